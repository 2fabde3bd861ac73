flag-K20-title = A price of food or fuel above a ceiling set by hand
flag-K20-question =
    Why is the price of one { $unit ->
        [kilogram] kilogram
        [litre] litre
        [tonne] tonne
       *[piece] piece
    } above the ceiling? The item: { $item }, the price: { $price }, the ceiling: { $threshold }
flag-K20-ask = Why was a familiar item bought far dearer than in a shop?
flag-K20-method = We look for a Kazakh or Russian word in the name of the item (by the beginning of the word, among the first two words) and bring the price to one unit: kilogram, litre, piece, tonne. We ask if the price is above the ceiling. The ceilings in tenge, a kilogram: carrots 800, potatoes 800, onions 700, cabbage 800, beet 800, buckwheat 1,500, rice 1,700, sugar 1,300, butter 11,000, bread 1,300, beef 10,000, chicken 5,000; a litre of milk 1,500, an egg 180, a loaf of bread 800, a tonne of coal 70,000, a litre of AI-92 600, of AI-95 700, of diesel 800. What is dried, tinned or ground, seeds and juice count as other goods. Boxes, packs and sacks are not judged: their size is not known. The price agreed is taken, else the planned one.
flag-K20-why = Everybody knows what these things cost. If a price is several times that of a shop, there may be a slip or another item, and that is easy to check.
flag-K20-example = A kindergarten bought carrots at ₸1,450 a kilogram; the ceiling is ₸800. The same week they cost ₸320 at the market. It is not a loss; it is a question to check.
flag-K20-explanations =
    The unit is a slip: a sack and not a kilogram.
    The item is different: peeled, cut, organic.
    The place is far and delivery dear.
    The price rose for a season.
flag-K20-steps =
    See the properties and the unit in the technical specification.
    Note the prices in a shop and at the market, with the day.
    See what neighbouring institutions paid.
    Multiply quantity and price: is there a slip in the unit?
flag-K20-limits = The programme set the ceilings by hand, with room, by the prices of 2026; when prices rise they must be renewed. A search by words may take one item for another. A price below the ceiling may still be high: R017 and K12 ask about that.
flag-K20-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” has the principle of optimal and effective spending. The ceilings are the programme’s own.
