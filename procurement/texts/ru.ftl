# Words that the pages of the flags share, and the words of procurement.

flag-is-question = Это вопрос, а не обвинение
flag-no-contact = Не обращайтесь сами ни к заказчику, ни к участнику: письмо отправляет управление.

flag-part-title = Название
flag-part-question = Вопрос
flag-part-ask = О чём мы спрашиваем
flag-part-method = Как мы считаем
flag-part-why = Почему это важно
flag-part-example = Пример
flag-part-explanations = Чем это можно объяснить
flag-part-steps = Что может сделать волонтёр
flag-part-limits = Чего мы не знаем
flag-part-law = Закон

# What became of the question.
flag-state-flagged = Есть вопрос
flag-state-clear = Вопроса нет
flag-state-not_applicable = Вопрос не ставится
flag-state-insufficient = Не хватает данных

# Why the question makes no sense for a purchase.
flag-silent-above-limit = Первая сумма выше порога малых прямых договоров
flag-silent-after-failure = К этому способу перешли после несостоявшейся закупки
flag-silent-award-pending = Решение о победителе ещё не принято
flag-silent-cancelled = Закупка отменена
flag-silent-contract-cancelled = Договор отменён до вступления в силу
flag-silent-few-bids = Подано меньше двух заявок
flag-silent-few-contracts = Договоров мало, судить нельзя
flag-silent-fits-what-one-has = Товар должен подойти к тому, что уже есть
flag-silent-history-short = Данные начались недавно, прежнего не видно
flag-silent-no-act = Подписанного акта ещё нет
flag-silent-equal-prices = Две самые низкие цены равны, об этом есть отдельный вопрос
flag-silent-few-admitted = Допущены заявки меньше чем трёх участников
flag-silent-few-contests = Таких лотов мало, сравнивать нельзя
flag-silent-few-meetings = Эти двое редко участвовали вместе
flag-silent-lowest-lost = Самая низкая цена не победила
flag-silent-few-bidders = Заявки подали меньше двух участников
flag-silent-few-purchases = Закупок мало, судить нельзя
flag-silent-few-suppliers = На рынке мало поставщиков
flag-silent-no-amendments = Договор не менялся
flag-silent-narrow-range = Суммы лежат в слишком узких пределах
flag-silent-no-bids = Заявок не было
flag-silent-no-competition = Этот способ не предполагает конкуренции
flag-silent-no-contract = Договора ещё нет
flag-silent-no-items = Нет списка того, что закупают
flag-silent-no-prepayment = Предоплата не указана
flag-silent-no-rival-bid = Кроме победителя, никого не допустили
flag-silent-no-limit = Для этой валюты или этого дня порог не известен
flag-silent-no-rule = На тот день для этого способа не установлен кратчайший срок
flag-silent-no-staple = Это не продукт и не топливо из списка
flag-silent-no-valid-bid = Нет допущенной заявки
flag-silent-no-winner-bid = Допущенная заявка победителя не опубликована
flag-silent-not-awarded = Победитель ещё не определён
flag-silent-not-due = Срок ещё не наступил
flag-silent-not-goods = Это не товар
flag-silent-not-direct = Это конкурентная закупка
flag-silent-not-one-supplier = Поставщик не один
flag-silent-not-paid = Платежей ещё нет
flag-silent-other-currency = Сумма в другой валюте, а порог в тенге
flag-silent-other-script = Текст не на казахском и не на русском
flag-silent-period-reversed = По данным срок заканчивается раньше, чем начинается
flag-silent-several-currencies = Суммы в разных валютах
flag-silent-seldom = Заявок мало, сравнивать нельзя
flag-silent-one-purchase = У этой пары только одна закупка
flag-silent-person = Поставщик — индивидуальный предприниматель, его номер не сравнивается
flag-silent-plan-not-usual = План при таком способе обычно не публикуется
flag-silent-plan-way-unknown = Название способа в плане нам неизвестно
flag-silent-several-contracts = По одному победителю несколько договоров
flag-silent-small-population = Похожих закупок мало, сравнивать нельзя
flag-silent-small-sum = Сумма слишком мала
flag-silent-unsuccessful = Закупка не состоялась
flag-silent-other-unit = С такой единицей не сравнивают
flag-silent-several-groups = В закупке товары разных групп
flag-silent-with-another = Рассматривается вместе с первым договором того же победителя

