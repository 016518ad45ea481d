"""Orders, and what only looks like one."""

import pytest

from desktop_assist.providers.embedded.order import find_order, only_asks

MOVE = "move|verschiebe"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Move the dentist to Friday", "the dentist to Friday"),
        ("could you please move the dentist to Friday?", "the dentist to Friday"),
        ("I need to move the dentist, please", "the dentist"),
        ("Bitte verschiebe den Friseur!", "den Friseur"),
        ("Friseur auf Freitag verschieben", "Friseur auf Freitag"),
        ("the dentist is too early, move it", "the dentist is too early"),
    ],
)
def test_an_order_is_read(text, rest):
    order = find_order(text, MOVE, "verschieben")

    assert order is not None
    assert order.rest == rest


@pytest.mark.parametrize(
    "text",
    [
        "Don't move the dentist",
        "did you move the dentist?",
        "how do I move a meeting?",
        "if it rains, move the dentist",
        "They move the dentist every week",
        "> move the dentist to Friday",
        "Soll ich den Friseur verschieben",
        "Anna wrote: move the dentist to Friday",
        "Someone should move the dentist to Friday",
        "Let's not move the dentist",
        'Type "move the dentist" to move it',
    ],
)
def test_what_is_no_order_is_not_taken_for_one(text):
    assert find_order(text, MOVE, "verschieben") is None


@pytest.mark.parametrize(
    "text",
    [
        "move the dentist?",
        "move the dentist, unless Tom asked",
        "move it, just kidding",
        "I am ill, move the dentist",
        "the dentist should move to Friday",
    ],
)
def test_a_doubt_is_seen(text):
    order = find_order(text, MOVE)

    assert order is not None
    assert not order.is_sure


@pytest.mark.parametrize(
    ("text", "is_question"),
    [
        ("und die Hotels im Oktober?", True),
        ("and in October?", True),
        ("could you make it 45 euros?", False),
        ("und kannst du das ändern?", False),
        ("make it 45 euros", False),
    ],
)
def test_a_question_that_orders_nothing(text, is_question):
    assert only_asks(text) is is_question
