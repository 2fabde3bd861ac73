-- The days off that the country knows, and the terms that law and programme set. All of it is data:
-- a decree or a new article is a change of rows, and the journal tells who made it.

-- 2026, five-day week. Days off that fall on a weekend have no row; the Monday after has, where the
-- decree moved it. Two things are on purpose:
-- * 31 August is no day off: it stood for 30 August, which the referendum took from the holidays.
-- * Constitution Day is 15 March since then. In 2026 it is a Sunday, and the calendar that was in
--   force by then moved nothing to Monday 16 March. To be checked against the decree.
INSERT INTO days (day, worked) VALUES
    ('2026-01-01', FALSE), ('2026-01-02', FALSE), ('2026-01-07', FALSE),
    ('2026-03-09', FALSE), ('2026-03-23', FALSE), ('2026-03-24', FALSE), ('2026-03-25', FALSE),
    ('2026-05-01', FALSE), ('2026-05-07', FALSE), ('2026-05-11', FALSE), ('2026-05-27', FALSE),
    ('2026-07-06', FALSE), ('2026-10-26', FALSE), ('2026-12-16', FALSE);

-- 2027, by the rules, before the decree. Kurban-ait is about 16 May, a Sunday, which moves nothing.
INSERT INTO days (day, worked) VALUES
    ('2027-01-01', FALSE), ('2027-01-04', FALSE), ('2027-01-07', FALSE),
    ('2027-03-08', FALSE), ('2027-03-15', FALSE),
    ('2027-03-22', FALSE), ('2027-03-23', FALSE), ('2027-03-24', FALSE),
    ('2027-05-03', FALSE), ('2027-05-07', FALSE), ('2027-05-10', FALSE),
    ('2027-07-06', FALSE), ('2027-10-25', FALSE), ('2027-12-16', FALSE);

INSERT INTO term_lengths (key, length, unit, starts, source) VALUES
    ('appc.answer', 15, 'working', 'received', 'APPC art. 76'),
    ('appc.extend_max', 2, 'months', 'received', 'APPC art. 76'),
    ('appc.extend_notice', 3, 'working', 'extension decided', 'APPC art. 76'),
    ('appc.forward', 3, 'working', 'received', 'APPC'),
    ('appc.complaint', 3, 'months', 'learned of the act', 'APPC art. 92'),
    ('pc.final_doc_send', 7, 'working', 'control completed', 'Law 30-VIII art. 13'),
    ('pc.object_answer', 10, 'working', 'received by the object', 'Law 30-VIII art. 13'),
    ('pc.hearing_notice', 3, 'before', 'decision', 'Law 30-VIII art. 13'),
    ('pd.public_removal', 1, 'working', 'demanded', 'Law 94-V'),
    ('pd.subject_answer', 3, 'working', 'requested', 'Law 94-V'),
    ('legal.consult', 3, 'working', 'requested', 'Order 733'),
    ('legal.triage', 1, 'working', 'received', 'programme'),
    ('legal.accept', 1, 'working', 'offered', 'programme'),
    ('ext.duration', 30, 'working', 'joint order', 'programme'),
    ('ext.plan', 10, 'working', 'certificate handed', 'programme'),
    ('ext.publish', 10, 'working', 'signed', 'programme'),
    ('int.duration', 30, 'working', 'order', 'practice'),
    ('intake.ack', 1, 'working', 'received', 'programme'),
    ('intake.decision', 5, 'working', 'complete set', 'programme'),
    ('intake.clarify_wait', 10, 'working', 'clarification asked', 'programme'),
    ('com.protocol_draft', 3, 'working', 'session', 'programme'),
    ('com.protocol_sign', 5, 'working', 'session', 'programme'),
    ('com.agenda_send', 5, 'before', 'session', 'programme'),
    ('act.report_before_due', 3, 'before', 'due', 'programme'),
    ('signal.triage', 2, 'working', 'received', 'programme'),
    ('watch.hold', 3, 'working', 'taken', 'programme'),
    ('watch.peer', 2, 'working', 'submitted', 'programme'),
    ('watch.review', 3, 'working', 'agreed by a peer', 'programme'),
    ('watch.letter', 5, 'working', 'letter delivered', 'programme');