# What is missing where data do not suffice.
flag-field-awards-date = день решения о победителе
flag-field-awards-relatedlots = к какому лоту относится победитель
flag-field-awards-suppliers = поставщик
flag-field-awards-value = сумма победителя
flag-field-awards-items = позиции победителя
flag-field-bids-details = список заявок
flag-field-bids-details-date = время подачи заявки с часовым поясом
flag-field-bids-details-relatedlots = на какой лот подана заявка
flag-field-bids-details-status = допущена заявка или отклонена
flag-field-bids-details-value = цена заявки
flag-field-buyer-id = номер заказчика
flag-field-contracts-awardid = к какому победителю относится договор
flag-field-contracts-datesigned = дата подписания договора
flag-field-contracts-implementation-milestones = этапы исполнения договора и акты
flag-field-contracts-implementation-milestones-code = какие из этапов акты
flag-field-contracts-implementation-milestones-duedate = срок этапа
flag-field-contracts-implementation-milestones-value = сумма акта или предоплаты
flag-field-contracts-implementation-transactions = платежи по договору
flag-field-contracts-implementation-transactions-date = дата платежа
flag-field-contracts-implementation-transactions-value = сумма платежа
flag-field-buyer = заказчик
flag-field-contracts-amendments = дополнительные соглашения договора
flag-field-contracts-items = позиции договора
flag-field-contracts-value = сумма договора
flag-field-items-classification-id = код товара по ЕНС ТРУ
flag-field-items-deliverylocation = место поставки
flag-field-items-description = описание товара
flag-field-items-quantity = количество
flag-field-items-unit-name = единица измерения
flag-field-items-unit-value = цена за единицу
flag-field-parties-address-streetaddress = адрес организации
flag-field-parties-contactpoint-telephone = телефон организации
flag-field-parties-identifier-id = БИН организации
flag-field-register = реестр недобросовестных участников
flag-field-planning-procurementmethoddetails = способ закупки в плане
flag-field-tender = сведения о закупке
flag-field-tender-mainprocurementcategory = товар, работа или услуга
flag-field-tender-lots-value = плановая сумма лота
flag-field-tender-numberoftenderers = число участников
flag-field-tender-procurementmethod = способ закупки
flag-field-tender-procurementmethoddetails = название способа закупки
flag-field-tender-procurementmethodrationale = основание закупки без конкуренции
flag-field-tender-tenderperiod-enddate = окончание приёма заявок с часовым поясом
flag-field-tender-tenderperiod-startdate = начало приёма заявок с часовым поясом
flag-field-tender-title = название закупки
flag-field-tender-value = запланированная сумма

# Where a threshold comes from.
flag-source-by-hand = Порог установил администратор сайта
flag-source-index = Месячный расчётный показатель: ежегодный закон о республиканском бюджете
flag-source-law-106-viii = Закон от 1 июля 2024 года № 106-VIII «О государственных закупках»
flag-source-ocds = Стандарт данных об открытых контрактах (OCDS 1.1)
flag-source-programme = Собственный порог программы
flag-source-shortest-term = Самый короткий срок закона, для закупок с неизвестным способом

# О чём вопрос.
flag-family-competition = Конкуренция участников
flag-family-price = Цена
flag-family-threshold = Дробление и пороги
flag-family-method = Способ закупки
flag-family-market = Рынки и поставщики
flag-family-contract = Исполнение договора
flag-family-need = Потребность и сезон

# К кому вопрос.
flag-grain-process = Закупка
flag-grain-lot = Лот
flag-grain-item = Позиция
flag-grain-contract = Договор
flag-grain-supplier = Поставщик
flag-grain-buyer = Заказчик
flag-grain-procuring_entity = Организатор
flag-grain-tenderer = Участник
flag-grain-pair = Пара
flag-grain-market = Рынок

# С кем сравнивали.
flag-among-district = в том же районе за тот же год
flag-among-region = в области за тот же год
flag-among-country = по всей стране за тот же год
flag-among-years = по всей стране за три года
flag-among-all = среди всех известных закупок

# The ways to buy.
procurement-method-tender = Открытый конкурс
procurement-method-auction = Аукцион
procurement-method-rating = Конкурс с использованием рейтингово-балльной системы
procurement-method-prices = Запрос ценовых предложений
procurement-method-single-source = Закупка из одного источника
procurement-method-other = Другой способ

# Why a purchase stands where it stands in the list.
procurement-worth-flags = Вопросов: { $n }
procurement-worth-no-flags = Вопросов нет
procurement-worth-sum = Сумма: { $n }
procurement-worth-no-sum = Сумма не указана
procurement-worth-priced = Есть код, единица и цена товара, можно сравнить
procurement-worth-goods = Товар, цену можно узнать в магазине
procurement-worth-works = Работа, можно увидеть на месте
procurement-worth-services = Услуга, проверить труднее
procurement-worth-unclear = Неясно, что закупают
procurement-worth-closes-in = До окончания приёма заявок, часов: { $n }
procurement-worth-closes-at-once = Приём заявок вот-вот закончится, письмо может не успеть
procurement-worth-opens-in = До начала приёма заявок, часов: { $n }
procurement-worth-decided = Победитель определён, можно спросить о договоре
procurement-worth-closed = Приём заявок окончен
procurement-worth-cancelled = Закупка отменена
procurement-worth-no-deadline = Срок неизвестен
procurement-worth-hours = Часов на проверку: { $n }

# Why a line of a file is no release.
procurement-broken-too-large = Текст слишком длинный, предел 32{"\u00A0"}МБ
procurement-broken-too-deep = JSON слишком глубокий, предел 250 уровней
procurement-broken-not-utf8 = Текст не в кодировке UTF-8
procurement-broken-empty = Строка пуста
procurement-broken-array = Список пуст
procurement-broken-not-object = JSON не является объектом
procurement-broken-truncated = Текст обрывается
procurement-broken-not-json = Это не JSON
procurement-broken-duplicate-key = Одно поле записано дважды
procurement-broken-wrong-shape = Вид одного поля не соответствует стандарту
procurement-broken-package = В пакете нет закупок
procurement-broken-record = В записи (record) нет ни compiled release, ни целых releases
procurement-broken-no-ocid = У закупки нет номера ocid
procurement-broken-no-date = У release нет даты, его нельзя объединить с другими по той же закупке
procurement-broken-too-many = Пакет слишком велик, чтобы объединить его releases. Дайте compiled releases или пакеты поменьше
