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
watch-import-read = Прочитано строк
watch-import-new = Новые
watch-import-changed = Изменённые
watch-import-same = Известные
watch-import-quarantined = Отложенные
watch-quarantine = Отложенные строки
watch-quarantine-empty = Отложенных строк нет
watch-quarantine-text = Эти строки прочитать не удалось, остальное сохранено. Показано только начало текста.
watch-quarantine-line = Строка
watch-quarantine-reason = Причина
watch-quarantine-words = Начало текста
