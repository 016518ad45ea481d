"""Where the sheet is looked into in place of what a rule found."""

import pytest

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.free_look import looked_up_freely
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Say
from tests.helpers.everyday_words import request_of
from tests.helpers.travel_sheet import after_sheet


def better(text, reply):
    return after_sheet(looked_up_freely(reply, request_of(text), History()))


def listing(**arguments):
    return Act((PlannedCall("list_expenses", arguments),))


def test_more_than_the_word_of_a_rule_finds():
    found = better("how much did I spend on taxis", listing(text="taxi"))

    assert set(found.calls[0].arguments["ids"]) == {"cab", "taxi"}


def test_what_a_rule_found_stays_where_no_more_is_meant():
    rule = listing(text="Sitwell")

    assert better("how much did I spend at Sitwell", rule) == rule


def test_a_place_that_no_row_names():
    found = better("what did I spend in Oslo", listing())

    assert set(found.calls[0].arguments["ids"]) == {"cab", "fjord", "fish"}


@pytest.mark.parametrize("reply", [Say("No."), Ask("Add it?", (), PlannedCall("add_expense", {}))])
def test_a_tip_is_no_expense_of_its_own(reply):
    found = better("gave the cabbie in Oslo 20 kroner extra", reply)

    assert found.pending.arguments == {"expense_id": "cab", "amount": "260.00"}


def test_other_orders_stay():
    made = Ask("Book it?", (), PlannedCall("create_meeting", {}))

    assert better("lunch with the taxi driver at 12 to talk about the tip", made) == made


@pytest.mark.parametrize("tool", ["list_meetings", "search_policies"])
@pytest.mark.parametrize(
    "text",
    [
        "Was haben wir im November eigentlich bei Sitwell gelassen? Es wird langsam viel.",
        "Was ist im November bei Sitwell draufgegangen?",
        "Wie hoch waren die Rechnungen von Sitwell im November?",
        "Abel fragt, was im November bei Sitwell angefallen ist",
    ],
)
def test_a_sum_is_asked_of_the_sheet_and_not_of_the_calendar(text, tool):
    found = better(text, Act((PlannedCall(tool, {}),)))

    assert [one.tool for one in found.calls] == ["list_expenses"]


@pytest.mark.parametrize(
    "text",
    [
        "Was habe ich im November vor?",
        "Was steht im November bei Sitwell an?",
        "Was darf ein Essen im November kosten?",
        "Bis wann muss die Abrechnung im November da sein?",
    ],
)
def test_other_questions_stay_where_they_are(text):
    rule = Act((PlannedCall("list_meetings", {}),))

    assert better(text, rule) == rule


def test_a_price_in_mind_changes_no_expense_where_the_rule_is_asked():
    rule = Act((PlannedCall("search_policies", {"query": "Essen"}),))

    assert better("Was darf das Essen pro Kopf kosten? Ich hatte 38 Euro im Kopf.", rule) == rule
