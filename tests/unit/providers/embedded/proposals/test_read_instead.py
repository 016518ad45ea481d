"""Where what was read takes the place of what the rules made of a message."""

from dataclasses import replace

import pytest

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.learned.reading import Piece, Reading
from desktop_assist.providers.embedded.proposals.read_instead import by_reading, looks_elsewhere
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    THEN,
    Act,
    Ask,
    Find,
    PlannedCall,
    Say,
    Several,
)
from desktop_assist.providers.embedded.understanding import not_understood
from tests.evals.plan import plan_for
from tests.helpers.earlier_turns import EarlierTurns
from tests.helpers.encoding import needs_model
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request

MOVED = "Move the budget review to Friday at 3pm"
MADE = "Schedule a design workshop tomorrow at 10 with Nadia"
PAID = "I paid 12.50 for parking yesterday, no receipt"
LEAVE = "How many days of leave can I carry over?"


def acts(tool, **arguments):
    return Act((PlannedCall(tool, arguments),))


def asks(tool, *choices, **arguments):
    return Ask("So?", choices or ("Yes",), PlannedCall(tool, arguments))


def bettered(reply, text, **more):
    return after_looking(by_reading(reply, request(text), History(), **more))


def tool_of(reply):
    assert isinstance(reply, Ask), reply
    return reply.pending.tool


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        (MOVED, "update_meeting"),
        (MADE, "create_meeting"),
        (PAID, "add_expense"),
        ("Cancel the dentist on Tuesday", "cancel_meeting"),
        ("Vapiano was 26.50 and not 24.50", "update_expense"),
    ],
)
def test_what_no_rule_understands_is_asked_as_it_was_read(text, tool):
    assert tool_of(bettered(not_understood(request(text)), text)) == tool


def test_so_it_is_once_all_is_looked_up():
    look = Find(
        PlannedCall("list_meetings", {"from": "2026-11-22", "to": "2026-11-30"}),
        lambda _: Say("None.", is_missing=True),
    )

    assert tool_of(bettered(look, MOVED)) == "update_meeting"


BOTH = "Cancel the dentist and move the budget review to Friday at 3pm"
IN_SHEET = Find(PlannedCall("list_expenses", {}), lambda _: Say("None of these."))
IN_CALENDAR = Find(
    PlannedCall("list_meetings", {"from": "2026-11-22", "to": "2026-11-30"}),
    lambda _: Say("None of these."),
)


@pytest.mark.parametrize(
    ("look", "text", "tool"),
    [
        (IN_SHEET, MOVED, "update_meeting"),
        (IN_SHEET, MADE, "create_meeting"),
        (IN_CALENDAR, PAID, "add_expense"),
    ],
)
def test_one_is_not_searched_for_what_is_about_the_other(look, text, tool):
    assert tool_of(bettered(look, text)) == tool


def test_what_may_go_is_searched_for_where_the_rules_do_unless_a_sum_or_a_value_is_told():
    bare = Reading("correct", 0.9, (Piece("m", "Vapiano", 0),), {"correct": 0.9})
    told = replace(bare, pieces=(*bare.pieces, Piece("a", "26.50", 8)))

    assert not looks_elsewhere(IN_CALENDAR, bare)
    assert looks_elsewhere(IN_CALENDAR, told)


@pytest.mark.parametrize(
    ("look", "text"),
    [
        (IN_SHEET, "Cancel the piano lesson on Friday"),
        (IN_SHEET, "Schedule a design workshop tomorrow"),
        (IN_SHEET, PAID),
        (IN_CALENDAR, MOVED),
    ],
)
def test_it_is_where_that_comes_to_nothing_or_both_look_into_the_same(look, text):
    assert bettered(look, text) == Say("None of these.")


@pytest.mark.parametrize("reply", [IN_SHEET, IN_CALENDAR, not_understood(request(BOTH))])
def test_of_two_wishes_both_are_asked(reply):
    asked = bettered(reply, BOTH)

    assert tool_of(asked) == "cancel_meeting"
    assert len(asked.pending.arguments[THEN]) == 1


@pytest.mark.parametrize(
    "reply",
    [
        Act((PlannedCall("cancel_meeting", {"uid": "dentist"}), PlannedCall("list_meetings", {}))),
        asks("cancel_meeting", uid="dentist", **{THEN: []}),
    ],
)
def test_several_things_that_were_settled_already_stay(reply):
    assert bettered(reply, BOTH) is reply


@pytest.mark.parametrize(
    "text",
    [
        "I paid 12.50 for parking yesterday, right?",
        "Did I pay 12.50 for parking yesterday?",
        "is lunch 12.50?",
    ],
)
def test_what_is_asked_is_no_expense_told(text):
    asked = bettered(not_understood(request(text)), text)

    assert not (isinstance(asked, Ask) and asked.pending.tool == "add_expense")


@needs_model
@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("Which days next week have nothing before lunch?", "find_free_time"),
        ("Ist der Pricing-Workshop eigentlich diesen Freitag?", "find_meetings"),
    ],
)
def test_a_question_to_the_calendar_is_looked_up(text, tool):
    found = bettered(not_understood(request(text)), text)

    assert isinstance(found, Act)
    assert [one.tool for one in found.calls] == [tool]


@pytest.mark.parametrize("text", ["to 4pm", "move it", "move it on", "add", "put it in"])
def test_in_too_few_words_nothing_is_read(text):
    reply = not_understood(request(text))

    assert bettered(reply, text) is reply


