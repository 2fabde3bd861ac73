# A check: the kind, its states, acts, terms, letters, guards.
checks = Проверки
checks-state-taken = Взята волонтёром
checks-state-pricing = Цены сравниваются
checks-state-peer-review = Смотрит второй волонтёр
checks-state-officer-review = Рассматривает сотрудник
checks-state-letter-sent = Письмо отправлено
checks-state-waiting = Ждём ответа
checks-state-no-answer = В срок ответа нет
checks-state-accepted = Рекомендация принята
checks-state-partly = Принята частично
checks-state-refused = Не принята, причина указана
checks-state-escalated = Вынесено на комиссию
checks-state-claimed = Заявлено, проверяется
checks-state-verified = Подтверждено
checks-state-closed = Закрыта
checks-state-unfounded = Объяснение найдено
checks-state-returned = Возвращена в список
checks-act-take = Взять проверку
checks-act-hand = Поручить проверку волонтёру
checks-act-declare = Заявить о конфликте интересов
checks-act-compare = Сравнить цены
checks-act-submit = Передать второму волонтёру
checks-act-give-back = Вернуть проверку
checks-act-expire = Возвращена в список по сроку
checks-act-agree = Согласиться и передать сотруднику
checks-act-rework = Вернуть автору
checks-act-explain = Закрыть: объяснение найдено
checks-act-approve = Одобрить и подписать письмо
checks-act-return = Вернуть волонтёру
checks-act-dismiss = Закрыть без письма: объяснение есть
checks-act-deliver = Отметить получение письма
checks-act-extend = Продлить срок ответа
checks-act-silence = В срок ответа нет
checks-act-accept = Ответ: принято
checks-act-part = Ответ: принято частично
checks-act-refuse = Ответ: не принято
checks-act-escalate = Вынести на комиссию
checks-act-claim = Заявить результат
checks-act-record = Заявить результат от управления
checks-act-verify = Подтвердить сумму
checks-act-decline = Вернуть заявление
checks-act-restate = Исправить сумму
checks-act-close = Закрыть дело
checks-figure-open = Открытые проверки
checks-figure-late = Просроченные
checks-figure-waiting = Ждём ответа
checks-figure-silent = Без ответа
checks-figure-verified = С подтверждённым результатом
checks-category = Что покупают
checks-category-goods = Товар
checks-category-works = Работы
checks-category-services = Услуги
checks-regime = Порядок письма
checks-regime-programme = Запрос программы
checks-regime-programme-note = На ответ просим 5 рабочих дней
checks-regime-appeal = Обращение по АППК
checks-regime-appeal-note = Срок ответа по закону 15 рабочих дней
checks-n_sources = Источники цены
checks-letter = Письмо
checks-term-watch-hold = Сравнение цен
checks-term-watch-peer = Второй взгляд
checks-term-watch-review = Решение сотрудника
checks-term-watch-answer = Ответ заказчика
checks-needs-declared = сначала заявите, есть ли конфликт интересов
checks-needs-undeclared = заявление уже подано
checks-needs-sources = нужен хотя бы один источник цены
checks-needs-not-author = свою проверку посмотреть второй раз нельзя
checks-needs-not-peer = кто проверял или смотрел второй раз, не одобряет
checks-needs-not-claimer = кто заявил сумму, не подтверждает её
checks-needs-provisional = исправляется только предварительная сумма
checks-needs-day = неверная дата
checks-needs-extended = срок продлевают только один раз

