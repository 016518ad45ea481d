import pytest

from desktop_assist.documents.answer_kind import AnswerKind, answer_kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How long is parental leave?", AnswerKind.SPAN),
        ("How many days of leave do I have?", AnswerKind.SPAN),
        ("Wie lange ist die Probezeit?", AnswerKind.SPAN),
        ("When do stock options vest?", AnswerKind.MOMENT),
        ("How much may a hotel cost?", AnswerKind.SUM),
        ("Wie hoch ist der Zuschuss?", AnswerKind.SUM),
        ("How often is the alarm tested?", AnswerKind.COUNT),
        ("Who approves my trip?", AnswerKind.PERSON),
        ("Where do I hand in receipts?", AnswerKind.PLACE),
        ("Who approves an expensive hotel?", AnswerKind.PERSON),
        ("Where do I find the daily rate?", AnswerKind.PLACE),
        ("What does the garage charge for a day?", AnswerKind.SUM),
        ("What is the employer's contribution to the pension?", AnswerKind.SUM),
        ("What is the reimbursement process?", None),
        ("Is anyone in charge of the van?", None),
        ("Can I work from Spain?", None),
    ],
)
def test_the_kind_is_told_by_how_a_question_asks(question, kind):
    assert answer_kind(question) is kind


@pytest.mark.parametrize(
    ("kind", "with_it", "without"),
    [
        (AnswerKind.SPAN, "You get 16 weeks.", "You get leave."),
        (AnswerKind.SPAN, "Die Frist beträgt drei Monate.", "Die Frist ist lang."),
        (AnswerKind.SPAN, "within 5 business days", "within the building"),
        (AnswerKind.MOMENT, "It is due on March 1.", "It is due."),
        (AnswerKind.SUM, "The limit is $75.", "The limit is on page 75."),
        (AnswerKind.SUM, "Erstattet werden 0,30 Euro.", "Erstattet wird die Bahn."),
        (AnswerKind.SUM, "The way pays CHF 0.70.", "The way pays for 70."),
        (AnswerKind.SUM, "A car: 45p", "A car: at 5 p.m. or 5p.m."),
        (AnswerKind.COUNT, "It is tested twice.", "It is tested."),
        (AnswerKind.PERSON, "Your supervisor signs.", "It is signed."),
        (AnswerKind.PLACE, "Ask in #travel.", "Ask first."),
    ],
)
def test_a_sentence_holds_a_kind_or_does_not(kind, with_it, without):
    assert kind.is_in(with_it)
    assert not kind.is_in(without)
