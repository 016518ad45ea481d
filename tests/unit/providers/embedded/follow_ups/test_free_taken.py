"""A free time is taken in free words."""

import pytest

from desktop_assist.domain.message import TextPart
from tests.helpers.earlier_turns import EarlierTurns

LATE = {"start": "2026-11-27T15:00:00+01:00", "end": "2026-11-27T17:00:00+01:00", "minutes": 120}
EARLY = {"start": "2026-11-27T09:00:00+01:00", "end": "2026-11-27T11:00:00+01:00", "minutes": 120}


def after(asked, *slots):
    turns = EarlierTurns()
    found = {"suggestions": list(slots), "free": list(slots), "summary": "There is time."}
    turns.did("find_free_time", found, duration_minutes=45)
    place = len(turns.conversation.request.messages) - 4
    said = turns.conversation.request.messages[place]
    object.__setattr__(said, "parts", (TextPart(asked),))
    return turns


ASKED = "when am i free fri aft for 45 min, need to sit down w lena about the void flats"


@pytest.mark.parametrize(
    ("text", "slots", "start", "title", "people"),
    [
        ("magic take that", (LATE,), "15:00", "Void flats", ["Lena"]),
        ("the first one then that's after her clinic", (EARLY, LATE), "09:00", "Void flats", None),
        (
            "take the earliest, badge printing with Yan from Printo. he's coming to us",
            (EARLY, LATE), "09:00", "Badge printing", ["Yan"],
        ),
        ("the last then please, interview prep", (EARLY, LATE), "15:00", "Interview prep", None),
        ("perfect, I'll have the first for writing up the audit", (EARLY, LATE), "09:00",
         "Writing up the audit", None),
    ],
)  # fmt: skip
async def test_what_it_is_for_is_said_now_or_was_before(text, slots, start, title, people):
    [call] = await after(ASKED, *slots).say(text)

    assert call.name == "create_meeting"
    assert f"2026-11-27T{start}" in call.arguments["start"]
    assert call.arguments["title"] == title
    assert people is None or call.arguments["attendees"] == people


async def test_him_is_who_was_spoken_of_and_where_is_told():
    asked = "do I have a straight hour friday I want to sit down with Dr Orr about the new cases"

    [call] = await after(asked, EARLY, LATE).say(
        "ok the earliest one then that's after his clinic, put him down for it over at Cedar Ridge"
    )

    assert (call.arguments["title"], call.arguments["attendees"]) == ("New cases", ["Dr Orr"])
    assert call.arguments["location"] == "Cedar Ridge"


async def test_of_several_it_is_asked_which():
    turns = after(ASKED, EARLY, LATE)

    assert await turns.say("magic take that") == []
    [call] = await turns.say(turns.question.choices[1])

    assert call.arguments["start"].startswith("2026-11-27T15:00")


@pytest.mark.parametrize(
    "text",
    ["no not those", "not that one", "is the first one long enough?", "what about monday then",
     "put the first receipt on the expenses", "that's no good, none of them"],
)  # fmt: skip
async def test_nothing_is_taken(text):
    calls = await after(ASKED, EARLY, LATE).say(text)

    assert not [one for one in calls if one.name == "create_meeting"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("grab that, just Q2 forecast", "Q2 forecast"),
        ("grab that, just the 2027 budget", "2027 budget"),
        ("grab that, board pack (first draft)", "Board pack"),
    ],
)
async def test_a_quarter_or_an_aside_is_no_other_time(text, title):
    [call] = await after(ASKED, LATE).say(text)

    assert (call.name, call.arguments["title"]) == ("create_meeting", title)
    assert call.arguments["start"].startswith("2026-11-27T15:00")


async def test_another_hour_is_not_the_free_one():
    calls = await after(ASKED, LATE).say("grab that on Friday at 4")

    assert not [one for one in calls if "T15:00" in str(one.arguments.get("start"))]
