"""What is kept until a question about a follow-up is answered."""

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.follow_ups.open_question import ask_about, open_question
from desktop_assist.providers.embedded.follow_ups.thing import expense_in, meeting_in
from desktop_assist.providers.embedded.reply import PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from tests.helpers.earlier_turns import SYNC, TAXI
from tests.helpers.frozen_clock import SUNDAY_MORNING

REQUEST = UserRequest("move it", SUNDAY_MORNING, Policy(), 30, "EUR")


def test_what_it_was_about_is_known_again():
    for thing in (meeting_in(SYNC), expense_in(TAXI)):
        pending = ask_about("When?", (), REQUEST, (thing,)).pending
        question = open_question(pending)
        assert question.text == "move it"
        assert question.things[0].key == thing.key


def test_a_question_about_anything_else_is_none():
    assert open_question(PlannedCall("create_meeting", {"title": "Sync"})) is None
    assert open_question(PlannedCall("update_meeting", {"about": ["?"]})) is None
