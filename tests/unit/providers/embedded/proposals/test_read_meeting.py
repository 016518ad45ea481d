"""What is asked of a meeting that was read to be made."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.proposals.read_meeting import (
    propose_read_meeting,
    with_people_read,
)
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall
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
        ("[design workshop](t) [tomorrow](w) [at 9](w), no, sorry, [at 10](w)", {}),
        (
            "[design workshop](t) [morgen](w) [um 2](w), nee, [um zehn](w), [eine halbe Stunde](l)",
            {},
        ),
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


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("[design workshop](t) [tomorrow](w) [815](w) [to 830](e) [am](w)", "08:15", 15),
        ("[design workshop](t) [tomorrow](w) [at 7](w) [pm](w)", "19:00", 30),
    ],
)
def test_the_half_of_the_day_is_that_of_both_times(text, start, minutes):
    arguments = asked(text).pending.arguments

    assert str(arguments["start"])[11:16] == start
    assert arguments["duration_minutes"] == minutes


def test_who_comes_is_no_part_of_the_title():
    both = asked("[design workshop w nadia](t) [tomorrow](w) [at 10](w) with [nadia](p)")
    known = asked("[design workshop with Tom](t) [tomorrow](w) [at 10](w)")

    assert (both.pending.arguments["title"], both.pending.arguments["attendees"]) == (
        "Design workshop",
        ["Nadia Brandt"],
    )
    assert known.pending.arguments["title"] == "Design workshop with Tom"
    assert known.pending.arguments["attendees"] == ["Tom Riedel"]


def test_who_comes_is_not_forgotten_while_the_hour_is_asked_for():
    open_question = asked("[design workshop](t) [tomorrow](w) with [nadia](p)")

    assert "Nadia Brandt" in str(open_question.pending.arguments[REQUEST])


CALL = PlannedCall("create_meeting", PLAIN)


@pytest.mark.parametrize("reply", [Act((CALL,)), Ask("Add it?", ("Yes",), CALL)])
def test_people_whom_the_rules_missed_are_added(reply):
    found = with_people_read(reply, *marked("create", "workshop bzgl budget, [nadia](p)", BOOK))

    call = found.pending if isinstance(found, Ask) else found.calls[0]
    assert call.arguments["attendees"] == ["Nadia Brandt"]


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        (Act((CALL,)), "workshop with [somebody](p)"),
        (Act((CALL, CALL)), "workshop with [nadia](p)"),
        (Ask("Which one?", ("This", "That"), CALL), "workshop with [nadia](p)"),
        (Ask("When?", (), PlannedCall("create_meeting", {REQUEST: ""})), "with [nadia](p)"),
        (Act((PlannedCall("list_meetings", {}),)), "what is on with [nadia](p)"),
    ],
)
def test_else_a_reply_stays_as_it_is(reply, text):
    assert with_people_read(reply, *marked("create", text, BOOK)) is reply
