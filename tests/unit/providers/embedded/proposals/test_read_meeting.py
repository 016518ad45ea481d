"""What is asked of a meeting that was read to be made."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.proposals.read_meeting import propose_read_meeting
from desktop_assist.providers.embedded.reply import REQUEST
from tests.helpers.marked_reading import marked

BOOK = ContactBook(
    tuple(Contact(name, (f"{name[0]}@x.example",)) for name in ("Nadia Brandt", "Tom Riedel"))
)
PLAIN = {
    "title": "Design workshop",
    "start": "2026-11-23T10:00:00+01:00",
    "duration_minutes": 30,
}


def asked(text):
    return propose_read_meeting(*marked("create", text, BOOK))


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("[design workshop](t) [tomorrow](w) [at 10](w), the kids are off at 5", {}),
        ('["Design workshop"](t) [tomorrow at 10](w)', {}),
        ("[design workshop](t) tomorrow at 10", {}),
        ("[design workshop](t) morgen um 10 Uhr", {}),
        ("[design workshop](t) tomorrow at 9, no, at 10", {}),
        ("[design workshop (phase two)](t) [tomorrow](w) [at 10](w)", {}),
        ("[design workshop](t) [1000](w) [tomorrow](w)", {}),
        ("[design workshop](t) [morgen](w) [um 10](w) einplanen", {}),
        ("[design workshop](t) [tomorrow](w) [at 10](w) [until 12](e)", {"duration_minutes": 120}),
        (
            "[design workshop](t) [tomorrow](w) [at 10](w) [for 45 minutes](l)",
            {"duration_minutes": 45},
        ),
        (
            "[design workshop](t) [tomorrow](w) [at 10](w) with [Nadia](p)",
            {"attendees": ["Nadia Brandt"]},
        ),
        ("[design workshop](t) [tomorrow](w) [at 10](w) with [Quill](p)", {"attendees": ["Quill"]}),
        (
            "[design workshop](t) [tomorrow](w) [at 10](w) in [the Harbour Room](r)",
            {"location": "Harbour Room"},
        ),
        (
            "[design workshop](t) [every Monday](w) [at 10](w)",
            {"recurrence": "FREQ=WEEKLY;BYDAY=MO"},
        ),
    ],
)
def test_it_is_asked_whether_to_make_it(text, more):
    ask = asked(text)

    assert ask is not None
    assert ask.pending.tool == "create_meeting"
    assert ask.pending.arguments == {**PLAIN, **more}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "see [Nadia](p) and [Tom](p) [tomorrow](w) [at 10](w)",
            "Meeting with Nadia Brandt, Tom Riedel",
        ),
        ("[Nadia](p) [morgen](w) [um 10 Uhr](w) treffen", "Termin mit Nadia Brandt"),
    ],
)
def test_without_a_name_it_is_called_by_its_people(text, title):
    ask = asked(text)

    assert ask is not None
    assert ask.pending.arguments["title"] == title


@pytest.mark.parametrize(
    "text",
    ["[design workshop](t) [tomorrow](w)", "[design workshop](t) [yesterday](w) [at 10](w)"],
)
def test_what_is_open_about_its_time_is_asked(text):
    ask = asked(text)

    assert ask is not None
    assert REQUEST in ask.pending.arguments


@pytest.mark.parametrize(
    "text",
    [
        "[design workshop](t) with [Nadia](p)",
        "[design workshop](t) for 45 minutes",
        "[tomorrow](w) [at 10](w)",
        "some day",
    ],
)
def test_without_a_time_or_anything_to_call_it_nothing_is_asked(text):
    assert asked(text) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("[design workshop](t) [tomorrow](w) [930](w)", "09:30"),
        ("[design workshop](t) [1430](w) [tomorrow](w)", "14:30"),
        ("[design workshop](t) tomorrow 930", "09:30"),
    ],
)
def test_a_time_may_be_mere_figures(text, clock):
    ask = asked(text)

    assert ask is not None
    assert str(ask.pending.arguments["start"])[:16] == f"2026-11-23T{clock}"
