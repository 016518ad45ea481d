"""What the engine asks about the folder is answered, and what it tells is gathered."""

import pytest

from desktop_assist.connectors.calendar_server.sync_talk import SyncTalk
from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import ServerDesk, event_text


@pytest.fixture
async def desk(tmp_path):
    made = ServerDesk(tmp_path, ScriptedPackages())
    await made.join("https://cal.example.org")
    yield made
    made.close()


@pytest.fixture
def told():
    return []


@pytest.fixture
def talk(desk, told):
    return SyncTalk((desk.calendar,), desk.writer, desk.record, desk.clock, told.append)


@pytest.fixture
def say(desk, talk):
    return lambda **said: talk.hear({"calendar": desk.calendar.id, **said})


def only(talk):
    (current,) = talk.rounds.values()
    return current


def conflict(say, mine="Mine", theirs="Theirs"):
    sides = {
        side: {"text": event_text("a", title), "mark": title}
        for side, title in (("here", mine), ("there", theirs))
    }
    return say(ask="conflict", uid="a", **sides)


async def test_a_new_event_is_written_when_all_are_known(desk, talk, say):
    made = say(ask="add", uid="a", text=event_text("a", "Plan"))
    before = desk.titles()
    left = say(ask="commit")

    assert (before, desk.titles()) == ({}, {"a": "Plan"})
    assert (made["name"], left) == ("a.ics", {"left": ()})
    (change,) = only(talk).changes
    assert (change.words, change.change_id) == ("added here: Plan", desk.journal.listing()[0].id)


async def test_what_moved_on_meanwhile_is_neither_changed_nor_told_as_changed(desk, talk, say):
    desk.put("a", "Plan")
    mark = say(ask="list")["a.ics"]
    say(ask="change", name="a.ics", uid="a", etag=mark, text=event_text("a", "Theirs"))
    desk.put("a", "Mine")

    assert say(ask="commit") == {"left": ("a",)}
    assert desk.titles() == {"a": "Mine"}
    assert (only(talk).changes, only(talk).left) == ([], ["moved on"])


async def test_a_deleted_event_is_told_by_its_title(desk, talk, say):
    desk.put("a", "Plan")
    mark = say(ask="list")["a.ics"]

    assert say(ask="remove", name="a.ics", uid="a", etag=mark) == {"done": True}
    say(ask="commit")

    assert [one.words for one in only(talk).changes] == ["removed here: Plan"]
    assert desk.titles() == {}


async def test_an_old_mark_or_an_unfit_event_is_refused(desk, say):
    desk.put("a", "Plan")

    assert say(ask="change", name="a.ics", uid="a", etag="old", text=event_text("a", "x")) == {}
    assert say(ask="remove", name="a.ics", uid="a", etag="old") == {"done": False}
    assert say(ask="add", uid="b", text="half a fi") == {}


async def test_the_engine_reads_only_what_it_names(desk, say):
    desk.put("a", "Plan")
    desk.put("b", "Lunch")

    (one,) = say(ask="read", names=["b.ics"])
    assert one["text"] == event_text("b", "Lunch")


async def test_two_versions_wait_for_the_person(desk, talk, say):
    answer = conflict(say)

    (waiting,) = desk.record.conflicts()
    assert answer == {"keep": ""}
    assert only(talk).conflicts == ["a"]
    assert (waiting.title, waiting.calendar) == ("Mine", "work")


@pytest.mark.parametrize(("keep", "side"), [("mine", "here"), ("theirs", "there")])
async def test_the_version_chosen_is_the_one_that_stays(desk, say, keep, side):
    conflict(say)
    desk.record.choose(desk.record.conflicts()[0].id, keep)

    assert conflict(say) == {"keep": side}


async def test_both_are_kept_as_two_events(desk, talk, say):
    conflict(say)
    desk.record.choose(desk.record.conflicts()[0].id, "both")

    answer = conflict(say)
    say(ask="commit")

    assert answer == {"keep": "there"}
    assert list(desk.titles().values()) == ["Mine"]
    assert only(talk).is_unfinished


async def test_what_left_here_before_the_answer_got_lost_is_no_conflict(desk, say):
    say(tell="sending", uid="a", mark="Sent")

    assert conflict(say, theirs="Sent") == {"keep": "here"}
    assert desk.record.conflicts() == ()


@pytest.mark.parametrize(("direction", "side"), [("fetch", "there"), ("send", "here")])
async def test_one_side_that_follows_is_not_asked_about(desk, direction, side, told):
    desk.table.turn(desk.calendar.id, direction)
    talk = SyncTalk((desk.calendar,), desk.writer, desk.record, desk.clock, told.append)

    assert conflict(lambda **said: talk.hear({"calendar": desk.calendar.id, **said})) == {
        "keep": side
    }


async def test_what_is_told_is_gathered_and_passed_on(talk, say, told):
    say(tell="fetched", count=100, of=250)
    say(tell="sent", kind="changed", uid="a", text=event_text("a", "Plan"))
    say(tell="left", kind="forbidden")
    say(tell="emptied", side="here")
    say(tell="failed", kind="network")
    say(tell="ended")

    current = only(talk)
    assert told == ["“work”: 100 of 250 events fetched.", "“work”: Plan sent."]
    assert [one.words for one in current.changes] == ["changed at the server: Plan"]
    assert (current.left, current.emptied, current.failure) == (["forbidden"], "here", "network")
    assert current.is_over


async def test_what_belongs_to_no_calendar_of_the_round_is_not_heard(talk):
    assert talk.hear({"ask": "list", "calendar": "another"}) is None
