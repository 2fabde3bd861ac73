flag-R052-title = A small purchase, then a large one
flag-R052-question = Why was a small purchase followed by one { $times } times larger from the same supplier? The first: { $first }, the later: { $later }, days between: { $days }, threshold: { $threshold } times (contracts compared: { $sample })
flag-R052-ask = Why did the buyer first buy little from a new supplier, and soon far more?
flag-R052-method = We put the contracts of a buyer with a supplier in one currency in the order of their days; where no contracts are published, we take the awards. We ask if the first contract is not above the median of the contracts in that currency, and a later one within 365 days is at least 20 times larger and among the largest 5%. The median: half of the contracts cost more, half less. There must be at least 40 contracts in the currency. If the buyer’s history before the first contract is shorter than 90 days, there is no answer: it is not clear that it is the first. Of several contracts on one day the largest counts as the first.
flag-R052-why = A small purchase may make a supplier look “proven”, and the large contract may then come without competition.
flag-R052-example = In March a school bought stationery from a new firm for ₸150,000. In September the same firm got a contract for repairs at ₸45,000,000: 300 times larger. The question: why?
flag-R052-explanations =
    The firm won the large contract in an open tender.
    The need grew suddenly: an accident, a new building.
    The firm worked under another name before.
    The first contract was a trial, and that was said openly.
flag-R052-steps =
    See the way of buying and the ground of the large contract.
    See who else took part in the large purchase.
    Find the firm’s day of registration and kinds of activity in an open register.
    Compare the prices of both contracts with three sources.
flag-R052-limits = Earlier contracts that are not in the data are not seen. The ways of buying are not told apart: a win in a tender is here too. The kinds of goods may differ.
flag-R052-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of optimal and effective spending. The question comes from the Open Contracting Partnership’s “Red Flags in Public Procurement” (2024), R052.
