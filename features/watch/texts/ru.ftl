watch-menu = Список наблюдения
watch-flags-menu = Какие вопросы мы задаём
watch-imports-menu = Загрузка данных
search-procurement = Закупки

watch-title = Список наблюдения
watch-lede = Закупки, которые открыты сейчас и вызывают вопрос. Сначала те, где проверка полезнее: вопрос весомее, сумма больше, проверить можно и время ещё есть.
watch-filter-show = Какие
watch-filter-words = Слово или номер
watch-filter-district = Район или город
watch-filter-buyer = Заказчик
watch-filter-method = Способ
watch-filter-flag = Вопрос
watch-filter-answer = Ответ
watch-filter-closes = До закрытия
watch-filter-from = Сумма от
watch-filter-to = Сумма до
watch-any-district = Вся область
watch-any-method = Любой способ
watch-any-flag = Любой вопрос
watch-any-term = Любой срок
watch-show-worth = Открытые, с вопросом
watch-show-open = Все открытые
watch-show-all = Все загруженные
watch-answer-flagged = есть вопрос
watch-answer-asked = вопрос применим
watch-answer-clear = вопроса нет
watch-answer-insufficient = не хватает данных
watch-answer-not_applicable = вопрос не применим
watch-closes = { $n ->
    [one] за { $n } рабочий день
    [few] за { $n } рабочих дня
    [many] за { $n } рабочих дней
   *[other] за { $n } рабочего дня
}
watch-problem-choice = такого значения нет, выберите из списка
watch-chips = Включённые фильтры
watch-chip-remove = убрать
watch-count = { $n ->
    [one] { $n } закупка
    [few] { $n } закупки
    [many] { $n } закупок
   *[other] { $n } закупки
}
watch-sum = сумма тех, что в тенге, { $it }
watch-as-of = Данные получены: { $it }
watch-rows = Список
watch-why-here = Почему на этом месте:
watch-reason-sum = сумма { $it }
watch-taken = Волонтёр проверяет
watch-questions = { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
    [many] { $n } вопросов
   *[other] { $n } вопроса
}
watch-empty = Сейчас нет открытых закупок с вопросом
watch-empty-text = Список обновится вместе с данными.
watch-empty-way = Посмотреть все загруженные закупки
watch-nothing = Таких закупок нет
watch-nothing-text = Уберите часть фильтра или посмотрите всю область.
watch-nothing-way = Весь список
watch-first-page = В начало
watch-next-page = Следующие 20
watch-csv = Скачать CSV
watch-note-title = Что значит вопрос?
watch-note-text = Число отличается от обычного, и причину нужно проверить. Это вопрос, а не обвинение: объяснение может быть простым.
watch-note-way = Какие вопросы мы задаём и как их считаем

watch-left-days = { $n ->
    [one] Остался { $n } рабочий день
    [few] Осталось { $n } рабочих дня
    [many] Осталось { $n } рабочих дней
   *[other] Осталось { $n } рабочего дня
}
watch-left-hours = { $n ->
    [0] Осталось меньше часа
    [one] Остался { $n } час
    [few] Осталось { $n } часа
    [many] Осталось { $n } часов
   *[other] Осталось { $n } часа
}
watch-left-closed = Приём заявок окончен
watch-left-unknown = Срок не указан

watch-home-title = Закупки, которые закроются первыми
watch-home-text = В каждой строке вопрос. Вопрос не обвинение: объяснение может быть простым.
watch-home-all = { $n ->
    [one] Вся { $n } закупка
    [few] Все { $n } закупки
    [many] Все { $n } закупок
   *[other] Все { $n } закупки
}

watch-absent-title = Такой закупки нет
watch-absent-text = Номер написан с ошибкой, или эта закупка ещё не загружена.
watch-absent-way = К списку наблюдения

