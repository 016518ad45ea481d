"""Messages that are hardly about what the rules made of them."""

import pytest

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.learned.reading import Piece, Reading
from desktop_assist.providers.embedded.proposals.hardly_meant import unless_hardly_meant
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, Find, PlannedCall, Say
from tests.helpers.user_requests import request

LOOK = Act((PlannedCall("list_meetings", {}),))
OPEN = Ask("On which day?", (), PlannedCall("create_meeting", {REQUEST: "at 10"}))
WHOLE = Ask("Add it?", ("Yes",), PlannedCall("create_meeting", {"title": "Call"}))


def said_of(reply, text, chore, **chances):
    pieces = (Piece("m", "pump", 0),) if chore == "spent" else ()
    reading = Reading(chore, 0.98, pieces, {chore: 0.98, **chances})
    return unless_hardly_meant(reply, reading, request(text), History())


def test_a_question_that_is_not_of_the_calendar_goes_to_the_documents():
    found = said_of(LOOK, "can I borrow the van for the weekend?", "policy", look=0.01)

    assert [call.tool for call in found.calls] == ["search_policies"]


def test_one_about_what_was_spent_goes_to_the_sheet():
    found = said_of(LOOK, "how often was I at the pump this year?", "spent", look=0.01)

    calls = (found.lookup,) if isinstance(found, Find) else found.calls
    assert {call.tool for call in calls} == {"list_expenses"}


def test_what_is_hardly_spent_is_not_looked_for_in_the_sheet():
    text, spent = "how long have I got to get my claim in", Act((PlannedCall("list_expenses", {}),))
    found = said_of(Find(PlannedCall("list_expenses", {}), lambda _: spent), text, "other")

    assert [call.tool for call in found.choose({}).calls] == ["search_policies"]


def test_what_may_be_meant_stays():
    assert said_of(LOOK, "who is in on Friday?", "policy", look=0.3) is LOOK
    assert said_of(LOOK, "show me Friday", "policy", look=0.01) is LOOK


@pytest.mark.parametrize(
    ("reply", "text", "is_kept"),
    [
        (OPEN, "The customer called at 10 and wants a discount", False),
        (WHOLE, "The customer called at 10 and wants a discount", True),
        (OPEN, "Schedule a call at 10", True),
    ],
)
def test_of_a_message_that_wishes_nothing_no_day_is_asked(reply, text, is_kept):
    found = said_of(reply, text, "other")
    settled = found.choose({}) if isinstance(found, Find) else found

    assert (settled is reply) == is_kept
    assert is_kept or isinstance(settled, Say)


def test_a_polite_order_does_not_go_to_the_documents():
    row = Ask("Change it?", ("Yes",), PlannedCall("update_expense", {"expense_id": "e1"}))

    assert said_of(row, "I paid 7.40 for the ferry, can you add that too?", "told") is row
