"""What rounds did, and what waits for the person."""

import pytest

from desktop_assist.connectors.calendar_server.server_values import SyncChange
from desktop_assist.connectors.calendar_server.sync_record import Version
from desktop_assist.domain.errors import UsageError
from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import ServerDesk

MINE, THEIRS = Version("mine", "m1"), Version("theirs", "t1")


@pytest.fixture
async def desk(tmp_path):
    made = ServerDesk(tmp_path, ScriptedPackages())
    await made.join("https://cal.example.org")
    yield made
    made.close()


def meet(desk, mine=MINE, theirs=THEIRS):
    return desk.record.meet(desk.calendar.id, "a", "Plan", (mine, theirs))


async def test_changes_are_kept_newest_first(desk):
    now = desk.clock.now()
    made = [SyncChange("", "here", "added", title, now, "c1") for title in ("Plan", "Lunch")]

    desk.record.add_changes(desk.calendar.id, made)

    assert [one.words for one in desk.record.changes()] == [
        "added here: Lunch", "added here: Plan",
    ]  # fmt: skip
    assert desk.record.changes(1)[0].calendar == "work"


async def test_only_the_last_thousand_changes_are_kept(desk):
    made = [SyncChange("", "here", "added", str(n), desk.clock.now()) for n in range(1_005)]

    desk.record.add_changes(desk.calendar.id, made)

    assert len(desk.record.changes(5_000)) == 1_000


async def test_a_choice_holds_for_just_the_two_versions_it_was_made_for(desk):
    first = meet(desk)
    (conflict,) = desk.record.conflicts()
    desk.record.choose(conflict.id, "mine")

    assert first is None
    assert meet(desk) == "mine"
    assert meet(desk, theirs=Version("newer", "t2")) is None
    assert [one.theirs for one in desk.record.conflicts()] == ["newer"]


async def test_a_conflict_that_was_settled_elsewhere_is_forgotten(desk):
    meet(desk)

    desk.record.forget_conflicts(desk.calendar.id, but=["a"])
    kept = desk.record.conflicts()
    desk.record.forget_conflicts(desk.calendar.id, but=[])

    assert len(kept) == 1
    assert desk.record.conflicts() == ()


async def test_there_is_nothing_to_choose_in_what_is_no_conflict(desk):
    with pytest.raises(UsageError, match="not in conflict any more"):
        desk.record.choose("none", "mine")


async def test_what_was_sent_last_is_known_again_until_it_has_arrived(desk):
    desk.record.add_sending(desk.calendar.id, "a", "m1")
    desk.record.add_sending(desk.calendar.id, "a", "m2")

    known = [desk.record.was_sent(desk.calendar.id, "a", mark) for mark in ("m1", "m2")]
    desk.record.forget_sendings(desk.calendar.id)

    assert known == [False, True]
    assert not desk.record.was_sent(desk.calendar.id, "a", "m2")
