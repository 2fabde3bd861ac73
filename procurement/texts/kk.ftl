# Words that the pages of the flags share, and the words of procurement.

flag-is-question = Бұл – сұрақ, айыптау емес
flag-no-contact = Тапсырыс берушіге де, қатысушыға да өзіңіз хабарласпаңыз: хатты басқарма жібереді.

flag-part-title = Атауы
flag-part-question = Сұрақ
flag-part-ask = Не сұраймыз
flag-part-method = Қалай есептейміз
flag-part-why = Бұл неге маңызды
flag-part-example = Мысал
flag-part-explanations = Немен түсіндірілуі мүмкін
flag-part-steps = Ерікті не істей алады
flag-part-limits = Нені білмейміз
flag-part-law = Заң

# What became of the question.
flag-state-flagged = Сұрақ бар
flag-state-clear = Сұрақ жоқ
flag-state-not_applicable = Бұл сұрақ қойылмайды
flag-state-insufficient = Дерек жетпейді

# Why the question makes no sense for a purchase.
flag-silent-award-pending = Жеңімпаз туралы шешім әлі қабылданбаған
flag-silent-cancelled = Сатып алудың күші жойылған
flag-silent-few-bids = Екіден аз өтінім түскен
flag-silent-no-bids = Өтінім түспеген
flag-silent-no-competition = Бұл тәсіл бәсекені көздемейді
flag-silent-no-items = Сатып алынатын заттың тізімі жоқ
flag-silent-no-rule = Ол күні мұндай тәсілге ең қысқа мерзім белгіленбеген
flag-silent-no-valid-bid = Қабылданған өтінім жоқ
flag-silent-no-winner-bid = Жеңімпаздың қабылданған өтінімі көрсетілмеген
flag-silent-not-awarded = Жеңімпаз әлі анықталмаған
flag-silent-not-one-supplier = Өнім беруші біреу емес
flag-silent-period-reversed = Мерзім басталмай жатып біткен болып көрсетілген
flag-silent-several-currencies = Өтінімдер әртүрлі валютада
flag-silent-small-population = Ұқсас сатып алу аз, салыстыруға болмайды

# What is missing where data do not suffice.
flag-field-awards-relatedlots = жеңімпаз қай лоттікі екені
flag-field-bids-details = өтінімдер тізімі
flag-field-bids-details-date = өтінім түскен күн мен сағат, уақыт белдеуімен
flag-field-bids-details-relatedlots = өтінім қай лотқа берілгені
flag-field-bids-details-value = өтінімнің бағасы
flag-field-items-classification-id = тауардың ЕНС ТРУ коды
flag-field-items-unit-name = өлшем бірлігі
flag-field-items-unit-value = бірлік бағасы
flag-field-tender = сатып алу туралы мәлімет
flag-field-tender-numberoftenderers = қатысушылар саны
flag-field-tender-procurementmethod = сатып алу тәсілі
flag-field-tender-tenderperiod-enddate = өтінім қабылдау аяқталатын уақыт, уақыт белдеуімен
flag-field-tender-tenderperiod-startdate = өтінім қабылдау басталатын уақыт, уақыт белдеуімен

# Where a threshold comes from.
flag-source-by-hand = Шекті сайт әкімшісі қойған
flag-source-law-106-viii = «Мемлекеттік сатып алу туралы» 2024 жылғы 1 шілдедегі № 106-VIII Заң
flag-source-ocds = Ашық келісімшарт дерегінің стандарты (OCDS 1.1)
flag-source-programme = Бағдарламаның өз шегі
flag-source-shortest-term = Заңдағы мерзімнің ең қысқасы, тәсілі белгісіз сатып алуға

# The ways to buy.
procurement-method-tender = Ашық конкурс
procurement-method-auction = Аукцион
procurement-method-rating = Рейтингтік-балдық жүйені пайдалана отырып өткізілетін конкурс
procurement-method-prices = Баға ұсыныстарын сұрату
procurement-method-single-source = Бір көзден сатып алу
procurement-method-other = Басқа тәсіл

# Why a purchase stands where it stands in the list.
procurement-worth-flags = Сұрақ саны: { $n }
procurement-worth-no-flags = Сұрақ жоқ
procurement-worth-sum = Сомасы: { $n }
procurement-worth-no-sum = Сомасы көрсетілмеген
procurement-worth-priced = Тауардың коды, өлшем бірлігі мен бағасы бар, салыстыруға болады
procurement-worth-goods = Тауар, бағасын дүкеннен көруге болады
procurement-worth-works = Жұмыс, орнына барып көруге болады
procurement-worth-services = Қызмет, тексеру қиынырақ
procurement-worth-unclear = Не сатып алынатыны анық емес
procurement-worth-closes-in = Өтінім қабылдау { $n } сағаттан кейін аяқталады
procurement-worth-closes-at-once = Өтінім қабылдау жақында аяқталады, хат үлгермеуі мүмкін
procurement-worth-opens-in = Өтінім қабылдау { $n } сағаттан кейін басталады
procurement-worth-decided = Жеңімпаз анықталған, шартты сұрауға болады
procurement-worth-closed = Өтінім қабылдау аяқталған
procurement-worth-cancelled = Сатып алудың күші жойылған
procurement-worth-no-deadline = Мерзімі белгісіз

# Why a line of a file is no release.
procurement-broken-too-large = Жол тым ұзын, шегі – 32{"\u00A0"}МБ
procurement-broken-too-deep = JSON тым терең, шегі – 64 деңгей
procurement-broken-not-utf8 = Жол UTF-8 мәтіні емес
procurement-broken-empty = Жол бос
procurement-broken-array = Жолда тізім тұр. Әр сатып алуды бөлек жолға жазыңыз
procurement-broken-not-object = Жолдағы JSON нысан емес
procurement-broken-truncated = Жол үзіліп қалған. Әр сатып алу бір толық жолда тұрсын
procurement-broken-not-json = Жол JSON емес
procurement-broken-duplicate-key = Бір өріс екі рет жазылған
procurement-broken-wrong-shape = Бір өрістің түрі стандартқа сай емес
procurement-broken-package = Бұл – пакет. Оны compiled release жолдарына бөліңіз
procurement-broken-record = Бұл – record. Оның compiledRelease бөлігін беріңіз
procurement-broken-no-ocid = Сатып алудың ocid нөмірі жоқ
