"""What several sentences say of a meeting is said in one."""

import pytest

from desktop_assist.providers.embedded.meeting_sentences import in_one_sentence
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Could you set up a visit on the 27th at 2pm? It normally takes about 90 minutes.",
            "Could you set up a visit on the 27th at 2pm, 90 minutes",
        ),
        (
            "Book a review on Friday at 10. We're meeting at the Mill Road gate.",
            "Book a review on Friday at 10, location: the Mill Road gate",
        ),
        (
            "Sync with Ana, Friday at 2. Boole Room",
            "Sync with Ana, Friday at 2, location: Boole Room",
        ),
        (
            "Book an hour with Ana on Friday at 2. The Boole room should be free.",
            "Book an hour with Ana on Friday at 2, location: The Boole room",
        ),
        (
            "set up three 1-hour sessions with Ana, Tuesdays at 10",
            "set up a 1-hour session with Ana, Tuesdays at 10, three times",
        ),
        ("Prep with Ana, Mondays at 9, 8 of em", "Prep with Ana, Mondays at 9, 8 times"),
        (
            "Standup with Ana, Mondays at 9. Eight of them.",
            "Standup with Ana, Mondays at 9, Eight times",
        ),
        (
            "Call Ben on Monday at 3pm, half an hour should do",
            "Call Ben on Monday at 3pm, half an hour",
        ),
        (
            "Plane eine Runde am Freitag um 10 Uhr. Das dauert etwa 45 Minuten.",
            "Plane eine Runde am Freitag um 10 Uhr, 45 Minuten",
        ),
        (
            "We've decided to hold a retro every Friday at 4. Could you add it?",
            "add a retro every Friday at 4.",
        ),
    ],
)
def test_length_and_place_join_the_order(text, said):
    assert in_one_sentence(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "What is on tomorrow? It takes an hour.",
        "Termin am 10. Oktober um 9 Uhr",
        "Lunch with Dr. Weber on Friday at 12",
        "Move the review. Then cancel lunch.",
    ],
)
def test_other_sentences_stay_as_they_are(text):
    assert in_one_sentence(text) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Set up a site visit with Tom Friday 2pm. It takes 90 minutes. We meet at the gate",
            {"title": "Site visit", "duration_minutes": 90, "location": "the gate"},
        ),
        (
            "Plane eine Runde mit Ana am Freitag um 10. Das dauert 45 Minuten. Wir sind im Saal 2.",
            {"title": "Runde", "duration_minutes": 45, "location": "Saal 2"},
        ),
        (
            "We've agreed to have a retro every Friday at 4. Please put it in.",
            {"title": "Retro", "recurrence": "FREQ=WEEKLY;BYDAY=FR"},
        ),
    ],
)
def test_all_of_it_is_in_the_meeting(text, wanted):
    [call] = understood(request(text)).calls

    assert call.tool == "create_meeting"
    assert {name: call.arguments[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            "an hour with Ana on Thursday so we can go over the quotes, we'll be in room 4",
            "an hour with Ana on Thursday about the quotes, in room 4,",
        ),
        (
            "meet Ana at 3 so that we can discuss prices. 45 minutes should do it.",
            "meet Ana at 3 about prices, 45 minutes",
        ),
    ],
)
def test_what_it_is_for_is_what_it_is_about(text, order):
    assert in_one_sentence(text) == order


def test_another_purpose_stays():
    text = "move the sync so we can all be there"

    assert in_one_sentence(text) == text
