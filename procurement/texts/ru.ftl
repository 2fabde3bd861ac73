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
flag-silent-award-pending = Решение о победителе ещё не принято
flag-silent-cancelled = Закупка отменена
flag-silent-few-bids = Подано меньше двух заявок
flag-silent-no-bids = Заявок не было
flag-silent-no-competition = Этот способ не предполагает конкуренции
flag-silent-no-items = Нет списка того, что закупают
flag-silent-no-rule = На тот день для этого способа не установлен кратчайший срок
flag-silent-no-valid-bid = Нет допущенной заявки
flag-silent-no-winner-bid = Допущенная заявка победителя не опубликована
flag-silent-not-awarded = Победитель ещё не определён
flag-silent-not-one-supplier = Поставщик не один
flag-silent-period-reversed = По данным срок заканчивается раньше, чем начинается
flag-silent-several-currencies = Заявки в разных валютах
flag-silent-small-population = Похожих закупок мало, сравнивать нельзя

# What is missing where data do not suffice.
flag-field-awards-relatedlots = к какому лоту относится победитель
flag-field-bids-details = список заявок
flag-field-bids-details-date = время подачи заявки с часовым поясом
flag-field-bids-details-relatedlots = на какой лот подана заявка
flag-field-bids-details-value = цена заявки
flag-field-items-classification-id = код товара по ЕНС ТРУ
flag-field-items-unit-name = единица измерения
flag-field-items-unit-value = цена за единицу
flag-field-tender = сведения о закупке
flag-field-tender-numberoftenderers = число участников
flag-field-tender-procurementmethod = способ закупки
flag-field-tender-tenderperiod-enddate = окончание приёма заявок с часовым поясом
flag-field-tender-tenderperiod-startdate = начало приёма заявок с часовым поясом

# Where a threshold comes from.
flag-source-by-hand = Порог установил администратор сайта
flag-source-law-106-viii = Закон от 1 июля 2024 года № 106-VIII «О государственных закупках»
flag-source-ocds = Стандарт данных об открытых контрактах (OCDS 1.1)
flag-source-programme = Собственный порог программы
flag-source-shortest-term = Самый короткий срок закона, для закупок с неизвестным способом

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

# Why a line of a file is no release.
procurement-broken-too-large = Строка слишком длинная, предел 32{"\u00A0"}МБ
procurement-broken-too-deep = JSON слишком глубокий, предел 64 уровня
procurement-broken-not-utf8 = Строка не в кодировке UTF-8
procurement-broken-empty = Строка пуста
procurement-broken-array = В строке список. Запишите каждую закупку отдельной строкой
procurement-broken-not-object = JSON в строке не является объектом
procurement-broken-truncated = Строка оборвана. Каждая закупка должна стоять на одной целой строке
procurement-broken-not-json = Строка не является JSON
procurement-broken-duplicate-key = Одно поле записано дважды
procurement-broken-wrong-shape = Вид одного поля не соответствует стандарту
procurement-broken-package = Это пакет. Разделите его на строки compiled release
procurement-broken-record = Это запись (record). Дайте её часть compiledRelease
procurement-broken-no-ocid = У закупки нет номера ocid
