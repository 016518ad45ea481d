"""What a message comes to by what was read in it."""

import pytest

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.learned.reading import read
from desktop_assist.providers.embedded.proposals.read_message import (
    looked_up,
    proposed_as,
    proposed_by_reading,
    unless_there,
)
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Say
from tests.helpers.looked_up import after_looking
from tests.helpers.marked_reading import marked
from tests.helpers.user_requests import request

OTHERWISE = Say("Nothing was found.")
MADE = Ask("Add it?", ("Yes",), PlannedCall("create_meeting", {"title": "Budget review"}))


def proposed(text):
    return after_looking(proposed_by_reading(read(text), request(text), History(), OTHERWISE))


@pytest.mark.parametrize(
    ("chore", "text", "tool"),
    [
        ("create", "[design workshop](t) [tomorrow](w) [at 10](w)", "create_meeting"),
        ("change", "[budget review](t) [on Friday](w)", "update_meeting"),
        ("cancel", "[budget review](t)", "cancel_meeting"),
        ("told", "[12.50](a) at the [Quay Garage](m)", "add_expense"),
        ("correct", "[Vapiano](m) was [26.50](a)", "update_expense"),
        ("told", "[Vapiano](m) was [26.50](a), the slip says [24.50](b)", "update_expense"),
        ("told", "the [Quay Garage](m) was [6.50](a), the slip says [4.50](b)", "add_expense"),
    ],
)
def test_each_order_is_asked_first(chore, text, tool):
    asked = after_looking(proposed_as(*marked(chore, text), History(), OTHERWISE))

    assert isinstance(asked, Ask)
    assert asked.pending.tool == tool


@pytest.mark.parametrize("chore", ["pile", "slack", "other"])
def test_of_all_else_nothing_is_proposed(chore):
    reading, asked = marked(chore, "[budget review](t) [on Friday](w)")

    assert proposed_as(reading, asked, History(), OTHERWISE) is None
    assert proposed_by_reading(reading, asked, History(), OTHERWISE) is None


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("Schedule a design workshop tomorrow at 10 with Nadia", "create_meeting"),
        ("Move the budget review to Friday at 3pm", "update_meeting"),
        ("Cancel the vendor call on Friday", "cancel_meeting"),
        ("I paid 12.50 for parking yesterday, no receipt", "add_expense"),
        ("Make my expense report for October", "generate_expense_report"),
    ],
)
def test_a_typical_order_is_asked(text, tool):
    asked = proposed(text)

    assert isinstance(asked, Ask)
    assert asked.pending.tool == tool


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("How much did I spend on taxis in October?", "list_expenses"),
        ("How many days of leave can I carry over?", "search_policies"),
    ],
)
def test_a_question_is_looked_up_at_once(text, tool):
    found = proposed(text)

    assert isinstance(found, Act)
    assert [one.tool for one in found.calls] == [tool]


@pytest.mark.parametrize("text", ["is it much?", "how long will it take"])
def test_the_sheet_is_not_looked_into_where_nothing_tells_of_money(text):
    assert proposed_by_reading(*marked("spent", text), History(), OTHERWISE) is None


@pytest.mark.parametrize(
    ("text", "is_looked_into"),
    [("per diem total for [Zurich](m)", False), ("per diem paid in [Zurich](m)", True)],
)
def test_a_rule_is_not_looked_for_in_the_sheet(text, is_looked_into):
    reading, asked = marked("spent", text)
    of_documents = Act((PlannedCall("search_policies", {"query": asked.text}),))

    found = proposed_by_reading(reading, asked, History(), of_documents)

    assert (found is not None) == is_looked_into


def test_what_is_not_there_comes_to_what_is_done_otherwise():
    assert proposed("Cancel the piano lesson on Friday") is OTHERWISE


def test_a_new_meeting_stays_one_where_no_change_is_likely():
    text = "Schedule a design workshop tomorrow at 10 with Nadia"

    assert unless_there(MADE, request(text), History()) is MADE


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("Budget review on Friday at 3pm", "update_meeting"),
        ("Piano lesson on Friday at 3pm", "create_meeting"),
    ],
)
def test_one_of_that_name_is_changed_where_it_is_there(text, tool):
    asked = after_looking(unless_there(MADE, request(text), History(), least=0.0))

    assert isinstance(asked, Ask)
    assert asked.pending.tool == tool


def test_what_is_asked_is_looked_for_in_the_documents():
    [call] = looked_up(request("Who may drive the van?")).calls

    assert (call.tool, call.arguments) == ("search_policies", {"query": "Who may drive the van"})
