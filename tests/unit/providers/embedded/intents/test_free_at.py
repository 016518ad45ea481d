"""Whether one is free at a time."""

import pytest

from desktop_assist.providers.embedded.intents.free_at import read
from desktop_assist.providers.embedded.reply import Find, PlannedCall
from tests.helpers.listed_meetings import listed
from tests.helpers.user_requests import request

FOCUS = listed("Focus work", "2026-11-27T14:00:00+01:00", "2026-11-27T16:00:00+01:00")
AWAY = listed("Fair", "2026-11-27", "2026-11-28")


def answer(text, *events):
    found = read(request(text))
    assert isinstance(found, Find)
    assert found.lookup == PlannedCall("list_meetings", {"from": "2026-11-27", "to": "2026-11-27"})
    return found.choose({"events": list(events)}).text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("am I free Friday at 3pm", "No: “Focus work” is from 14:00 to 16:00 on Friday, 27 Nov"),
        ("Is Friday 3pm still free?", "No: “Focus work”"),
        ("am I busy on Friday at 3pm?", "Yes: “Focus work”"),
        ("are we free Friday 15:30 to 17:00", "No: “Focus work”"),
        ("am I free Friday at 16:00", "Yes: Friday, 27 November 2026, 16:00 is free."),
        (
            "do I have time on Friday at 11:00",
            "Yes: Friday, 27 November 2026, 11:00 is free, until “Focus work” at 14:00.",
        ),
        (
            "am I free Friday 10:00 to 11:30",
            "Yes: Friday, 27 November 2026, 10:00\N{EN DASH}11:30 is free,",
        ),
        ("Bin ich am Freitag um 15 Uhr frei?", "Nein: „Focus work“ ist von 14:00 bis 16:00 am Fr"),
        ("Habe ich am Freitag um 10 Uhr Zeit?", "Ja: Freitag, 27. November 2026, 10:00 ist frei,"),
        ("Bin ich am Freitag um 15 Uhr schon verplant?", "Ja: „Focus work“"),
    ],
)
def test_it_says_yes_or_no_and_why(text, says):
    assert answer(text, FOCUS).startswith(says)


def test_whole_days_take_no_time_and_are_told():
    assert answer("am I free Friday at 3pm", AWAY) == (
        "Yes: Friday, 27 November 2026, 15:00 is free. “Fair” lasts the whole day."
    )


@pytest.mark.parametrize("more", [{"status": "cancelled"}, {"declined": True}])
def test_what_does_not_take_place_or_was_declined_takes_no_time(more):
    assert answer("am I free Friday at 3pm", FOCUS | more).startswith("Yes:")


@pytest.mark.parametrize(
    "text",
    [
        "am I free on Friday",
        "is Tom free Friday at 3pm",
        "when am I free on Friday",
        "is the budget review Friday at 3pm still on",
        "move Friday 3pm to Monday",
        "am I free every Friday at 3pm",
    ],
)
def test_other_questions_are_for_others(text):
    assert read(request(text)) is None
