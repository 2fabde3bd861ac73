# The site and its frame.
site-place = Карагандинская область · антикоррупционное волонтёрство
nav-skip = Перейти к основному содержанию
nav-menu = Меню
nav-main = Основные разделы
nav-language = Выбрать язык
nav-crumbs = Где эта страница
nav-pager = Страницы списка
nav-watch = Список наблюдения
nav-register = Реестр результатов
nav-search = Поиск
nav-contacts = Контакты
foot-help = Координатор области:
foot-phone = 8{"\u00A0"}(7212){"\u00A0"}00-00-00
foot-hours = В рабочие дни 9:00–18:30
foot-pages = Разделы
foot-site = Этот сайт
foot-cookies = Сайт не следит за вами с помощью cookie, поэтому не спрашивает согласия
foot-free = Исходный код программы открыт, лицензия — Apache{"\u00A0"}2.0
foot-font = Лицензия шрифта (OFL)
foot-bribe = Знаете о взятке? Не пишите об этом здесь:
foot-where = Куда сообщить

# What one does.
act-continue = Продолжить
act-back = Назад
act-save = Сохранить
act-change = Изменить
act-print = Распечатать
act-delete = Удалить
act-search = Найти
act-filter = Отфильтровать
act-clear = Сбросить фильтр
act-sign-in = Войти
act-sign-out = Выйти

# Keys of a shelf.
keys-title = Клавиши:
keys-search = поиск
keys-move = строки
keys-choose = отметить
keys-open = открыть
keys-acts = действия
keys-help = эта подсказка
keys-off = Отключить клавиши
keys-on = Включить клавиши

# Forms.
field-optional = необязательно
field-date-hint = Образец: 23.11.2026
form-step = Шаг { $n } из { $of }
error-prefix = Ошибка:
error-summary = Исправьте эти ответы

# Who is here.
role-volunteer = волонтёр
role-coordinator = координатор
role-officer = сотрудник
role-auditor = аудитор
role-administrator = администратор сайта

# The demo and its tour.
demo-label = Предупреждение
demo-mark = Демонстрационные данные.
demo-text = Люди, организации и закупки вымышлены.
tour = Экскурсия по демонстрации
tour-step = Шаг { $n } из { $of }
tour-start = Начать экскурсию
tour-next = Следующий шаг
tour-end = Закончить экскурсию
tour-invite = Посмотрите путь одного вопроса до тенге
tour-promise = Несколько шагов, около пяти минут. Роль меняется сама.

# The first page.
home-title = Вместе проверяем деньги бюджета
home-heading = Вместе проверяем, куда уходят деньги бюджета
home-lede = Вы выбираете сегодняшнюю закупку и проверяете цену. Если вопрос обоснован, заказчику уходит письмо. Ответ и сбережённые тенге публикуются здесь.
home-choose = Выбрать закупку для проверки
home-results = Посмотреть результаты
home-how = От вопроса до тенге
home-how-text = Шаги делают разные люди. Никто не подтверждает свою работу сам.
home-step-question = Вопрос
home-step-question-text = Система сравнивает цены, сроки и повторы в открытых данных
home-step-check = Проверка
home-step-check-text = Волонтёр собирает не меньше трёх источников цены
home-step-peer = Второй взгляд
home-step-peer-text = Другой волонтёр пересматривает доказательства
home-step-letter = Письмо
home-step-letter-text = Сотрудник утверждает и отправляет заказчику
home-step-answer = Ответ
home-step-answer-text = Заказчик за 5 рабочих дней объясняет или меняет
home-step-tenge = Тенге
home-step-tenge-text = Считаются только по документу и двум подписям
home-step-published = Публикация
home-step-published-text = Весь путь стоит в реестре, люди не названы
home-part = Чем вы можете помочь?
home-part-price = Сравнить цены
home-part-price-text = 15–20{"\u00A0"}минут, из дома, с{"\u00A0"}телефона. С{"\u00A0"}18{"\u00A0"}лет.
home-part-peer = Посмотреть вторым
home-part-peer-text = Перепроверить доказательства другого волонтёра. Минут десять.
home-part-read = Понять вопросы
home-part-read-text = У каждого индикатора есть пример, закон и пределы.
home-part-follow = Следить за результатом
home-part-follow-text = Открыть путь каждого тенге до документа.
home-part-join = Хотите стать волонтёром? Позвоните координатору:
bribe-title = У вас попросили взятку?
bribe-call = Не пишите здесь. Звоните 1424: круглосуточно, бесплатно.
bribe-safe = Сообщивший о коррупции находится под защитой государства.

