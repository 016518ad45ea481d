"""Messages that ask for several things."""

from dataclasses import replace

import pytest

from desktop_assist.providers.embedded.parts import read_parts
from desktop_assist.providers.embedded.reply import Act, Find, Say, Several
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.user_requests import request


def tools_of(text: str) -> list[str]:
    return [call.tool for call in understood(request(text)).calls]


@pytest.mark.parametrize(
    ("text", "tools"),
    [
        (
            "Schedule a dentist appointment tomorrow at 9 and show October expenses",
            ["create_meeting", "list_expenses"],
        ),
        (
            "What's on today? What did I spend this week? And what is 15% of 340?",
            ["list_meetings", "list_expenses", "calculate"],
        ),
        (
            "Plane morgen um 10 Uhr eine Teamrunde und zeig mir die Ausgaben vom Oktober",
            ["create_meeting", "list_expenses"],
        ),
        (
            "Book a call with Tom on Tuesday at 2pm and a call with Ana on Wednesday at 3pm",
            ["create_meeting", "create_meeting"],
        ),
    ],
)
def test_each_part_is_done_in_its_order(text, tools):
    assert tools_of(text) == tools


def test_a_way_and_how_it_is_entered_are_one():
    text = "I drove 120 km to the client on Friday, log the mileage"

    assert tools_of(text) == ["add_mileage"]


@pytest.mark.parametrize(
    "text",
    [
        "Team sync Tuesday at 9, no, make it 9:30, with the platform team",
        "Meeting: roadmap. When: Tue 1 Dec 10-11. Who: Tom, Ana",
    ],
)
def test_a_correction_and_a_label_begin_nothing_new(text):
    assert tools_of(text) == ["create_meeting"]


def test_a_day_to_look_at_is_a_part():
    reply = understood(request("move the dentist to 9 and show me Wednesday"))

    assert [type(part) for part in reply.parts] == [Find, Act]


def test_a_part_that_needs_looking_keeps_its_place():
    reply = understood(request("cancel the dentist and show me Tuesday's calendar"))

    assert isinstance(reply, Several)
    assert [type(part) for part in reply.parts] == [Find, Act]


def test_what_is_not_understood_is_named():
    text = "What's on today? What did I spend this week? How deep is the sea?"

    reply = understood(request(text))

    assert isinstance(reply, Several)
    [*_, last] = reply.parts
    assert last == Say('Left out, because it was not understood: "How deep is the sea?".')


@pytest.mark.parametrize(
    "text",
    [
        "Book a call with Ana tomorrow at 10, book one with Tom. But only if they agree.",
        "Call with Tom and Ana tomorrow at 10",
    ],
)
def test_a_part_that_may_change_the_others_keeps_them_together(text):
    assert read_parts(request(text), understood) is None


def test_that_day_is_the_one_the_part_before_names():
    reply = understood(request("Book a call with Raj on Monday at 9 and what else is on that day?"))

    assert reply.calls[1].arguments == {"from": "2026-11-23", "to": "2026-11-23"}


@pytest.mark.parametrize(
    "text",
    [
        "Add a lunch for 12 euros and log a train for 20 euros instead",
        "Trag Mittagessen 12 Euro ein und trag stattdessen Zug 20 Euro ein",
    ],
)
def test_what_stands_instead_is_no_word_of_the_thing(text):
    last = understood(request(text)).calls[-1]

    assert last.arguments["merchant"].casefold() in ("train", "zug")


def test_two_meetings_in_one_sentence_are_both_changed():
    text = "Sag den Abgleich am Montag ab, und die Klausur am Mittwoch ist jetzt von 9 bis 11"
    reply = understood(request(text))
    assert isinstance(reply, Several)
    assert [part.lookup.tool for part in reply.parts if isinstance(part, Find)] == [
        "list_meetings",
        "list_meetings",
    ]


def test_two_names_of_one_order_are_not_taken_apart():
    reply = understood(request("Verschieb die Klausur und die Teamrunde auf Freitag"))
    assert not isinstance(reply, Several)


def test_what_else_was_spent_on_goes_on_with_the_verb_and_the_days():
    reply = understood(request("What did I spend on parking in May and how much on fuel?"))

    may = {"from": "2026-05-01", "to": "2026-05-31"}
    assert [call.arguments for call in reply.calls] == [
        {**may, "text": "parking"},
        {**may, "text": "fuel"},
    ]


def test_a_sum_in_another_currency_is_no_part_of_its_own():
    reply = understood(request("How much did I spend in zloty in all, and how much in forints?"))

    assert [call.arguments for call in reply.calls] == [{"currency": "PLN"}, {"currency": "HUF"}]


def test_a_part_that_the_documents_know_is_looked_up_there():
    asked = request("What did I spend in May? How long is the garage open at weekends?")

    reply = understood(replace(asked, knows=lambda text: "garage" in text))

    assert [call.tool for call in reply.calls] == ["list_expenses", "search_policies"]


@pytest.mark.parametrize(
    "text",
    [
        "May I fly first class to Perth, and who signs it off?",
        "Are we allowed to keep a pool car overnight, and where do I park it?",
        "What is the hotel limit in Perth and what do I get for meals there?",
        "What's the hotel cap for Perth, and the per diem there?",
    ],
)
def test_what_more_is_asked_of_the_same_rule_is_looked_up_with_it(text):
    reply = understood(replace(request(text), knows=lambda _: True))

    [call] = reply.calls
    assert call.arguments == {"query": text.rstrip("?")}


def test_what_is_told_before_a_question_to_the_rules_is_not_written():
    text = "We want new chairs for about 900 EUR. How many offers do we have to get for them?"

    reply = understood(replace(request(text), knows=lambda _: True))

    calls = reply.calls if isinstance(reply, Act) else ()
    assert all(call.tool == "search_policies" for call in calls)
    assert not isinstance(reply, Several)


def test_the_sum_that_is_asked_for_once_more_is_no_question_to_the_rules():
    text = "And everything in zloty from 3 to 5 May, what does that add up to?"

    [call] = understood(replace(request(text), knows=lambda _: True)).calls
    assert call.tool == "list_expenses"