watch-process-lede = { $n ->
    [0] Вопросов сейчас нет.
    [one] Есть { $n } вопрос. Это не обвинение.
    [few] Есть { $n } вопроса. Это не обвинение.
    [many] Есть { $n } вопросов. Это не обвинение.
   *[other] Есть { $n } вопроса. Это не обвинение.
}
watch-term = Срок
watch-sum-label = Сумма
watch-to-check = Перейти к проверке
watch-questions-title = Вопросы
watch-no-questions = Вопросов нет
watch-no-questions-text = Индикаторы не нашли вопроса в этих данных. Это не значит, что всё в порядке: ниже сказано, каких данных не хватило.
watch-needs-check = Требует проверки
watch-part-data = Что показывают данные
watch-other-places = Таких мест ещё: { $n }
watch-read-fields = Прочитанные поля: { $n }
watch-explained = Если в документах сказано одно из этого, вопрос закрывается.
watch-about-flag = Подробно об этом вопросе
watch-rule = Правило
watch-rule-version = Версия { $n }
watch-silent = Рассмотрены и другие индикаторы ({ $n }): вопроса нет – { $clear }, не хватает данных – { $insufficient }, не применимы – { $rest }
watch-silent-title = Индикаторы, которые не задали вопроса
watch-silent-flag = Индикатор
watch-silent-result = Результат
watch-chart-what = Что сравнивали
watch-chart-share = Доля
watch-chart-amount = Значение
watch-number-price = Цена
watch-number-median = Медиана
watch-number-threshold = Порог
watch-number-sample = Сколько сравнили
watch-number-times = Во сколько раз выше медианы
watch-number-class = Код товара
watch-number-unit = Единица измерения
watch-number-days = Дано полных суток
watch-number-minutes = Опоздание в минутах
watch-number-bids = Заявок с одинаковой ценой
watch-number-disqualified = Отклонено участников
watch-number-lowest = Наименьшая отклонённая цена
watch-number-kept = Наименьшая из оставшихся
watch-number-dearer = Разница, %
watch-about = О закупке
watch-organiser = Организатор
watch-address = Адрес
watch-method-details = Способ словами публикатора
watch-category = Предмет
watch-category-goods = товары
watch-category-works = работы
watch-category-services = услуги
watch-status = Состояние
watch-status-planning = планируется
watch-status-planned = планируется
watch-status-active = идёт
watch-status-cancelled = отменено
watch-status-unsuccessful = не состоялось
watch-status-complete = завершено
watch-status-withdrawn = отозвано
watch-status-valid = допущено
watch-status-disqualified = отклонено
watch-status-invited = приглашение
watch-status-pending = решение ожидается
watch-status-terminated = прекращено
watch-published = Опубликовано
watch-closes-at = Конец приёма заявок
watch-bid-count = Заявок на участие
watch-lots = Лоты
watch-lot = Лот
watch-name = Название
watch-items = Что покупают
watch-class = Код
watch-quantity = Количество
watch-unit = Единица
watch-unit-price = Цена за единицу
watch-bids = Заявки на участие
watch-bidder = Участник
watch-date = Время
watch-bin = БИН
watch-awards = Победители
watch-supplier = Поставщик
watch-awarded-items = Что куплено: { $n }
watch-contracts = Договоры
watch-contract = Договор
watch-signed = Подписан
watch-amendments = Изменений
watch-documents = Документы
watch-source = Источник
watch-source-text = Откуда: { $source }. Получено: { $at }. Исходная запись не изменена.
watch-source-version = Это версия { $n }.
watch-source-page = Объявление на портале
watch-source-json = Исходный JSON
watch-side = Проверка
watch-side-empty = Эту закупку сейчас нельзя взять на проверку.

