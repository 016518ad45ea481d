"""A look at a meeting before it is changed."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.follow_ups.present_meeting import look
from desktop_assist.providers.embedded.follow_ups.thing import meeting_in
from desktop_assist.providers.embedded.reply import Find, Say
from desktop_assist.providers.embedded.request import UserRequest
from tests.helpers.earlier_turns import SYNC
from tests.helpers.frozen_clock import SUNDAY_MORNING

REQUEST = UserRequest("move it", SUNDAY_MORNING, Policy(), 30, "EUR")


def seen(*, seen_before=SYNC, **output):
    found = []

    def then(present):
        found.append(present)
        return Say("seen")

    lookup = look(meeting_in(seen_before), then, REQUEST)
    return lookup.choose(output), found


def test_it_is_found_on_the_day_it_was_seen_on():
    reply, [present] = seen(events=[SYNC])

    assert reply == Say("seen")
    assert present.start == datetime(2026, 11, 24, 14, tzinfo=ZoneInfo("Europe/Berlin"))
    assert (present.length, present.guests) == (timedelta(minutes=30), ("Anna",))


def test_a_cancelled_one_is_looked_for_elsewhere():
    reply, found = seen(events=[{**SYNC, "status": "cancelled"}])

    assert isinstance(reply, Find)
    assert reply.lookup.arguments == {"from": "2026-10-23", "to": "2027-12-29"}
    assert found == []


def test_a_plan_that_is_not_carried_out_takes_it_as_last_seen():
    _, [present] = seen(dry_run=True)

    assert present.title == "Team sync"


def test_of_a_series_only_the_one_meant_counts():
    one = {**SYNC, "recurrence_id": "2026-11-24"}
    other = {**SYNC, "recurrence_id": "2026-12-01"}

    assert isinstance(seen(seen_before=one, events=[other])[0], Find)
    assert seen(seen_before=one, events=[other, one])[0] == Say("seen")


def test_whole_days_move_as_days():
    whole = {**SYNC, "start": "2026-11-24", "end": "2026-11-25", "time_zone": None}
    _, [present] = seen(seen_before=whole, events=[whole])

    assert present.on(date(2026, 11, 27)) == date(2026, 11, 27)
    assert present.length == timedelta(days=1)