# Letters to volunteers and officers.
checks-letter-taken = Проверка взята
checks-letter-taken-subject = Проверка № { $number } у вас
checks-letter-taken-body = { $name }, вы взяли проверку: { $title }. Сравните цену по трём источникам и передайте второму волонтёру. Если не успеваете, верните её. { $link }
checks-letter-given = Проверка поручена
checks-letter-given-subject = Вам поручена проверка № { $number }
checks-letter-given-body = { $name }, координатор поручил вам проверку: { $title }. Сначала заявите, есть ли конфликт интересов. { $link }
checks-letter-expired = Срок истёк
checks-letter-expired-subject = Срок проверки № { $number } истёк
checks-letter-expired-body = { $name }, проверка возвращена в список: { $title }. Если есть время, её можно взять снова. { $link }
checks-letter-rework = Проверка возвращена
checks-letter-rework-subject = Проверка № { $number } вернулась к вам
checks-letter-rework-body = { $name }, проверку нужно дополнить: { $title }. Причина на карточке. { $link }
checks-letter-unfounded = Объяснение найдено
checks-letter-unfounded-subject = Проверка № { $number }: объяснение найдено
checks-letter-unfounded-body = { $name }, у вопроса нашлось объяснение: { $title }. Это тоже результат. Причина на карточке. { $link }
checks-letter-approved = Письмо подписано
checks-letter-approved-subject = По проверке № { $number } готово письмо
checks-letter-approved-body = { $name }, сотрудник подписал письмо: { $title }. Сообщим, когда придёт ответ. { $link }
checks-letter-silence = В срок ответа нет
checks-letter-silence-subject = Проверка № { $number }: в срок ответа нет
checks-letter-silence-body = { $name }, заказчик не ответил в срок: { $title }. Следующий шаг решает сотрудник. { $link }
checks-letter-answered = Пришёл ответ
checks-letter-answered-subject = Проверка № { $number }: пришёл ответ
checks-letter-answered-body = { $name }, заказчик ответил: { $title }. { $link }
checks-letter-escalated = Вынесено на комиссию
checks-letter-escalated-subject = Проверка № { $number } вынесена на комиссию
checks-letter-escalated-body = { $name }, вопрос вынесен на комиссию: { $title }. { $link }
checks-letter-verified = Сумма подтверждена
checks-letter-verified-subject = Проверка № { $number }: сумма подтверждена
checks-letter-verified-body = { $name }, результат подтверждён и опубликован в реестре: { $title }. Спасибо. { $link }
checks-letter-declined = Заявление возвращено
checks-letter-late = Просрочено
checks-letter-late-subject = Просрочена проверка № { $number }
checks-letter-late-body = { $name }, проверка не завершена в срок: { $title }. От кого ждём, написано на карточке. { $link }
checks-letter-declined-subject = Проверка № { $number }: заявление возвращено
checks-letter-declined-body = { $name }, сумма не подтверждена: { $title }. Причина на карточке. { $link }

# The menu.
checks-nav-results = Реестр результатов
checks-nav-work = Моя работа
checks-nav-office = Управление
checks-nav-checks = Проверки

# Taking a check; a declaration of interest.
checks-take-lede = Кто взял, за три рабочих дня сравнивает цену. Если не успел, проверка возвращается в список.
checks-give-lede = Выберите волонтёра. Сначала он заявит, есть ли конфликт интересов.
checks-volunteer = Волонтёр
checks-volunteer-none = Выберите
checks-how = Как проходит проверка
checks-how-1 = Вы находите цену в трёх местах: магазин, другой договор, производитель
checks-how-2 = Второй волонтёр смотрит ещё раз
checks-how-3 = Письмо подписывает сотрудник, сами вы ни к кому не обращаетесь
checks-how-4 = Ответ и результат публикуются
checks-subject = Закупка
checks-buyer = Заказчик
checks-district = Район, город
checks-sum = Запланированная сумма
checks-bin = БИН
checks-conflict-legend = Есть ли у вас интерес в этой закупке?
checks-conflict-hint = Если вы или близкий человек работаете у заказчика или участника либо имеете там долю, это интерес. Считаются и последние 3 года.
checks-conflict-none = Интереса нет
checks-conflict-none-note = Мой ответ сохранится в материалах проверки
checks-conflict-have = Интерес есть
checks-conflict-have-note = Эту проверку возьмёт другой человек
checks-conflict-matched = Указанное вами место работы совпало с участником этой закупки
checks-conflict-words = Пояснение
checks-conflict-words-hint = Если есть совпадение, напишите, почему интереса нет
checks-declare-lede = Проверку поручил координатор. Прежде чем начать, ответьте на один вопрос.
checks-declare-back = Если интерес есть, верните проверку на её карточке