@pytest.mark.parametrize(
    "text",
    [
        "Here are my receipts, please add them all",
        "What is the capital of France?",
        "What did we decide about the launch in Slack?",
    ],
)
def test_all_else_stays_as_the_rules_have_it(text):
    reply = not_understood(request(text))

    assert bettered(reply, text) is reply


@pytest.mark.parametrize(
    "text",
    [
        "Book a taxi to the station tomorrow at 9am",
        "Please get us a table for four on Friday at 7pm",
        "Reserve a hotel in Bonn for next Tuesday",
    ],
)
def test_goods_that_are_to_be_booked_are_no_meeting(text):
    reply = not_understood(request(text))

    assert bettered(reply, text) is reply


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        (acts("update_meeting", uid="budget"), MOVED),
        (acts("cancel_meeting", uid="budget"), MOVED),
        (acts("create_meeting", title="Workshop"), MADE),
        (
            acts("create_meeting", title="Coffee"),
            "Coffee with Lena at 10 tomorrow, no wait, make it 10:30",
        ),
        (acts("calculate", expression="1+1"), MOVED),
        (acts("search_policies", query="leave"), LEAVE),
        (Several((acts("list_meetings"), acts("list_expenses"))), MOVED),
        (Say("Noted.", ("Remember that it is so",)), MOVED),
        (Say("It is 3."), MOVED),
    ],
)
def test_what_is_sure_or_the_same_stays(reply, text):
    assert bettered(reply, text) is reply


@pytest.mark.parametrize(
    ("reply", "text", "tool"),
    [
        (acts("create_meeting", title="Move"), MOVED, "update_meeting"),
        (acts("list_expenses", text="parking"), PAID, "add_expense"),
        (asks("update_expense", expense_id="e1"), PAID, "add_expense"),
        (Say("No.", ("Show my meetings",)), MOVED, "update_meeting"),
    ],
)
def test_another_chore_gives_way(reply, text, tool):
    assert tool_of(bettered(reply, text)) == tool


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        (asks("create_meeting", title="Design workshop"), MADE),
        (asks("update_meeting", uid="budget", start="2026-11-27T15:00"), MOVED),
        (asks("update_meeting", "The first", "The second", uid="budget", request=MOVED), MOVED),
        (asks("create_meeting", title="Move", **{THEN: []}), MOVED),
        (asks("create_meeting"), "Add a new budget review to my calendar on Friday at 3pm"),
        (asks("update_expense", expense_id="e2"), "Vapiano was 26.50, with 2 euros tip"),
    ],
)
def test_a_question_of_the_rules_stays(reply, text):
    assert bettered(reply, text) is reply


def test_a_change_of_another_value_than_was_read_gives_way():
    reply = asks("update_meeting", uid="teamrunde", start="2026-11-25T17:30")

    asked = bettered(reply, "Teamrunde bitte bis 17:30 verlängern")

    assert isinstance(asked, Ask)
    assert asked.pending.arguments == {"uid": "teamrunde", "duration_minutes": 90}


def test_a_question_that_leaves_something_open_gives_way_to_a_whole_one():
    text = "design workshop tomorrow at 10 with Nadia"

    asked = bettered(asks("create_meeting", **{REQUEST: text}), text)

    assert isinstance(asked, Ask)
    assert asked.pending.arguments["title"] == "Design workshop"


def test_a_file_is_asked_rather_than_the_documents():
    reply = not_understood(request(LEAVE))

    assert bettered(reply, LEAVE, has_file=True) is reply
    assert bettered(reply, LEAVE) == acts("search_policies", query=LEAVE.strip("?"))


@pytest.mark.parametrize(
    "text",
    [
        "I paid 20 euros for parking without a receipt. Is that refunded?",
        "The taxi to the airport was 18.40, I lost the receipt, will they refund it?",
    ],
)
def test_an_expense_told_in_a_question_to_documents_is_not_entered(text):
    reply = acts("search_policies", query=text)

    assert bettered(reply, text) is reply
    assert plan_for(text).asked is None


async def test_an_answer_to_a_question_is_no_order_of_its_own():
    turns = EarlierTurns()
    await turns.say("Schedule a design workshop tomorrow")

    made = await turns.say("at 3pm")

    assert [one.name for one in made] == ["create_meeting"]


def test_what_is_told_beside_a_question_to_documents_is_its_case():
    text = "the plumber charged 480 on saturday night, do I still need to get two quotes"
    asked = Act((PlannedCall("search_policies", {"query": text}),))

    assert by_reading(asked, request(text), History()) is asked


@needs_model
def test_a_title_out_of_a_reason_gives_way_to_the_one_that_was_read():
    text = "Put the spindle audit in for Friday at 11, stores office, they paint the meeting room"
    ask = asks("create_meeting", title="Paint the meeting room", start="2026-11-27T11:00:00+01:00")

    better = bettered(ask, text)

    assert isinstance(better, Ask)
    assert better.pending.arguments["title"] == "Spindle audit"


@needs_model
@pytest.mark.parametrize("reply", [acts("list_meetings"), asks("update_expense", expense_id="e1")])
def test_a_question_that_is_hardly_what_the_rules_took_it_for_is_looked_up(reply):
    text = "Do we have anything in writing about bringing your dog to work on Fridays?"

    found = bettered(reply, text)

    assert isinstance(found, Act)
    assert [one.tool for one in found.calls] == ["search_policies"]


def test_a_check_of_what_was_spent_is_no_sum_of_it():
    check = acts("check_policy")

    assert bettered(check, "check everything I spent last month for policy violations") is check
