# The calendar: working days and the lengths of terms.
calendar-menu = Календарь
calendar-title = Рабочие дни и сроки
calendar-title-year = Рабочие дни и сроки, { $it }
calendar-lede = Сроки на этом сайте считаются по этому календарю. День самого события не считается.
calendar-missing = Выходные дни { $it } года ещё не внесены. Сроки, которые выпадают на этот год, посчитаны предварительно.
calendar-year = { $it } год
calendar-years = Другие годы
calendar-unknown = Праздники этого года не внесены: учтены только суббота и воскресенье.
calendar-month = Месяц
calendar-working = Рабочих дней
calendar-off = Нерабочие дни
calendar-worked = Рабочие выходные
calendar-total = Всего
calendar-change-day = Изменить день
calendar-day = День
calendar-becomes = Каким станет этот день
calendar-becomes-off = Нерабочий день
calendar-becomes-worked = Рабочий день (суббота или воскресенье)
calendar-becomes-usual = Обычный день: запись снимается
calendar-why = Основание
calendar-why-hint = Например, номер и дата постановления
calendar-terms = Сроки
calendar-terms-lede = Если срок меняется, новая длительность действует для сроков, которые начнутся после этого.
calendar-term = Срок
calendar-length = Длительность
calendar-starts = От чего считается
calendar-source = Основание
calendar-change-length = Изменить длительность
calendar-length-note = Сроки, которые уже идут, сохраняют прежнюю длительность.
calendar-length-working = { $n ->
    [one] { $n } рабочий день
    [few] { $n } рабочих дня
   *[other] { $n } рабочих дней
}
calendar-length-months = { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[other] { $n } месяцев
}
calendar-length-before = за { $n ->
    [one] { $n } рабочий день
   *[other] { $n } рабочих дней
}
calendar-new-length = Новая длительность
calendar-changes = Изменения
calendar-told-off = { $it } – нерабочий день
calendar-told-worked = { $it } – рабочий день
calendar-told-usual = { $it } – обычный день
calendar-told-length = Длительность: было { $was }, стало { $became }
calendar-problem-off = Этот день и так нерабочий
calendar-problem-worked = Этот день и так рабочий
calendar-problem-usual = Этот день и так обычный
done-calendar-day = День сохранён. Идущие сроки пересчитываются
done-calendar-length = Длительность сохранена
calendar-term-appc-answer = Ответ на обращение
calendar-term-appc-extend_max = Продление срока ответа
calendar-term-appc-extend_notice = Сообщение о продлении
calendar-term-appc-forward = Перенаправление обращения
calendar-term-appc-complaint = Подача жалобы
calendar-term-pc-final_doc_send = Направление итогового документа общественного контроля
calendar-term-pc-object_answer = Ответ объекта общественного контроля
calendar-term-pc-hearing_notice = Уведомление о слушании
calendar-term-pd-public_removal = Удаление персональных данных из общедоступных источников
calendar-term-pd-subject_answer = Ответ субъекту персональных данных
calendar-term-legal-consult = Правовая консультация
calendar-term-legal-triage = Распределение запроса о правовой помощи
calendar-term-legal-accept = Принятие запроса юристом
calendar-term-ext-duration = Внешний анализ
calendar-term-ext-plan = План после внешнего анализа
calendar-term-ext-publish = Публикация внешнего анализа
calendar-term-int-duration = Внутренний анализ
calendar-term-intake-ack = Подтверждение заявки
calendar-term-intake-decision = Решение по заявке
calendar-term-intake-clarify_wait = Ожидание уточнения
calendar-term-com-protocol_draft = Проект протокола комиссии
calendar-term-com-protocol_sign = Подписание протокола комиссии
calendar-term-com-agenda_send = Рассылка повестки комиссии
calendar-term-act-report_before_due = Отчёт о мероприятии
calendar-term-signal-triage = Рассмотрение сигнала
calendar-term-watch-hold = Сравнение цен
calendar-term-watch-peer = Проверка вторым волонтёром
calendar-term-watch-review = Решение сотрудника
calendar-term-watch-letter = Ответ на письмо программы
calendar-term-watch-delivery = Отметка о вручении письма
calendar-starts-received = со дня поступления
calendar-starts-extension-decided = со дня решения о продлении
calendar-starts-learned-of-the-act = со дня, когда стало известно об акте
calendar-starts-control-completed = со дня завершения контроля
calendar-starts-received-by-the-object = со дня получения объектом
calendar-starts-decision = до дня решения
calendar-starts-demanded = со дня требования
calendar-starts-requested = со дня запроса
calendar-starts-offered = со дня предложения
calendar-starts-joint-order = со дня совместного приказа
calendar-starts-certificate-handed = со дня вручения справки
calendar-starts-signed = со дня подписания
calendar-starts-order = со дня приказа
calendar-starts-complete-set = со дня поступления полного комплекта
calendar-starts-clarification-asked = со дня запроса уточнения
calendar-starts-session = день заседания
calendar-starts-due = до срока исполнения
calendar-starts-taken = со дня, когда закупка взята
calendar-starts-submitted = со дня передачи
calendar-starts-agreed-by-a-peer = со дня согласия второго волонтёра
calendar-starts-letter-delivered = со дня вручения письма
calendar-starts-letter-signed = со дня подписания письма
calendar-source-appc-art-76 = АППК, статья 76
calendar-source-appc-art-92 = АППК, статья 92
calendar-source-appc = АППК
calendar-source-law-30-viii-art-13 = Закон № 30-VIII «Об общественном контроле», статья 13
calendar-source-law-94-v = Закон № 94-V «О персональных данных и их защите»
calendar-source-order-733 = Приказ № 733
calendar-source-programme = программа
calendar-source-practice = практика