# Signing in and out.
sign-in-title = Вход для волонтёров и сотрудников
sign-in-login = Логин
sign-in-password = Пароль
sign-in-password-hint = Можно вставить из менеджера паролей
sign-in-forgot = Забыли пароль? Позвоните координатору:
sign-in-demo = Демонстрация: кем войти?
sign-in-demo-text = Эти люди вымышлены. Пароль не нужен.
sign-in-as = Войти в этой роли
problem-sign-in = Логин или пароль не подходит. Проверьте оба
done-signed-out = Вы вышли с сайта
done-session-ended = Вход на том устройстве завершён
sessions-title = Где выполнен вход
sessions-text = Если одно из устройств не ваше, завершите вход на нём и сообщите координатору.
sessions-device = Устройство
sessions-unknown = Устройство без названия
sessions-began = Вход
sessions-seen = Последнее действие
sessions-act = Действие
sessions-here = Это устройство
sessions-end = Завершить этот вход
sessions-end-all = Завершить все остальные

# Bad news.
error-not-found-title = Такой страницы нет
error-not-found-text = Проверьте адрес или перейдите на главную.
error-forbidden-title = Эта страница вам недоступна
error-forbidden-text = Страница для другого района или роли. Если нужна для работы, напишите координатору.
error-sign-in-title = Чтобы продолжить, войдите
error-sign-in-text = Это действие доступно после входа. Возможно, время вышло и сеанс закрыт.
error-unclear-title = Запрос непонятен
error-unclear-text = В адресе или форме что-то лишнее или чего-то не хватает. Вернитесь на предыдущую страницу и повторите.
error-stale-title = Страница устарела, написанное сохранено
error-stale-text = Страница была открыта слишком долго, или сеанс закончился. Нажмите кнопку ниже: всё отправится снова.
error-no-files-title = Файлы здесь не принимаются
error-no-files-text = Файлы принимаются только после входа и только на странице, где их просят. Войдите и отправьте файлы ещё раз.
error-too-large-title = Файл слишком большой
error-too-large-text = Предел за один раз: 10 файлов, всего 32{"\u00A0"}МБ. Отправьте файлы по частям.
error-too-many-title = Слишком частые запросы
error-too-many-text = { $n ->
    [one] Повторите через { $n } секунду.
    [few] Повторите через { $n } секунды.
   *[other] Повторите через { $n } секунд.
}
error-wrong-state-title = Это действие уже не нужно
error-wrong-state-text = Запись уже на другом шаге. Откройте её и посмотрите, что с ней сейчас.
error-changed-title = Запись изменил другой человек
error-changed-text = Сравните две версии. Ничего не потеряно.
error-missing-title = Сначала нужно ещё кое-что
error-missing-text = Откройте запись и посмотрите, чего не хватает.
error-failure-title = Ошибка на нашей стороне
error-failure-text = Повторите через минуту.
error-code = Код ошибки:
error-call = Если повторится, позвоните и назовите этот код:
error-phone = Нужна помощь? Позвоните:
error-way-home = На главную
error-way-back = Вернуться к записи
error-way-sign-in = Войти
stale-sign-in = Сначала войдите в другой вкладке, потом вернитесь сюда:
stale-typed = Что вы написали
stale-files = Если вы прикрепляли файлы, прикрепите их снова на следующей странице.
stale-send = Отправить снова