watch-flags-title = Какие вопросы мы задаём
watch-flags-lede = Индикатор смотрит на данные и задаёт вопрос. О каждом сказано, как он считается, на какой закон опирается и чем может объясняться.
watch-flags-question = Вопрос
watch-flags-asked = Применим
watch-flags-flagged = Есть вопрос
watch-flags-share = Доля
watch-flags-note = Каждое число открывает закупки, из которых оно сложено. Много вопросов не значит много нарушений.
watch-share = { $share }{"\u00A0"}%
watch-parameters = Параметры
watch-parameter = Параметр
watch-parameter-value = Значение
watch-parameter-since = С какого дня
watch-parameter-source = Откуда порог
watch-parameter-least-days = Наименьший срок, дней
watch-parameter-zone = Пояс времени, у которого пояс не указан
watch-parameter-least-sample = Наименьшее число цен для сравнения
watch-parameter-reach = Число межквартильных размахов
watch-parameter-least-times = Не менее скольких медиан
watch-parameter-methods = Конкурентные способы
watch-parameter-least = Наименьшее число отклонённых участников
watch-value-unknown = неизвестен
watch-value-open-selective = открытый и с отбором
watch-rate = Как часто в этих данных
watch-rate-text = По всем загруженным закупкам. Число открывает их список.
watch-rate-share = Доля закупок с вопросом среди тех, где он применим: { $it }.

watch-imports-title = Загрузка данных
watch-imports-empty = Ещё ничего не загружено
watch-imports-empty-text = Данные загружает команда erikti import ocds.
watch-import-began = Начало
watch-import-source = Источник
watch-import-state = Состояние
watch-import-ended = завершена
watch-import-unfinished = не завершена
watch-import-read = Прочитано записей
watch-import-new = Новые
watch-import-changed = Изменённые
watch-import-same = Известные
watch-import-quarantined = Отложенные
watch-quarantine = Отложенные записи
watch-quarantine-empty = Отложенных записей нет
watch-quarantine-text = Эти записи прочитать не удалось, остальное сохранено. Показано только начало текста.
watch-quarantine-line = Строка
watch-quarantine-element = Номер в пакете
watch-quarantine-reason = Причина
watch-quarantine-words = Начало текста

