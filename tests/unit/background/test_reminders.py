"""Meetings are reminded of at the right moment, once."""

import pytest

from tests.helpers.quiet_background import NoNotifier
from tests.helpers.reminder_desk import ReminderDesk, moment


@pytest.fixture
def desk(tmp_path):
    made = ReminderDesk(tmp_path)
    yield made
    made.close()


async def test_a_reminder_comes_at_its_moment_and_once(desk):
    desk.add("Standup", "12:00")

    assert await desk.run_until("12:30") == [("11:50:00", "Standup")]


async def test_several_reminders_of_one_meeting_come_each_at_its_own(desk):
    later = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT5M", "END:VALARM")
    desk.add("Standup", "12:00", more="\n".join(later))

    assert await desk.run_until("12:30") == [("11:50:00", "Standup"), ("11:55:00", "Standup")]


async def test_a_restart_does_not_show_it_again(desk):
    desk.add("Standup", "12:00")
    await desk.run_until("11:55")

    assert len(await desk.run_until("12:30")) == 1


async def test_a_meeting_that_is_moved_is_reminded_of_again(desk):
    desk.add("Standup", "12:00")
    await desk.run_until("11:55")
    desk.add("Standup", "13:00")

    assert (await desk.run_until("13:30"))[1:] == [("12:50:00", "Standup")]


async def test_a_meeting_made_meanwhile_is_found_in_time(desk):
    def change():
        if desk.clock.now() == moment("11:00"):
            desk.add("Standup", "11:15")
            desk.watch.version += 1

    desk.add("Review", "11:10")

    shown = await desk.run_until("11:30", change)

    assert shown == [("11:00:00", "Review"), ("11:05:00", "Standup")]


async def test_what_was_missed_while_the_program_was_closed_comes_in_one(desk):
    for title, start in (("Standup", "10:05"), ("Review", "10:06"), ("Lunch", "09:50")):
        desk.add(title, start, minutes=60)
    desk.add("Over", "09:00", minutes=30)

    (shown,) = await desk.run_until("10:30")

    (_, notice) = desk.notifier.shown[0]
    assert shown == ("10:00:00", "3 reminders came up meanwhile")
    assert notice.text == ("09:50 to 10:50: Lunch\n10:05 to 11:05: Standup\n10:06 to 11:06: Review")


async def test_one_that_was_missed_comes_as_it_is(desk):
    desk.add("Standup", "10:05", minutes=60)

    assert await desk.run_until("10:30") == [("10:00:00", "Standup")]


async def test_after_a_sleep_of_the_computer_what_was_missed_comes_in_one(desk):
    desk.add("Standup", "11:00", minutes=120)
    desk.add("Review", "11:30", minutes=120)

    def sleep():
        if desk.clock.now() < moment("10:40"):
            desk.clock.advance(moment("11:45") - desk.clock.now())

    assert await desk.run_until("12:00", sleep) == [("11:45:00", "2 reminders came up meanwhile")]


async def test_a_clock_set_back_brings_nothing_twice(desk):
    desk.add("Standup", "11:00", minutes=120)
    await desk.run_until("10:55")
    desk.clock.advance(moment("10:00") - desk.clock.now())

    assert len(await desk.run_until("11:10")) == 1


async def test_a_snoozed_one_comes_again_after_five_minutes(desk):
    desk.add("Standup", "12:00")
    desk.notifier.answers = ["snoozed"]

    assert await desk.run_until("12:20") == [("11:50:00", "Standup"), ("11:55:00", "Standup")]


async def test_a_snoozed_one_comes_again_after_a_restart(desk):
    desk.add("Standup", "12:00")
    desk.notifier.answers = ["snoozed"]
    await desk.run_until("11:52")

    assert (await desk.run_until("12:20"))[1:] == [("11:55:00", "Standup")]


async def test_a_snoozed_one_is_silent_when_its_meeting_is_gone(desk):
    file = desk.add("Standup", "12:00")
    desk.notifier.answers = ["snoozed"]
    await desk.run_until("11:52")
    file.unlink()

    assert len(await desk.run_until("12:20")) == 1


async def test_two_copies_of_the_program_show_it_once(desk, tmp_path):
    desk.add("Standup", "12:00")
    other = ReminderDesk(tmp_path)

    shown = [*await desk.run_until("12:30"), *await other.run_until("12:30")]

    assert len(shown) == 1
    other.close()


async def test_a_desktop_that_shows_nothing_ends_nothing(desk):
    desk.add("Standup", "11:00")
    desk.notifier = NoNotifier()
    desk.notifier.titles = []
    await desk.run_until("11:30")
    desk.notifier.titles = ["alive"]

    assert await desk.run_until("11:31") == ["alive"]
