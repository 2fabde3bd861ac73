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
flag-silent-above-limit = Алғашқы сома шағын тікелей шарт шегінен жоғары
flag-silent-after-failure = Бұл тәсілге бұрынғы сатып алу өтпеген соң көшкен
flag-silent-award-pending = Жеңімпаз туралы шешім әлі қабылданбаған
flag-silent-cancelled = Сатып алудың күші жойылған
flag-silent-contract-cancelled = Шарт күшіне енбей бұзылған
flag-silent-few-bids = Екіден аз өтінім түскен
flag-silent-few-contracts = Шарт аз, бағалауға болмайды
flag-silent-fits-what-one-has = Тауар қолда бар затқа сай келуі керек
flag-silent-history-short = Дерек жақында басталған, бұрынғысы көрінбейді
flag-silent-no-act = Қол қойылған акт әлі жоқ
flag-silent-equal-prices = Ең арзан екі баға тең, бұл туралы бөлек сұрақ бар
flag-silent-few-admitted = Үштен аз қатысушының өтінімі қабылданған
flag-silent-few-contests = Мұндай лот аз, салыстыруға болмайды
flag-silent-few-meetings = Екеуі бірге сирек қатысқан
flag-silent-lowest-lost = Ең арзан баға жеңбеген
flag-silent-few-bidders = Екіден аз қатысушы өтінім берген
flag-silent-few-purchases = Сатып алу аз, қорытынды шығаруға болмайды
flag-silent-few-suppliers = Нарықта өнім беруші аз
flag-silent-no-amendments = Шарт өзгермеген
flag-silent-narrow-range = Сомалар тым тар аралықта
flag-silent-no-bids = Өтінім түспеген
flag-silent-no-competition = Бұл тәсіл бәсекені көздемейді
flag-silent-no-contract = Шарт әлі жасалмаған
flag-silent-no-items = Сатып алынатын заттың тізімі жоқ
flag-silent-no-prepayment = Алдын ала төлем көрсетілмеген
flag-silent-no-rival-bid = Жеңімпаздан басқа қабылданған өтінім жоқ
flag-silent-no-limit = Бұл валютаға немесе бұл күнге шек белгісіз
flag-silent-no-rule = Ол күні мұндай тәсілге ең қысқа мерзім белгіленбеген
flag-silent-no-staple = Бұл – тізімдегі азық-түлік не отын емес
flag-silent-no-valid-bid = Қабылданған өтінім жоқ
flag-silent-no-winner-bid = Жеңімпаздың қабылданған өтінімі көрсетілмеген
flag-silent-not-awarded = Жеңімпаз әлі анықталмаған
flag-silent-not-due = Мерзім әлі біткен жоқ
flag-silent-not-goods = Бұл – тауар емес
flag-silent-not-direct = Бұл – бәсекелі сатып алу
flag-silent-not-one-supplier = Өнім беруші біреу емес
flag-silent-not-paid = Төлем әлі жоқ
flag-silent-other-currency = Сома басқа валютада, шек теңгемен берілген
flag-silent-other-script = Мәтін қазақша да, орысша да емес
flag-silent-period-reversed = Мерзім басталмай жатып біткен болып көрсетілген
flag-silent-several-currencies = Сомалар әртүрлі валютада
flag-silent-seldom = Өтінімі аз, салыстыруға болмайды
flag-silent-one-purchase = Бұл жұпта бір ғана сатып алу бар
flag-silent-person = Өнім беруші – жеке кәсіпкер, оның нөмірі салыстырылмайды
flag-silent-plan-not-usual = Мұндай тәсілдің жоспары әдетте жарияланбайды
flag-silent-plan-way-unknown = Жоспардағы тәсілдің атауы бізге таныс емес
flag-silent-several-contracts = Бір жеңімпазға бірнеше шарт жасалған
flag-silent-small-population = Ұқсас сатып алу аз, салыстыруға болмайды
flag-silent-small-sum = Сома тым шағын
flag-silent-unsuccessful = Сатып алу өтпеген
flag-silent-other-unit = Мұндай өлшем бірлігі салыстырылмайды
flag-silent-several-groups = Сатып алуда әр топтағы тауар бар
flag-silent-with-another = Сол жеңімпаздың бірінші шартымен бірге қаралады