# Comparing prices.
checks-compare-title = Сравнение цен
checks-questions = О чём спрашивают данные
checks-questions-small = Это вопрос, а не обвинение
checks-questions-none = В данных вопросов не было, волонтёр посмотрел сам
checks-goods = Что покупают
checks-good = Наименование
checks-unit = Единица
checks-price-own = Цена за единицу
checks-sources = Найденные цены
checks-sources-none = Цен пока нет
checks-sources-none-text = Добавьте первый источник цены ниже
checks-sources-small = Все сравниваются с НДС
checks-sources-wanted = { $n ->
    [one] Нужен ещё { $n } источник
    [few] Нужны ещё { $n } источника
   *[many] Нужно ещё { $n } источников
}
checks-source = Источник цены
checks-seen = Дата
checks-price = Цена
checks-price-vat = С НДС
checks-source-there = Адрес
checks-source-remove = Убрать источник
checks-source-remove-one = Убрать
checks-compare-next = Перейти к выводу
checks-source-add = Добавить источник цены
act-add-source = Добавить источник цены
checks-origin = Откуда цена
checks-origin-shop = Магазин
checks-origin-shop-note = Сайт или прайс-лист
checks-origin-contract = Другой договор
checks-origin-contract-note = Договор на такой же товар на портале
checks-origin-manufacturer = Производитель
checks-origin-manufacturer-note = Цена завода или официального дилера
checks-origin-other = Другое
checks-origin-other-note = Напишите в названии, откуда
checks-vat-with = С НДС
checks-vat-without = Без НДС
checks-source-name = Название продавца или договора
checks-source-name-hint = Например: интернет-магазин «Үлгі Маркет»
checks-source-address = Адрес страницы
checks-source-address-hint = Начинается с https://. Мы её не открываем, только храним.
checks-source-seen = День, когда вы видели цену
checks-source-price = Цена за единицу, ₸
checks-source-price-hint = Например: 386 000
checks-source-vat = НДС
checks-source-unit = Единица измерения
checks-source-unit-hint = Например: штука, кг, тонна
checks-source-file = Снимок экрана или PDF
checks-file-hint = PNG, JPEG, WebP или PDF, до 10 МБ
checks-method = Как сравнивать
checks-method-1 = Ищите точно такой же товар: модель, размер, комплект
checks-method-2 = Возьмите цену из трёх разных мест
checks-method-3 = Сделайте снимок, где видны дата и цена
checks-method-4 = Отметьте, есть ли НДС
checks-method-5 = Доставка и гарантия меняют цену, напишите об этом в выводе
checks-method-6 = Добавляйте всё найденное, а не только дешёвое
checks-method-silent = Не обращайтесь сами ни к заказчику, ни к участнику: письмо отправляет управление.
checks-n = Сколько цен
checks-median = Медиана
checks-median-note = Медиана: половина найденных цен выше, половина ниже.
checks-vat-note = Все сравниваются с НДС.
checks-spread = Разброс
checks-spread-text = { $least } – { $most }, это { $n } процентов медианы
checks-own = Цена в этой закупке
checks-times = К медиане
checks-times-text = в { $times } раза

# The conclusion.
checks-submit-title = Вывод
checks-conclusion = Что показало сравнение
checks-conclusion-hint = Цифрами, без оценок. Напишите и то, чем это можно объяснить.
checks-few = Почему источников меньше трёх
checks-few-hint = Например: товар редкий, других продавцов не нашлось
checks-next = Что будет дальше
checks-next-1 = Второй волонтёр посмотрит за два рабочих дня
checks-next-2 = Сотрудник решит за три рабочих дня
checks-next-3 = О каждом шаге сообщим