# Every component in every state, in the demo only.
components-title = Компоненты
components-lede = Все состояния на одной странице. Разработчик сверяется с ней, проверка доступности проходит её целиком.
components-buttons = Кнопки
components-buttons-text = Одна главная на экран
components-main = Главная
components-second = Вторая
components-small = Малая
components-withdraw = Отозвать…
components-busy = Отправляем
components-off = Недоступна
components-linklike = Как ссылка
components-fields = Поля
components-fields-text = Подпись всегда сверху
components-surname = Фамилия
components-iin = ИИН
components-iin-hint = 12 цифр на удостоверении
components-phone = Телефон
components-note = Примечание
components-day = Дата выезда
components-district = Район или город
components-any = Любой
components-choice = Выбор
components-choice-text = Вся плашка нажимается
components-what = Что вы хотите проверять?
components-prices = Цены
components-prices-text = Из дома, 15–20 минут
components-places = Места
components-places-text = Вдвоём, около часа
components-promise = Подтверждаю, что конфликта интересов нет
components-files = Файлы
components-files-text = Предел написан до выбора
components-add = Добавьте фото или PDF
components-limit = JPEG, PNG, PDF. До 25{"\u00A0"}МБ каждый.
components-tags = Метка состояния
components-tags-text = Слово, потом форма, потом цвет
components-considered = Рассматриваем
components-accepted = Подтверждено
components-clarify = Ждём вашего ответа
components-overdue = В срок ответа нет
components-draft = Черновик
components-clocks = Часы срока
components-clocks-text = Одна тростинка: один рабочий день
components-notes = Сообщения
components-notes-text = Остаются на странице, не исчезают
components-note-done = Проверка передана второму волонтёру.
components-note-source = Источник не отвечает, в списке вчерашние данные.
components-note-changed = Запись изменил другой человек. Сравните две версии.
components-note-question = Это вопрос, а не обвинение.
components-empty = Пусто, слишком много
components-empty-text = Всегда есть следующий шаг
components-nothing = Ничего не найдено
components-widen = Расширьте фильтр
components-much = 12{"\u00A0"}480 строк
components-much-text = Показаны первые 200. Сузьте период или скачайте всё файлом.
components-chain = Шаги
components-chain-text = У каждого шага есть слово и день
components-charts = Графики
components-charts-text = Рядом с каждой полосой число
components-chart = Источники цены
components-this = Эта закупка
components-median = Медиана
components-others = 5 похожих закупок
components-strip-said = Цена за единицу: 5 похожих закупок от 312 до 512 тысяч тенге, медиана 386 тысяч, эта закупка 1 120 000 тенге.
components-share = Сравнение
components-price = Цена
components-source = Источник
components-tiles = Районы
components-money = Деньги
components-money-text = Любое число открывается до строк
components-open = Откуда это число
components-facts = Сведения
components-facts-text = Название и значение
components-table = Таблица
components-table-text = На узком экране двигается только таблица
components-questions = Вопрос
components-questions-text = Не обвинение
components-flag = Почему ноутбук стоит { $price }, если медиана { $median }?
components-flag-kind = Отклонение цены
components-flag-tag = Требует проверки
components-flag-data = Что показывают данные
components-flag-explain = Чем это можно объяснить
components-flag-explain-text = Возможно, нужна более мощная модель.
components-long = Достопримечательностями
# End of the site's own words.