watch-buyer-lede = Что закупает эта организация и о чём спрашивают данные. Вопрос – не обвинение.
watch-buyer-all = Закупки
watch-buyer-sum = Запланировано всего, тенге
watch-buyer-asked = Вопросы к её закупкам
watch-buyer-rows = Закупки: сначала те, что закрываются позже
watch-supplier-lede = Что присуждено этому поставщику и о чём спрашивают данные. Вопрос – не обвинение.
watch-supplier-all = Присуждено закупок
watch-supplier-sum = Присуждено всего, тенге
watch-supplier-rows = Присуждённые закупки
watch-share-here = Доля здесь
watch-share-everywhere = Доля среди всех
watch-habits = Вопросы по многим закупкам
watch-habits-none = Таких вопросов сейчас нет.
watch-habits-more = { $n ->
    [one] Ещё { $n } такой вопрос
    [few] Ещё { $n } таких вопроса
   *[many] Ещё { $n } таких вопросов
}
watch-habit-examples = Примеры
watch-organisation-side = Ответы
watch-runs-title = Запуски вопросов
watch-runs-lede = Каждую ночь все вопросы задаются всем закупкам заново. Запуск хранит свои правила и отпечаток данных, поэтому опубликованный вопрос можно получить ещё раз.
watch-runs-empty = Запусков ещё не было
watch-run-of = Запуск: { $it }
watch-run-processes = Закупки
watch-run-changed = Изменилось ответов
watch-run-edition = Редакция правил
watch-run-changes = Что изменилось
watch-run-same = Все ответы те же, что и раньше
watch-run-subject = О ком вопрос
watch-run-was = Было
watch-run-became = Стало
watch-run-reproduce = Как получить ещё раз
watch-run-reproduce-text = Те же правила на тех же данных дают те же ответы. Отпечаток – тех данных, по которым судили.
watch-flag-habits = О чём спрашивает сейчас
watch-chance = Насколько часто вопрос считается обоснованным, по вердиктам на сегодня: { $it }
watch-number-above = Выше, раз
watch-number-acts = Подписано актов
watch-number-added = Добавлено позиций
watch-number-after = После
watch-number-agreed = Согласованная цена
watch-number-ahead = Дней до акта
watch-number-alike = Сходство, %
watch-number-all = Всего
watch-number-amendments = Изменения договора
watch-number-among = С кем сравнивали
watch-number-awarded = Присуждённая сумма
watch-number-before = До
watch-number-bidders = Участники
watch-number-bought = Куплено, раз
watch-number-by_number = Доля по числу, %
watch-number-by_value = Доля по сумме, %
watch-number-chi = Отклонение от закона первых цифр
watch-number-contests = Конкурсов
watch-number-contracts = Договоров
watch-number-december = Сумма за декабрь
watch-number-deviation = Отклонение, %
watch-number-digit = Первая цифра
watch-number-direct = Из одного источника
watch-number-earlier = Раньше
watch-number-expected = Ожидаемое число побед
watch-number-failed = Несостоявшиеся закупки
watch-number-first = Первая сумма
watch-number-gap = Разрыв до следующей цены, %
watch-number-ground = Основание
watch-number-group = Группа товаров
watch-number-highest = Самая высокая цена
watch-number-history = Дней данных до этого
watch-number-in_december = Договоров за декабрь
watch-number-index = Индекс концентрации
watch-number-item = Позиция
watch-number-kinds = Видов товаров
watch-number-late = Дней просрочки
watch-number-later = Последующая сумма
watch-number-limit = Предел
watch-number-lines = Позиций
watch-number-make = Марка
watch-number-makes = Марки
watch-number-mean = Среднее
watch-number-meetings = Общих конкурсов
watch-number-missed = Пропущено конкурсов
watch-number-most = Не более
watch-number-next = Следующая цена
watch-number-now = Сумма сейчас
watch-number-number_share = Доля по числу, %
watch-number-other = Другая закупка
watch-number-over = Сверх, %
watch-number-own = Собственных
watch-number-paid = Оплачено
watch-number-payments = Платежей
watch-number-planned = Запланировано
watch-number-prepaid = Предоплата, %
watch-number-processes = Закупок
watch-number-purchases = Закупок
watch-number-rise = Рост, %
watch-number-share = Доля, %
watch-number-sign = Что у них общее
watch-number-since = Дней прошло
watch-number-soon = Из них вскоре после
watch-number-soon_days = Сколько дней считается «вскоре»
watch-number-step = Шаг между ценами, %
watch-number-submitted = Подано заявок
watch-number-sum = Сумма
watch-number-suppliers = Поставщиков
watch-number-sure = Вероятность случайности, %
watch-number-together = Вместе, %
watch-number-turns = По очереди, %
watch-number-under = Чуть ниже предела
watch-number-way = Способ закупки
watch-number-what = Что
watch-number-when = Когда
watch-number-winter = Дней вне строительного сезона
watch-number-within = В пределах дней
watch-number-won = Побед
watch-number-year = Год
watch-parameter-above = Выше, раз
watch-parameter-alike = Наименьшее сходство названий
watch-parameter-ceiling = Потолок, тенге за единицу
watch-parameter-chance = Наибольшая вероятность случайности
watch-parameter-chi = Предел отклонения
watch-parameter-currency = Валюта
watch-parameter-days = Дней
watch-parameter-deviation = Предел отклонения
watch-parameter-direct = Предел прямой закупки, в МРП
watch-parameter-from = От
watch-parameter-grace-days = Допустимо дней
watch-parameter-grounds = Основания
watch-parameter-growth = Рост срока с суммой
watch-parameter-index = МРП, тенге
watch-parameter-large = Крупная сумма, тенге
watch-parameter-least-alike = Наименьшее число сходных
watch-parameter-least-bids = Наименьшее число заявок
watch-parameter-least-contests = Наименьшее число конкурсов
watch-parameter-least-contracts = Наименьшее число договоров
watch-parameter-least-direct = Наименьшее число из одного источника
watch-parameter-least-expected = Наименьшее ожидаемое число побед
watch-parameter-least-history = Наименьшее число дней данных
watch-parameter-least-meetings = Наименьшее число общих конкурсов
watch-parameter-least-missed = Наименьшее число пропусков
watch-parameter-least-months = Наименьшее число месяцев
watch-parameter-least-own = Наименьшее число собственных
watch-parameter-least-processes = Наименьшее число закупок
watch-parameter-least-purchases = Наименьшее число закупок
watch-parameter-least-ratio = Наименьшее отношение
watch-parameter-least-share = Наименьшая доля
watch-parameter-least-step = Наименьший шаг
watch-parameter-least-sum = Наименьшая сумма, тенге
watch-parameter-least-suppliers = Наименьшее число поставщиков
watch-parameter-least-together = Наименьшая общая доля
watch-parameter-least-turns = Наименьшая доля очередности
watch-parameter-least-usual = Наименьшая обычная доля
watch-parameter-least-won = Наименьшая доля побед
watch-parameter-least-words = Наименьшее число слов названия
watch-parameter-less = Меньше, раз
watch-parameter-more = Больше, раз
watch-parameter-most = Не более
watch-parameter-most-bidders = Наибольшее число участников
watch-parameter-most-days = Наибольшее число дней
watch-parameter-most-days-awarded = Наибольшее число дней после решения
watch-parameter-most-looked-at = Наибольшее число сравнений
watch-parameter-most-members = Наибольшее число участников группы
watch-parameter-most-minutes = Наибольшее число минут
watch-parameter-most-share = Наибольшее число общих
watch-parameter-most-times = Не более, раз
watch-parameter-near = Близко к плану, доля
watch-parameter-number-share = Доля по числу
watch-parameter-prepaid-over = Предоплата свыше, доля
watch-parameter-quiet-days = Тихих дней до этого
watch-parameter-season = Месяцы строительного сезона
watch-parameter-share = Доля
watch-parameter-small = Малая сумма, тенге
watch-parameter-soon-days = Сколько дней считается «вскоре»
watch-parameter-spread = Наименьший разброс
watch-parameter-sum = Сумма, тенге
watch-parameter-times = Раз
watch-parameter-tolerance = Допуск
watch-parameter-usual = Обычная доля
watch-parameter-value-share = Доля по сумме
watch-variant-carrot = морковь
watch-variant-potato = картофель
watch-variant-onion = лук
watch-variant-cabbage = капуста
watch-variant-beet = свёкла
watch-variant-buckwheat = гречка
watch-variant-rice = рис
watch-variant-sugar = сахар
watch-variant-milk = молоко
watch-variant-eggs = яйца
watch-variant-butter = сливочное масло
watch-variant-bread = хлеб, килограмм
watch-variant-loaf = хлеб, буханка
watch-variant-beef = говядина
watch-variant-chicken = курица
watch-variant-coal = уголь
watch-variant-petrol-92 = бензин 92
watch-variant-petrol-95 = бензин 95
watch-variant-diesel = дизельное топливо
watch-variant-goods = товары
watch-variant-works = работы
watch-variant-services = услуги
watch-drawn = Выбрано по жребию
watch-drawn-text = Каждое десятое место в списке даётся по жребию (слово жребия: { $it }): кто-то должен смотреть и закупки без вопросов, иначе мы не узнаем, чего вопросы не видят.
watch-precision = По таким вопросам: { $it }
watch-precision-counts = подтвердилось { $confirmed } из { $count } (промежуток: { $between })
watch-precision-here = у этого заказчика: { $it }
watch-precision-none = По таким вопросам вердиктов пока нет, заранее принято { $it }
watch-judged = По заказчикам
watch-judged-text = Где проверки подтвердили этот вопрос, а где нашли объяснение. Промежуток рассчитан с доверием 95 % (метод Вилсона).
watch-judged-confirmed = Подтверждено
watch-judged-explained = Объяснено
watch-judged-between = Промежуток
watch-judged-before = Что выяснилось раньше

# The register, on the page of a supplier.
watch-debarred = Сроки в реестре недобросовестных участников
watch-debarred-first = Первый день
watch-debarred-last = Последний день
watch-debarred-reason = Основание
watch-debarred-open = не установлен