# The second look.
checks-agree-title = Второй взгляд
checks-agree-words = Мнение второго волонтёра
checks-agree-words-hint = Сравнимы ли товары, настоящие ли цены?
checks-agree-other = Вернуть или закрыть с объяснением
checks-look = На что смотреть
checks-look-1 = Тот ли это товар: модель, размер, комплект
checks-look-2 = Совпадают ли цена и дата на снимке
checks-look-3 = Верны ли НДС и единица
checks-look-4 = Нет ли в выводе обвинения
checks-second = Второй взгляд

# The officer.
checks-verdict-hint = Чем оказался этот вопрос?
checks-verdict-confirmed = Подтвердился
checks-verdict-confirmed-note = Вопрос обоснован, будет в письме
checks-verdict-explained = Объяснён
checks-verdict-explained-note = Причина есть, в письме не будет
checks-verdict-cannot-tell = Сказать нельзя
checks-verdict-cannot-tell-note = Данных недостаточно
checks-addressee = Кому письмо
checks-addressee-hint = Полное название учреждения
checks-approve-words = Основание решения
checks-approve-words-hint = Кратко, сохранится в истории
checks-approve-button = Подписать письмо
checks-letter-draft = Посмотреть черновик письма
checks-dismiss-words = Почему письма не будет
checks-dismiss-words-hint = Это прочитает волонтёр
checks-officer = Перед подписью
checks-officer-1 = Оцените каждый вопрос отдельно: индикатор на этом учится
checks-officer-2 = Письмо — вопрос, а не обвинение
checks-officer-3 = Отправленное письмо не изменить
checks-officer-4 = Автор и второй волонтёр не подписывают

# The letter's way, and the answer.
checks-letter-unsigned = Это черновик. Номер и дата появятся после подписи.
checks-letter-docx = Скачать файл Word
checks-letter-pdf = Скачать файл PDF
checks-letter-print = Эта страница печатается на А4
checks-letter-open = Открыть письмо, каз. и рус.
checks-deliver-lede = После дня получения отсчитываются рабочие дни: { $n }
checks-due-note = Срок идёт со следующего дня, выходные и праздники не считаются
checks-received = Дата получения письма
checks-extend-lede = Последний день сейчас: { $it }. Продлить можно только один раз.
checks-extend-day = Новый последний день
checks-answered = Дата ответа
checks-answer = Ответ
checks-answer-number = Входящий номер
checks-answer-number-hint = Регистрационный номер ответа
checks-answer-words = Суть ответа
checks-answer-words-hint = Будет опубликовано, поэтому без имён людей

# The effect.
checks-money = Тенге
checks-money-small = Заявивший не подтверждает
checks-claimed = Заявлено
checks-verified = Подтверждено
checks-outcome = Результат
checks-outcome-hint = Что изменилось после письма
checks-outcome-cancelled = Закупка отменена
checks-outcome-reduced = Цена снижена
checks-outcome-changed = Спецификация изменена
checks-outcome-terminated = Договор расторгнут
checks-outcome-recalculated = Сделан перерасчёт
checks-outcome-returned = Деньги возвращены
checks-was = Сумма была, ₸
checks-was-hint = Сумма всей закупки
checks-became = Сумма стала, ₸
checks-became-hint = Если отменена, напишите 0
checks-amount = Разница
checks-document = Подтверждающий документ
checks-document-hint = Номер и дата: приказ, новое объявление, акт
checks-same = Обе суммы за одно и то же количество
checks-same-note = Если количество другое, разница не экономия
checks-reason-hint = Будет видно в реестре
checks-claim-lede = Сумму подтвердит другой человек
checks-record-lede = Сумму подтвердит другой сотрудник
checks-verify-lede = Откройте документ и сверьте сумму. Исправьте, если нужно.
checks-decline-lede = Заявивший прочитает причину и может заявить снова
checks-restate-lede = Если отменённую закупку объявили снова, экономия – только разница
checks-effect-rule = Как считается сумма
checks-effect-rule-1 = Старая сумма − новая сумма за то же количество.
checks-effect-rule-2 = Если отменена, вся сумма. Она 90 дней предварительная.
checks-effect-rule-3 = Если объявлена снова, остаётся разница.
checks-saying-claimed = Заявлено
checks-saying-verified = Подтверждено
checks-saying-withdrawn = Исправлено

