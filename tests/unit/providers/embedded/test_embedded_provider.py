"""The provider as the turn sees it: messages in, events out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.message import OfferPart, TextPart
from desktop_assist.domain.provider import StepFinished
from desktop_assist.domain.settings import CalendarSettings, Settings
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.domain.usage import TokenUsage
from tests.helpers.embedded_conversation import (
    EmbeddedConversation,
    calls_in,
    question_in,
    text_in,
)
from tests.helpers.fixed_contacts import OFFICE_CONTACTS


async def test_a_complete_request_is_called_at_once():
    events = await EmbeddedConversation().say(
        "Schedule a team sync for next Tuesday 2 pm for 30 minutes"
    )

    [call] = calls_in(events)
    assert call.name == "create_meeting"
    assert call.arguments == {
        "title": "Team sync",
        "start": "2026-11-24T14:00:00+01:00",
        "duration_minutes": 30,
    }
    assert events[-1] == StepFinished("completed", "embedded-1", TokenUsage())


async def test_the_usual_duration_is_a_setting():
    settings = Settings(calendar=CalendarSettings(default_duration_minutes=45))

    events = await EmbeddedConversation(settings).say("Team sync tomorrow at 10")

    assert calls_in(events)[0].arguments["duration_minutes"] == 45


async def test_the_answer_is_what_the_tools_say():
    conversation = EmbeddedConversation()
    [call] = calls_in(await conversation.say("What did I spend in October?"))
    result = ToolResult(call.id, call.name, ok=True, output={"summary": "You spent 12.50 EUR."})

    events = await conversation.give(result)

    assert text_in(events) == "You spent 12.50 EUR."


async def test_a_failure_is_told_with_what_to_do_next():
    conversation = EmbeddedConversation()
    [call] = calls_in(await conversation.say("undo"))
    output = {"summary": "There is nothing to undo.", "hint": "Redo is not possible either."}

    events = await conversation.give(ToolResult(call.id, call.name, ok=False, output=output))

    assert text_in(events) == "There is nothing to undo. Redo is not possible either."


async def test_a_missing_time_is_asked_for_and_the_answer_completes_the_request():
    conversation = EmbeddedConversation()
    question = question_in(await conversation.say("Schedule a meeting with Anna"))
    assert question.text == 'When should "Meeting with Anna" take place?'
    assert question.choices[0] == "Monday, 23 November 2026, 09:00"

    events = await conversation.say("tomorrow at 3")

    [call] = calls_in(events)
    assert call.arguments == {
        "title": "Meeting with Anna",
        "start": "2026-11-23T15:00:00+01:00",
        "duration_minutes": 30,
        "attendees": ["Anna"],
    }


async def test_a_question_can_be_answered_in_two_steps():
    conversation = EmbeddedConversation()
    await conversation.say("Schedule a design review for an hour")
    question = question_in(await conversation.say("on Thursday"))
    assert (
        question.text == 'At what time on Thursday, 26 November 2026 should "Design review" start?'
    )

    [call] = calls_in(await conversation.say("14:00"))

    assert call.arguments["start"] == "2026-11-26T14:00:00+01:00"
    assert call.arguments["duration_minutes"] == 60


async def test_every_choice_of_a_question_answers_it():
    for request in (
        "Plan a sync tomorrow",
        "Plan a sync tomorrow at 7",
        "Plan a sync from 10 to 11",
    ):
        choices = question_in(await EmbeddedConversation().say(request)).choices
        for choice in choices:
            conversation = EmbeddedConversation()
            await conversation.say(request)
            assert calls_in(await conversation.say(choice)), (request, choice)


async def test_a_german_request_is_asked_about_in_german_and_every_choice_answers_it():
    for request in ("Plane ein Treffen mit Anna", "Plane morgen eine Besprechung"):
        question = question_in(await EmbeddedConversation().say(request))
        assert "soll" in question.text
        for choice in question.choices:
            conversation = EmbeddedConversation()
            await conversation.say(request)
            assert calls_in(await conversation.say(choice)), (request, choice)


async def test_a_german_question_is_declined_in_german():
    conversation = EmbeddedConversation()
    await conversation.say("Plane ein Treffen mit Anna")

    assert text_in(await conversation.say("stop")) == "Es wurde nichts geändert."


async def test_what_is_not_available_here_is_said_in_german():
    conversation = EmbeddedConversation(tools=())
    [call] = calls_in(await conversation.say("Treffen mit Anna morgen um 10 Uhr"))

    events = await conversation.give(ToolResult(call.id, call.name, ok=False, output={}))

    assert text_in(events).startswith("Verstanden: Termin anlegen (")
    assert text_in(events).endswith("Das gibt es in dieser Version nicht.")


async def test_what_did_not_work_is_told_in_german_with_what_to_do():
    conversation = EmbeddedConversation()
    [call] = calls_in(await conversation.say("Treffen mit Anna morgen um 10 Uhr"))
    output = {
        "summary": "team.ics is held by another program.",
        "hint": "Close it there, then try again.",
    }

    events = await conversation.give(ToolResult(call.id, call.name, ok=False, output=output))

    assert text_in(events) == (
        "team.ics wird von einem anderen Programm benutzt. "
        "Dort schließen, dann noch einmal versuchen."
    )


@pytest.mark.parametrize(
    "no", ["never mind", "cancel that", "forget about it", "No, thanks", "drop it"]
)
async def test_a_question_can_be_declined(no):
    conversation = EmbeddedConversation()
    await conversation.say("Schedule a meeting with Anna")

    events = await conversation.say(no)

    assert text_in(events) == "Nothing was changed."


async def test_another_request_instead_of_an_answer_is_taken_as_such():
    conversation = EmbeddedConversation()
    await conversation.say("Schedule a meeting with Anna")

    [call] = calls_in(await conversation.say("What did I spend in October?"))

    assert call.name == "list_expenses"


async def test_a_time_that_has_passed_is_asked_about():
    question = question_in(await EmbeddedConversation().say("Team sync today at 9"))

    assert question.text.startswith("That time has passed.")


async def test_two_requests_in_one_message_make_two_calls():
    events = await EmbeddedConversation().say(
        "Schedule a dentist appointment tomorrow at 9 and show October expenses"
    )

    assert [call.name for call in calls_in(events)] == ["create_meeting", "list_expenses"]
    assert len({call.id for call in calls_in(events)}) == 2


async def test_what_is_meant_is_looked_up_asked_about_and_then_changed():
    conversation = EmbeddedConversation()
    question = question_in(await conversation.look("move the vendor call to 3pm"))
    assert question.text == "Which meeting is meant?"

    [call] = calls_in(await conversation.look("the second one"))

    assert (call.name, call.arguments) == (
        "update_meeting",
        {"uid": "vendor2", "start": "2026-12-04T15:00:00+01:00"},
    )


async def test_words_come_in_pieces_that_add_up():
    events = await EmbeddedConversation().say("What is the meaning of life?")

    pieces = [event.text for event in events if isinstance(event, TextDelta)]
    assert len(pieces) > 1
    assert "".join(pieces).startswith("General questions need a model.")


async def test_what_is_missing_is_one_click_away():
    events = await EmbeddedConversation().say("Translate good morning into French")

    [offer] = [event for event in events if isinstance(event, OfferPart)]
    assert offer.choices
    assert [action.shows_settings for action in offer.actions] == [True]


async def test_attached_text_is_no_request():
    attached = TextPart("Schedule a sync tomorrow at 9", outside="notes.txt")

    events = await EmbeddedConversation().say("hello", attached)

    assert not calls_in(events)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
async def test_any_message_is_answered(text):
    events = await EmbeddedConversation().say(text)

    assert len(events) > 1


async def test_the_missing_amount_completes_an_expense():
    conversation = EmbeddedConversation()
    question = question_in(await conversation.say("Add an expense for the hotel yesterday"))
    assert question.text == "What did it cost?"

    [call] = calls_in(await conversation.say("120"))

    assert call.name == "add_expense"
    assert call.arguments == {
        "date": "2026-11-21",
        "merchant": "Hotel",
        "amount": "120.00",
        "currency": "EUR",
    }


async def test_the_missing_merchant_completes_an_expense():
    conversation = EmbeddedConversation()
    question = question_in(await conversation.say("Add an expense of 12 USD"))
    assert question.text == "Where was the money spent?"

    [call] = calls_in(await conversation.say("Vapiano"))

    assert (call.arguments["merchant"], call.arguments["amount"]) == ("Vapiano", "12.00")


async def test_a_first_name_of_several_people_is_asked_about_and_the_answer_is_used():
    conversation = EmbeddedConversation(contacts=OFFICE_CONTACTS)
    events = await conversation.say("Call with Chris tomorrow at 3 pm")
    assert question_in(events).choices == ("Chris Weber", "Chris O'Neill")

    [call] = calls_in(await conversation.say("the second"))

    assert call.arguments["attendees"] == ["Chris O'Neill"]
    assert call.arguments["start"] == "2026-11-23T15:00:00+01:00"