# Records: shelves, cards, acts on many. Desk, figures, search, letters, jobs.
desk = Мой стол сегодня
desk-menu = Мой стол
queue-number = Номер
queue-kind = Вид
queue-title = Название
queue-state = Статус
queue-district = Район или город
queue-assignee = Исполнитель
queue-opened_on = Открыто
queue-due_on = Срок
queue-desk = У кого
queue-desk-mine = У меня
queue-desk-unassigned = Ни у кого
queue-due = Когда срок
queue-due-late = Просрочено
queue-due-today = Сегодня
queue-due-week = В течение недели
queue-waits = Кого ждём
queue-waits-us = Нас
queue-waits-them = Их
queue-waits-nobody = Никого
queue-from = Открыто с
queue-to = Открыто по
queue-rows = { $n ->
    [one] { $n } запись
    [few] { $n } записи
    [many] { $n } записей
   *[other] { $n } записи
}
queue-views = Виды
queue-view-mine = Мои
queue-view-unassigned = Свободные
queue-view-today = Срок сегодня
queue-view-late = Просрочены
queue-view-waiting = Ждём ответа
queue-view-open = Открытые
queue-view-all = Все
queue-any = Все
queue-many = Что сделать с выбранными
queue-whole = Все записи этого вида: { $n }
queue-choose = Выбрать: { $it }
queue-empty = Здесь нет записей
queue-empty-text = По этому фильтру ничего не найдено.
queue-empty-way = Показать все
queue-first = В начало
queue-next = Следующие
queue-csv = CSV этого вида
queue-xlsx = XLSX этого вида
export-cut = Записей в файле: { $n }, всего: { $of }. Чтобы получить остальные, сузьте фильтр.
queue-save = Сохранить вид
queue-save-name = Название вида
queue-save-hint = Фильтр сохранится под этим названием. Видите его только вы.
problem-views = Видов может быть не больше 30. Удалите лишние
done-view-saved = Вид сохранён
done-view-dropped = Вид удалён
done-act = Сделано. Запись добавлена в историю ниже
card-waits = Кого ждём
card-waits-you = Вас
card-nobody = Не назначен
card-steps = Ход
card-terms = Сроки
card-facts = Сведения
card-acts = Действия
card-missing = Сначала нужно:
card-to = Кому
card-choose = Выберите
card-reason = Причина и пояснение
card-field-reason = Причина и пояснение
card-notes = Заметки
card-files = Файлы
card-file = { $kind }, { $n } КБ
card-file-erased = удалён
card-file-copy = Копия для показа
card-file-original = Оригинал
card-story = История
card-readers = Карточку читали: { $n }
card-letters = Письма
card-letter = Письмо: { $it }
card-letter-to = Получатель: { $it }
card-act-assign = Взять себе
card-act-give = Назначить исполнителя
card-act-note = Добавить заметку
card-act-read = Чтение карточки
card-act-recuse = Отказ из-за конфликта интересов
card-act-erased = Удаление данных
card-act-overdue = Срок истёк
card-act-term-moved = Последний день срока сдвинулся по календарю
card-act-file-added = Добавление файла
card-act-file-opened = Открытие исходного файла
card-change-assignee = Исполнитель
card-change-bulk = Групповое действие
card-needs-day = Выберите день позже нынешнего срока
card-needs-extended = Срок больше не продлевается
actor-clock = Программа
actor-stranger = Посетитель
actor-office = Сотрудник программы
term-left = { $n ->
    [0] Сегодня последний рабочий день
    [one] Остался { $n } рабочий день
    [few] Осталось { $n } рабочих дня
    [many] Осталось { $n } рабочих дней
   *[other] Осталось { $n } рабочего дня
}
term-over = { $n ->
    [0] Срок прошёл
    [one] Просрочено на { $n } рабочий день
    [few] Просрочено на { $n } рабочих дня
    [many] Просрочено на { $n } рабочих дней
   *[other] Просрочено на { $n } рабочего дня
}
term-paused = { $n ->
    [one] Срок остановлен, остался { $n } рабочий день
    [few] Срок остановлен, осталось { $n } рабочих дня
    [many] Срок остановлен, осталось { $n } рабочих дней
   *[other] Срок остановлен, осталось { $n } рабочего дня
}
term-met = Выполнено в срок
term-missed = Выполнено с опозданием
term-dropped = Больше не нужно
term-until = Последний день: { $it }
term-counted = { $n ->
    [one] { $n } рабочий день с { $since }
    [few] { $n } рабочих дня с { $since }
    [many] { $n } рабочих дней с { $since }
   *[other] { $n } рабочего дня с { $since }
}
term-off = Нерабочие дни: { $it }
term-extended = Срок продлён
term-provisional = Ещё может сдвинуться: выходные дни того года не внесены
bulk-back = Вернуться к списку
bulk-ready = { $n ->
    [0] Ни одна запись не изменится
    [one] Изменится { $n } запись
    [few] Изменятся { $n } записи
    [many] Изменятся { $n } записей
   *[other] Изменятся { $n } записи
}
bulk-over = За один раз: не больше { $n }. Остальные сделайте потом.
bulk-ready-list = Записи, которые изменятся
bulk-no-letters = Письма не уйдут.
bulk-refused = Не изменятся: { $n }
bulk-done = Сделано: { $n }
bulk-not-done = Не сделано: { $n }
error-taken-title = Это уже взял другой человек
error-taken-text = Одним делом занимается один человек. Выберите другое.
changed-text = Пока вы писали, эта запись изменилась. Ничего не потеряно.
changed-since = Что изменилось
changed-card = Открыть запись
changed-typed = Что написали вы
changed-typed-text = Отправьте, только если это ещё верно. Файлы приложите снова.
changed-send = Всё равно отправить
figures = Показатели
figures-text = Каждое число открывается до строк, из которых оно сложено.
figure-total = Всего
figure-hidden = Не показываем: людей слишком мало
figure-rows = { $n ->
    [one] Это число сложено из { $n } строки.
   *[other] Это число сложено из { $n } строк.
}
figure-csv = CSV этих строк
figure-amount = Величина
search-title = Поиск
search-words = Что найти
search-nothing = Ничего не найдено
search-more = Показаны только первые { $n }: добавьте слов, чтобы уточнить
search-nothing-text = Попробуйте слово короче или номер.
outbox-menu = Отправленные письма
outbox-title = Отправленные письма
outbox-text = Последние 100 писем, которые написала программа.
outbox-empty = Писем нет
outbox-waits = В очереди
outbox-kept = Осталось здесь: почтовый сервер не задан
outbox-no-address = Осталось здесь: почта получателя не указана
jobs-menu = Отложенная работа
jobs-title = Невыполненная работа
jobs-waiting = В очереди: { $n }
jobs-none = Невыполненной работы нет
jobs-kind = Работа
jobs-since = Когда
jobs-error = Ошибка
jobs-act = Действие
jobs-retry = Повторить
done-job-retried = Работа снова в очереди
original-title = Открыть исходный файл
original-text = В исходном файле могут быть личные данные. Кто, когда и зачем его открыл, останется в журнале.
original-why = Зачем вы его открываете
original-open = Открыть файл
