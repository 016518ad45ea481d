"""One of two hours is asked about, by what is there at the first."""

import pytest

from desktop_assist.providers.embedded.proposals.read_either import propose_either
from desktop_assist.providers.embedded.reply import Ask, Find
from tests.helpers.earlier_turns import SYNC
from tests.helpers.marked_reading import marked

FREE_AT_TWO = (
    "[half an hour](l) on the [samples](t) [tomorrow](w), [3](w) if I'm clear, if not make it 2"
)


def event(start, end):
    times = {"start": f"2026-11-23T{start}:00+01:00", "end": f"2026-11-23T{end}:00+01:00"}
    return {**SYNC, "summary": "Interview", **times}


def start_of(text, *events):
    look = propose_either(*marked("create", text))
    assert isinstance(look, Find)
    assert look.lookup.arguments == {"from": "2026-11-23", "to": "2026-11-23"}
    asked = look.choose({"events": list(events)})
    assert isinstance(asked, Ask)
    return asked.pending.arguments["start"][11:16]


@pytest.mark.parametrize(
    ("events", "start"),
    [
        ((), "15:00"),
        ((event("14:30", "15:15"),), "14:00"),
        ((event("15:29", "16:00"),), "14:00"),
        ((event("15:30", "16:00"),), "15:00"),
        ((event("14:00", "15:00"),), "15:00"),
    ],
)
def test_the_second_hour_is_for_where_the_first_is_taken(events, start):
    assert start_of(FREE_AT_TWO, *events) == start


def test_an_entry_of_the_whole_day_takes_no_hour():
    day = {**event("00:00", "00:00"), "start": "2026-11-23", "end": "2026-11-24"}

    assert start_of(FREE_AT_TWO, day) == "15:00"


@pytest.mark.parametrize(
    "text",
    [
        "[samples](t) [tomorrow](w) [at 3](w), I said 2 to nobody",
        "[samples](t) [tomorrow](w) [at 3](w) if I'm clear",
        "[samples](t) [tomorrow](w) [from 2](w) to 3 if I'm clear, else at 4, else at 5",
        "[samples](t) [at 3](w) if I'm clear, if not make it 2",
    ],
)
def test_other_messages_leave_no_choice(text):
    assert propose_either(*marked("create", text)) is None
