"""What is asked of an expense that was read to be wrong."""

import pytest

from desktop_assist.providers.embedded.proposals.read_correction import (
    corrects_known,
    propose_read_correction,
)
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, Say
from tests.helpers.looked_up import after_looking
from tests.helpers.marked_reading import marked

OTHERWISE = Say("Nothing was found.")


def reply_to(text):
    return after_looking(propose_read_correction(*marked("correct", text), OTHERWISE))


@pytest.mark.parametrize(
    ("text", "row", "new"),
    [
        ("[Vapiano](m) was [26.50](a)", "e2", {"amount": "26.50"}),
        ("[Vapiano](m) was [30 USD](a)", "e2", {"amount": "30.00", "currency": "USD"}),
        ("[Vapiano](m) came to [twenty six fifty](a)", "e2", {"amount": "26.50"}),
        ("the [24.50](b) should be [26.50](a)", "e2", {"amount": "26.50"}),
        ("the [taxi](m) was [21](a), not [19.70](b)", "e1", {"amount": "21.00"}),
        ("the [taxi](m) [on Monday](d) was [21](a)", "e1", {"amount": "21.00"}),
        ("[Vapiano](m) was [on Thursday](v)", "e2", {"date": "2026-11-19"}),
        ("[Office Depot](m) belongs under [printing](v)", "e5", {"category": "Printing"}),
        ("[Office Depot](m) is [meals](v)", "e5", {"category": "meals"}),
        ("[Office Depot](m) gehört [unter Druck](v)", "e5", {"category": "Druck"}),
        ('[Vapiano](m) is called ["Lago"](v)', "e2", {"merchant": "Lago"}),
    ],
)
def test_it_is_asked_whether_it_is_so(text, row, new):
    asked = reply_to(text)

    assert isinstance(asked, Ask)
    assert asked.pending == PlannedCall("update_expense", {"expense_id": row, **new})


@pytest.mark.parametrize(
    "text",
    [
        "delete the [Vapiano](m) lunch",
        "[Vapiano](m) is there twice",
        "[Vapiano](m) stimmt nicht, streich das",
    ],
)
def test_it_is_asked_whether_it_goes(text):
    asked = reply_to(text)

    assert isinstance(asked, Ask)
    assert asked.pending == PlannedCall("delete_expense", {"expense_id": "e2"})


def test_with_a_new_sum_it_stays():
    asked = reply_to("drop the [Vapiano](m) one to [20](a)")

    assert isinstance(asked, Ask)
    assert asked.pending.tool == "update_expense"


def test_what_is_so_already_is_told():
    said = reply_to("[Vapiano](m) was [24.50](a)")

    assert isinstance(said, Say)
    assert "Vapiano" in said.text


@pytest.mark.parametrize(
    "text",
    [
        "the [taxi](m) was [21](a)",
        "the [florist](m) was [21](a)",
        "the [99.99](b) should be [26.50](a)",
        "the [Vapiano](m) one",
        "delete the [florist](m)",
    ],
)
def test_of_another_or_of_several_and_without_anything_new_nothing_is_asked(text):
    assert reply_to(text) is OTHERWISE


def test_without_a_name_or_a_value_nothing_is_looked_up():
    assert reply_to("the one [on Wednesday](d)") is None


@pytest.mark.parametrize(
    ("text", "row", "amount"),
    [
        ("the [Vapiano](m) lunch was [26.50](a), the slip only says [24.50](b)", "e2", "26.50"),
        ("[Vapiano](m) war [26,50](a), auf dem Bon steht [24,50](b)", "e2", "26.50"),
        ("the [taxi](m) was [21](a), the slip says [19.70](b)", "e1", "21.00"),
        ("the slip of the [taxi](m) says [17.20](a), it was [20](a)", "e6", "20.00"),
    ],
)
def test_an_expense_told_with_the_sum_of_a_row_corrects_it(text, row, amount):
    asked = after_looking(corrects_known(*marked("told", text), OTHERWISE))

    assert isinstance(asked, Ask)
    assert asked.pending == PlannedCall("update_expense", {"expense_id": row, "amount": amount})


@pytest.mark.parametrize(
    "text",
    [
        "[Vapiano](m) was [26.50](a)",
        "[Vapiano](m) was [24.50](a), really [24.50](a)",
        "[Vapiano](m) was [26.50](a), the slip says [25.50](b)",
        "the [florist](m) was [26.50](a), the slip says [24.50](b)",
        "the [taxi](m) was [17.20](a) and not [19.70](b)",
        "[Vapiano](m) was [26.50](a), [24.50](b) and [2](a) tip",
        "it was [26.50](a), the slip says [24.50](b)",
    ],
)
def test_any_other_expense_told_is_a_new_one(text):
    assert after_looking(corrects_known(*marked("told", text), OTHERWISE)) is OTHERWISE


def test_of_a_name_that_is_not_there_an_expense_is_told():
    told = Ask("Add it?", ("Yes",), PlannedCall("add_expense", {"amount": "79.50"}))

    def reply(text):
        return after_looking(propose_read_correction(*marked("correct", text), OTHERWISE, told))

    assert reply("[Premier Inn](m) [last wed](d) was [79.50](a)") == told
    assert reply("[Vapiano](m) came to [26.50](a)").pending.tool == "update_expense"
