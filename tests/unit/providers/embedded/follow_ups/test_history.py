"""What is read from the calls and results of a conversation."""

from desktop_assist.domain.message import TextPart
from desktop_assist.providers.embedded.follow_ups.history import history_of
from tests.helpers.earlier_turns import REVIEW, SYNC, EarlierTurns, after_a_meeting


def history(turns):
    turns.conversation.add("user", (TextPart("And now?"),))
    return history_of(turns.conversation.request.messages)


def test_the_last_thing_comes_first():
    turns = after_a_meeting()
    turns.did("create_meeting", {**REVIEW, "title": "Review"}, "change_2")

    found = history(turns)

    assert [one.name for one in found.of_kind("meeting")] == ["Review", "Team sync"]
    assert found.focus.things[0].name == "Review"


def test_a_changed_meeting_is_known_as_it_is_now():
    turns = after_a_meeting()
    turns.did("update_meeting", {**SYNC, "title": "Budget"}, "change_2", uid=SYNC["uid"])

    assert [one.name for one in history(turns).of_kind("meeting")] == ["Budget"]


def test_an_expense_that_got_another_id_by_its_change_is_one_expense():
    turns = EarlierTurns()
    taxi = {"id": "row 2/aa", "merchant": "Taxi", "amount": "12.50"}
    turns.did("add_expense", taxi, "change_1")
    changed = {**taxi, "id": "row 2/bb", "amount": "15.00"}
    turns.did("update_expense", changed, "change_2", expense_id="row 2/aa")

    assert [one.id for one in history(turns).of_kind("expense")] == ["row 2/bb"]


def test_what_is_undone_comes_back_when_it_was_a_cancellation():
    turns = after_a_meeting()
    turns.did("cancel_meeting", {}, "change_2", uid=SYNC["uid"])
    assert history(turns).lost == {"meeting sync@here ": "cancelled"}

    turns.did("undo", {"change_id": "change_2"})

    assert history(turns).lost == {}
    assert [one.id for one in history(turns).changes] == ["change_1"]


def test_what_was_taken_back_came_up_last():
    turns = after_a_meeting()
    turns.did("cancel_meeting", {}, "change_2", uid=SYNC["uid"])
    turns.talked()
    turns.did("undo", {"change_id": "change_2"})

    found = history(turns)

    assert found.is_recent(found.focus)


def test_a_cancelled_meeting_of_a_list_is_nothing_to_change():
    turns = EarlierTurns()
    turns.did("list_meetings", {"events": [SYNC, {**REVIEW, "status": "cancelled"}]})

    assert [one.name for one in history(turns).focus.things] == ["Team sync"]


def test_only_the_turn_just_before_is_recent():
    turns = after_a_meeting()
    assert history(turns).is_recent(history(turns).focus)

    turns.talked()

    found = history(turns)
    assert not found.is_recent(found.focus)


async def test_a_series_is_still_spoken_of_after_one_of_its_times_was_cancelled():
    turns = EarlierTurns()
    weekly = {**SYNC, "recurrence": "FREQ=WEEKLY;BYDAY=TU"}
    once = {**SYNC, "recurrence_id": SYNC["start"]}
    turns.did("create_meeting", weekly, change_id="c1")
    turns.did("list_meetings", {"events": [once]})
    which = {"uid": "sync@here", "recurrence_id": SYNC["start"]}
    turns.did("cancel_meeting", {"summary": "Gone."}, change_id="c2", **which)

    [call] = await turns.say("cancel the whole series")

    assert (call.name, call.arguments["uid"]) == ("cancel_meeting", "sync@here")