# Beside a purchase, a question, and on the first page.
checks-offer = Проверите цену?
checks-offer-left = { $n ->
    [0] Сегодня последний день, чтобы спросить
    [one] Остался { $n } рабочий день, чтобы спросить
    [few] Осталось { $n } рабочих дня, чтобы спросить
   *[many] Осталось { $n } рабочих дней, чтобы спросить
}
checks-offer-1 = 20–40 минут, можно с телефона
checks-offer-2 = три источника цены: ссылка, дата, снимок
checks-offer-3 = потом другой волонтёр смотрит ещё раз
checks-offer-conflict = Если вы или близкий человек работаете здесь или участвуете в продаже, не берите: это конфликт интересов.
checks-offer-held = Эту закупку уже проверяют
checks-offer-held-text = Одну закупку проверяет один человек
checks-offer-open = Открыть проверку
checks-offer-sign-in = Чтобы взять, войдите
checks-offer-role = Проверки берут волонтёры
checks-precision = Проверенные вопросы
checks-precision-none = Этот вопрос ещё не проверяли
checks-precision-text = Проверено вопросов: { $n }, подтвердилось: { $k }

# The register of results.
figure-checks-verified = Подтверждённая сумма
results-lede = Каждое число раскрывается до строк, из которых сложено. Личных данных нет.
results-verified = Подтверждённая сумма
results-claimed = Заявлено, ещё не подтверждено: { $it }.
results-method = Расчёт: старая сумма − новая сумма при том же количестве.
results-open = { $n ->
    [0] Строк пока нет
    [one] Из { $n } результата
   *[other] Из { $n } результатов
}
results-list = Результаты
results-parts = По частям
results-by-district = По районам и городам
results-by-category = По виду закупки
results-share = Доля
results-sum = Сумма
results-number = Номер
results-title = Закупка
results-district = Район, город
results-district-all = Вся область
results-category = Вид
results-category-all = Все
results-day = Дата
results-saying = Запись
results-outcome = Результат
results-was = Было
results-became = Стало
results-document = Документ
results-entries = Записи о сумме
results-empty = Подтверждённых результатов здесь нет
results-empty-text = Закупки, которые можно проверить, в списке наблюдения
results-restated = Сумма исправлена. Причина:
results-chain = Вся цепочка: { $it }
results-purchase = Страница закупки
results-provisional = Сумма предварительная: если закупку объявят снова до даты { $it }, останется разница
results-step-question = Вопрос
results-step-check = Сравнение цен
results-step-second = Второй взгляд
results-step-letter = Письмо
results-step-answer = Ответ
results-step-money = Тенге
results-step-public = Опубликовано
results-sources = { $n ->
    [one] { $n } источник цены
    [few] { $n } источника цены
   *[many] { $n } источников цены
}
results-second-text = Ещё раз посмотрели другой волонтёр и сотрудник
results-letter-text = Заказчику отправлено письмо № { $it }
results-two = Сумму подтвердили двое: один заявил, другой проверил.
results-home = Что дали проверки
results-home-all = Реестр

