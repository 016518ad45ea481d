"""What a reply begins with."""

from desktop_assist.providers.embedded.reply import (
    Act,
    Ask,
    Find,
    PlannedCall,
    Say,
    Several,
    first_calls,
    parted,
    together,
)

UNDO = PlannedCall("undo", {})
LOOK = PlannedCall("list_meetings", {})
FIND = Find(LOOK, lambda _: Act((UNDO,)))


def test_it_begins_with_its_calls_or_with_looking():
    assert first_calls(Several((Act((UNDO,)), FIND))) == (UNDO, LOOK)


def test_a_part_that_asks_or_speaks_leaves_it_incomplete():
    assert first_calls(Several((Act((UNDO,)), Say("Hello.")))) == ()
    assert first_calls(Ask("Which one?", (), UNDO)) == ()


def test_several_calls_wait_for_one_yes():
    again = PlannedCall("undo", {"change_id": "c1"})

    assert together((LOOK,)) == LOOK
    assert parted(together((LOOK, UNDO, again))) == (LOOK, UNDO, again)