# What is missing where data do not suffice.
flag-field-awards-date = жеңімпаз анықталған күн
flag-field-awards-relatedlots = жеңімпаз қай лоттікі екені
flag-field-awards-suppliers = өнім беруші
flag-field-awards-value = жеңімпаздың сомасы
flag-field-awards-items = жеңімпаз ұсынысының позициялары
flag-field-bids-details = өтінімдер тізімі
flag-field-bids-details-date = өтінім түскен күн мен сағат, уақыт белдеуімен
flag-field-bids-details-relatedlots = өтінім қай лотқа берілгені
flag-field-bids-details-status = өтінім қабылданды ма, жоқ па
flag-field-bids-details-value = өтінімнің бағасы
flag-field-buyer-id = тапсырыс берушінің нөмірі
flag-field-contracts-awardid = шарт қай жеңімпаздыкі екені
flag-field-contracts-datesigned = шартқа қол қойылған күн
flag-field-contracts-implementation-milestones = шарттың орындалу кезеңдері мен актілері
flag-field-contracts-implementation-milestones-code = кезеңнің қайсысы акт екені
flag-field-contracts-implementation-milestones-duedate = кезеңнің мерзімі
flag-field-contracts-implementation-milestones-value = актінің не алдын ала төлемнің сомасы
flag-field-contracts-implementation-transactions = шарт бойынша төлемдер
flag-field-contracts-implementation-transactions-date = төлем күні
flag-field-contracts-implementation-transactions-value = төлем сомасы
flag-field-contracts-value = шарт сомасы
flag-field-buyer = тапсырыс беруші
flag-field-contracts-amendments = шарттың қосымша келісімдері
flag-field-contracts-items = шарттың позициялары
flag-field-items-classification-id = тауардың ЕНС ТРУ коды
flag-field-items-deliverylocation = жеткізу орны
flag-field-items-description = тауардың сипаттамасы
flag-field-items-quantity = саны
flag-field-items-unit-name = өлшем бірлігі
flag-field-items-unit-value = бірлік бағасы
flag-field-parties-address-streetaddress = ұйымның мекенжайы
flag-field-parties-contactpoint-telephone = ұйымның телефоны
flag-field-parties-identifier-id = ұйымның БСН-і
flag-field-register = жосықсыз қатысушылар тізілімі
flag-field-planning-procurementmethoddetails = жоспардағы сатып алу тәсілі
flag-field-tender = сатып алу туралы мәлімет
flag-field-tender-mainprocurementcategory = тауар, жұмыс не қызмет екені
flag-field-tender-lots-value = лоттың жоспарлы сомасы
flag-field-tender-numberoftenderers = қатысушылар саны
flag-field-tender-procurementmethod = сатып алу тәсілі
flag-field-tender-procurementmethoddetails = сатып алу тәсілінің атауы
flag-field-tender-procurementmethodrationale = бәсекесіз сатып алудың негізі
flag-field-tender-tenderperiod-enddate = өтінім қабылдау аяқталатын уақыт, уақыт белдеуімен
flag-field-tender-tenderperiod-startdate = өтінім қабылдау басталатын уақыт, уақыт белдеуімен
flag-field-tender-title = сатып алудың атауы
flag-field-tender-value = жоспарланған сома

# Where a threshold comes from.
flag-source-by-hand = Шекті сайт әкімшісі қойған
flag-source-index = Айлық есептік көрсеткіш: республикалық бюджет туралы жыл сайынғы заң
flag-source-law-106-viii = «Мемлекеттік сатып алу туралы» 2024 жылғы 1 шілдедегі № 106-VIII Заң
flag-source-ocds = Ашық келісімшарт дерегінің стандарты (OCDS 1.1)
flag-source-programme = Бағдарламаның өз шегі
flag-source-shortest-term = Заңдағы мерзімнің ең қысқасы, тәсілі белгісіз сатып алуға

# Сұрақ не туралы.
flag-family-competition = Қатысушылар бәсекесі
flag-family-price = Баға
flag-family-threshold = Бөлшектеу және шектер
flag-family-method = Сатып алу тәсілі
flag-family-market = Нарықтар мен өнім берушілер
flag-family-contract = Шарттың орындалуы
flag-family-need = Қажеттілік және маусым

# Сұрақ кімге қатысты.
flag-grain-process = Сатып алу
flag-grain-lot = Лот
flag-grain-item = Позиция
flag-grain-contract = Шарт
flag-grain-supplier = Өнім беруші
flag-grain-buyer = Тапсырыс беруші
flag-grain-procuring_entity = Ұйымдастырушы
flag-grain-tenderer = Қатысушы
flag-grain-pair = Жұп
flag-grain-market = Нарық

# Кіммен салыстырылды.
flag-among-district = сол ауданда, сол жылы
flag-among-region = облыс бойынша, сол жылы
flag-among-country = бүкіл ел бойынша, сол жылы
flag-among-years = бүкіл ел бойынша, үш жылда
flag-among-all = белгілі барлық сатып алулар арасында

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
procurement-worth-hours = Тексеруге кететін сағат: { $n }

# Why a line of a file is no release.
procurement-broken-too-large = Мәтін тым ұзын, шегі – 32{"\u00A0"}МБ
procurement-broken-too-deep = JSON тым терең, шегі – 250 деңгей
procurement-broken-not-utf8 = Мәтін UTF-8 кодтауында емес
procurement-broken-empty = Жол бос
procurement-broken-array = Тізім бос
procurement-broken-not-object = JSON нысан емес
procurement-broken-truncated = Мәтін үзіліп қалған
procurement-broken-not-json = Бұл JSON емес
procurement-broken-duplicate-key = Бір өріс екі рет жазылған
procurement-broken-wrong-shape = Бір өрістің түрі стандартқа сай емес
procurement-broken-package = Пакетте сатып алу жоқ
procurement-broken-record = Жазбада (record) compiled release те, толық releases те жоқ
procurement-broken-no-ocid = Сатып алудың ocid нөмірі жоқ
procurement-broken-no-date = Бұл release мәліметінде күн жоқ, оны сол сатып алудың басқаларымен біріктіруге болмайды
procurement-broken-too-many = Пакет тым үлкен, оның releases бөліктерін біріктіруге болмайды. Compiled releases немесе кішірек пакеттер беріңіз