# Desks.
work-mine = Мои проверки
work-mine-none = У вас нет проверок. Выберите в списке наблюдения
work-reviews = Ждут второго взгляда
work-reviews-text = Посмотрите сравнение другого волонтёра, хватит 10 минут.
work-reviews-none = Сейчас ничего не ждёт
work-done = Завершённые
office-shelf-mine = У меня
office-shelf-unassigned = Ни у кого
office-shelf-today = Сегодня последний день
office-shelf-late = Просрочено
office-shelf-waiting = Ждём других
office-shelf-us = Ждут нас
office-next = Взять следующее
office-late = Просроченные
office-late-none = Просроченных нет
office-us = Ждут нас
office-us-none = Очередь пуста
office-all = Все проверки

# The letter to the buyer.
letter-organisation = Управление превенции по Карагандинской области
letter-organisation-address = г. Караганда, телефон 8 (7212) 00-00-00
letter-addressee = Кому: { $name }
letter-title = Вопрос о цене закупки: { $title }
letter-first = Два волонтёра сравнили цену этой закупки с открытыми данными: { $title }. Это письмо — вопрос, а не обвинение.
letter-own = Цена за единицу в закупке — { $own }, это { $times } медианы найденных цен.
letter-median = Найдено цен: { $n }, их медиана — { $median } (половина выше, половина ниже). Все сравнивались с НДС.
letter-questions = Данные задают такие вопросы:
letter-ask = Просим Вас:
letter-ask-1 = пояснить, как определена цена;
letter-ask-2 = если у разницы есть причина (характеристики, комплект, гарантия, доставка), показать её документом;
letter-ask-3 = если причины нет, сообщить, возможно ли пересмотреть цену.
letter-clause-programme = Мотивированный ответ отдельно на каждый вопрос просим направить в течение { $n } рабочих дней, { $due }.
letter-clause-appeal = Мотивированный ответ отдельно на каждый вопрос просим направить в соответствии со статьёй 76 Административного процедурно-процессуального кодекса в течение { $n } рабочих дней, { $due }.
letter-published = Ответ будет опубликован вместе с этим письмом, без персональных данных.
letter-table = Сравнённые цены
letter-column-source = Источник
letter-column-day = Дата
letter-column-unit = Единица
letter-column-price = Цена с НДС
letter-signature = Руководитель управления
letter-executor = Проверка № { $number }, телефон 8 (7212) 00-00-00
letter-code = Открытая страница закупки

# What was done.
done-checks-taken = Проверка у вас
done-checks-given = Проверка поручена волонтёру
done-checks-declared = Заявление сохранено
done-checks-source-added = Источник цены добавлен
done-checks-source-removed = Источник убран
done-checks-submitted = Проверка передана второму волонтёру
done-checks-agreed = Проверка передана сотруднику
done-checks-approved = Письмо подписано
done-checks-dismissed = Проверка закрыта
done-checks-delivered = Получение отмечено, срок пошёл
done-checks-extended = Срок продлён
done-checks-answered = Ответ записан
done-checks-claimed = Результат заявлен, теперь его подтвердит другой человек
done-checks-verified = Сумма подтверждена и опубликована
done-checks-declined = Заявление возвращено
done-checks-restated = Сумма исправлена
done-office-empty = Очередь пуста

# What is wrong with what was typed.
problem-conflict = Есть конфликт интересов: эту проверку взять нельзя
problem-date-ahead = Эта дата ещё не наступила
problem-address = Напишите полный адрес страницы. Образец: https://shop.example/1
problem-file-wanted = Приложите снимок или файл PDF
problem-received = Дата должна быть не раньше подписи и не позже сегодняшнего дня
problem-later = Напишите дату позже нынешнего срока, не дальше двух месяцев
problem-answered = Дата должна быть не раньше получения письма и не позже сегодняшнего дня
problem-same = Отметьте, если количество одинаковое. Иначе разница не экономия
problem-effect = Новая сумма должна быть меньше прежней, при отмене – 0
