"""The invitation to a meeting that was just made."""

import pytest

from tests.helpers.earlier_turns import SYNC, after_a_meeting

UID = SYNC["uid"]
ASKED = {"needs": "organizer", "summary": "In whose name?"}


async def calls_after(turns, text):
    return [
        (one.name, one.arguments) for one in await turns.say(text) if one.name != "list_meetings"
    ]


@pytest.mark.parametrize(
    "text", ["send the invitation", "please save the invite for it", "schick die Einladung raus"]
)
async def test_it_is_prepared(text):
    assert await calls_after(after_a_meeting(), text) == [("save_invitation", {"uid": UID})]


@pytest.mark.parametrize("text", ["invite Lena to it", "lade Lena dazu ein"])
async def test_who_is_invited_to_it_is_added_first(text):
    assert await calls_after(after_a_meeting(), text) == [
        ("update_meeting", {"uid": UID, "attendees": ["Anna", "Lena"]}),
        ("save_invitation", {"uid": UID}),
    ]


@pytest.mark.parametrize(
    ("text", "organizer"),
    [
        ("Ada Rossi <ada@example.org>", "Ada Rossi <ada@example.org>"),
        ("I'm Ada Rossi, ada@example.org", "Ada Rossi <ada@example.org>"),
        ("ada@example.org", "ada@example.org"),
    ],
)
async def test_a_name_that_was_asked_for_goes_with_the_call(text, organizer):
    turns = after_a_meeting()
    turns.did("save_invitation", ASKED, uid=UID)

    assert await calls_after(turns, text) == [
        ("save_invitation", {"uid": UID, "organizer": organizer})
    ]


async def test_an_address_that_nobody_asked_for_means_something_else():
    turns = after_a_meeting()
    turns.did("save_invitation", ASKED, uid=UID)
    turns.did("list_meetings", {"events": [SYNC]})

    assert "save_invitation" not in dict(await calls_after(turns, "ada@example.org"))
