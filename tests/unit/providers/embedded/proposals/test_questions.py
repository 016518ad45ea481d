"""Questions that no rule reads."""

from dataclasses import replace

import pytest

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.questions import propose_answer
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Say, first_calls
from tests.helpers.looked_up import after_looking
from tests.helpers.user_requests import request

_OTHERWISE = Say("Not understood.", needs_model=True)


def _reply(text: str):
    return propose_answer(request(text), History(), _OTHERWISE)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Alright duck, kettle's just boiled. What have I got on tomorrow?", "2026-11-23"),
        ("what's me Tuesday looking like after all that faffing?", "2026-11-24"),
        ("Moin, grad erst hingesetzt. Was hab ich morgen alles?", "2026-11-23"),
    ],
)
def test_what_is_told_around_a_question_to_the_calendar_does_not_matter(text, day):
    [call] = first_calls(_reply(text))

    assert (call.tool, call.arguments["from"]) == ("list_meetings", day)


def test_a_time_that_is_only_told_is_the_one_asked_about():
    reply = after_looking(_reply("Ben fancies a coffee on Wednesday at 14:30, am I clear then?"))

    assert isinstance(reply, Say)
    assert "Budget review" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "my back's gone, would they put owt towards a decent chair?",
        "is there a bike scheme here does anyone know? our Tim wants to know",
        "mein Rücken ist hin, zahlt die Firma was zu einem Stuhl?",
    ],
)
def test_a_question_about_the_company_goes_to_the_documents(text):
    reply = _reply(text)

    assert isinstance(reply, Act)
    assert {call.tool for call in reply.calls} == {"search_policies"}


@pytest.mark.parametrize(
    "text",
    [
        "what is the capital of Norway?",
        "how do I boil a potato?",
        "the boiler man is coming on the 23rd",
        "thanks, that's lovely",
        "wie lange leben Papageien?",
    ],
)
def test_what_is_about_nothing_here_is_left_alone(text):
    reply = _reply(text)

    assert after_looking(reply) in (None, _OTHERWISE)


@pytest.mark.parametrize(
    "text",
    [
        "can you get him on it",
        "could you bump the dentist to Friday?",
        "kannst du das verschieben?",
    ],
)
def test_an_order_is_no_question(text):
    assert _reply(text) is None


def test_what_slack_knows_is_not_looked_for_in_documents():
    reply = _reply("what did they settle on about the crèche in the parents channel?")

    assert all(call.tool != "search_policies" for call in first_calls(reply or _OTHERWISE))


def test_a_question_changes_nothing():
    reply = _reply("why don't we move the dentist to Friday at 10?")
    reply = after_looking(reply) if isinstance(reply, Find) else reply

    assert reply is None or not isinstance(reply, Act)


def test_the_documents_are_asked_what_they_answer():
    asked = replace(
        request("I'm off to Rome, what do they give us for dinner?"),
        knows=lambda query: query.startswith("I'm off"),
    )

    [call] = first_calls(propose_answer(asked, History(), _OTHERWISE) or _OTHERWISE)

    assert call.arguments == {"query": "I'm off to Rome. what do they give us for dinner"}


def test_a_rate_that_was_quoted_is_applied():
    said = History(told="Own car: 40p per mile (travel.pdf, page 2)")

    reply = propose_answer(request("it's 5 miles each way, what'll I get?"), said, _OTHERWISE)

    assert reply == Say("10 miles at 40p per mile: 4.00 GBP.")


def test_a_rate_that_is_asked_for_as_well_is_looked_up_first():
    reply = _reply("taking my own car. what do we get a mile, and what'd that come to for 50 miles")

    assert isinstance(reply, Find)
    told = reply.choose({"summary": "“$0.50 per mile”"})
    assert told == Say("“$0.50 per mile” 50 miles at $0.50 per mile: 25.00 USD.")


def test_a_look_by_the_words_of_the_message_is_put_in_better_ones():
    otherwise = Act((PlannedCall("search_policies", {"query": "as it was said"}),))

    found = propose_answer(request("a big do. what goes in a hamper?"), History(), otherwise)

    assert found == Act((PlannedCall("search_policies", {"query": "what goes in a hamper"}),))
