"""A yes."""

import pytest

from desktop_assist.providers.embedded.agreed import agrees_to, is_agreed, is_refused

_OUT, _CHANGE, _IN = "cancel_meeting", "update_meeting", "create_meeting"


@pytest.mark.parametrize("answer", ["yes", "Yes please", "ok", "ja, bitte", "klar", "aye", "yup"])
def test_a_yes(answer):
    assert is_agreed(answer)


@pytest.mark.parametrize(
    "answer",
    ["no", "the second one", "Friday", "jahrelang", "nein danke", "yes but at 4", "ok, not that"],
)
def test_anything_else(answer):
    assert not is_agreed(answer)


@pytest.mark.parametrize(
    ("tool", "answer"),
    [
        *(
            (tool, answer)
            for tool in (_OUT, _CHANGE, _IN, "add_expense")
            for answer in (
                "go on then", "sounds right", "that's right", "yep do it", "works for me", "mhm",
                "aye go for it", "please do", "spot on", "that'll do",
                "perfect, thanks", "sounds good to me", "fine by me", "\N{THUMBS UP SIGN}",
            )
        ),
        (_OUT, "aye bin it"), (_OUT, "cancel it"), (_OUT, "get rid of it"), (_OUT, "kill it"),
        (_OUT, "yeah take it out"), (_OUT, "ja weg damit"), (_OUT, "call it off please"),
        (_CHANGE, "move it"), (_CHANGE, "aye shift it"), (_CHANGE, "verschieb ihn"),
        (_IN, "put it in"), (_IN, "pop that in please"), (_IN, "book it"), (_IN, "trag es ein"),
        (_IN, "perfect put it on"), ("add_expense", "add it"),
    ],
)  # fmt: skip
def test_a_short_answer_that_agrees_or_repeats_what_was_asked(tool, answer):
    assert agrees_to(tool, answer)
    assert not is_refused(tool, answer)


@pytest.mark.parametrize(
    ("tool", "answer"),
    [
        (_OUT, "no"), (_OUT, "leave it"), (_OUT, "the other one"), (_OUT, "not that one"),
        (_OUT, "hang on"), (_OUT, "why"), (_OUT, "out"), (_CHANGE, "bin it"),
        (_CHANGE, "make it 4"), (_CHANGE, "right then what about friday"), (_CHANGE, "then"),
        (_IN, "it"), (_IN, "so"), (_IN, "this one"), (_IN, "cancel it"), (_IN, "forget it"),
        (_IN, "no, put it on friday"), (_IN, "lieber nicht"),
    ],
)  # fmt: skip
def test_what_is_no_yes_to_it(tool, answer):
    assert not agrees_to(tool, answer)


@pytest.mark.parametrize(
    ("tool", "answer"),
    [
        (_OUT, "no thanks"), (_OUT, "nah leave it"), (_OUT, "leave it as it is"), (_IN, "bin it"),
        (_IN, "scrap that"), (_CHANGE, "cancel that"), (_CHANGE, "not yet"), (_CHANGE, "nope"),
    ],
)  # fmt: skip
def test_a_no_stays_one(tool, answer):
    assert is_refused(tool, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "no there's no receipt, just put it in",
        "no receipt",
        "there was no slip",
        "nope, I lost the receipt",
        "nein, keine Quittung",
        "leider ohne Beleg",
    ],
)
def test_that_there_is_no_receipt_agrees_to_an_expense_and_to_nothing_else(answer):
    assert agrees_to("add_expense", answer)
    assert not is_refused("add_expense", answer)
    for tool in ("update_expense", "delete_expense", _IN, _CHANGE, _OUT, ""):
        assert not agrees_to(tool, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "no",
        "no, the receipt is wrong",
        "no the receipt says 14",
        "no receipt, so leave it",
        "keine Quittung, lass es",
        "no receipt so don't bother",
        "nein, ich habe einen Beleg",
        "the receipt is in the drawer",
    ],
)
def test_of_a_receipt_that_is_there_or_a_refusal_it_is_no_yes(answer):
    assert not agrees_to("add_expense", answer)
