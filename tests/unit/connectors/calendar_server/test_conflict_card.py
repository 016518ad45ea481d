"""A conflict is a card that says what both sides hold, and asks."""

from desktop_assist.connectors.calendar_server.conflict_card import (
    conflict_card,
    conflict_json,
    settled_card,
)
from desktop_assist.connectors.calendar_server.conflict_settling import Settled
from desktop_assist.connectors.calendar_server.server_values import SyncConflict
from tests.helpers.server_desk import event_text

ONE = SyncConflict("c1", "work", "Mine", event_text("a", "Mine"), event_text("a", "Theirs"))


def test_it_shows_what_differs_and_three_ways_on():
    card = conflict_card([ONE, ONE, ONE])

    assert card.title == "“Mine” was changed here and at the server"
    assert card.table.rows == (("Title", "Mine", "Theirs"),)
    assert [one.label for one in card.actions] == ["Keep mine", "Keep theirs", "Keep both"]
    assert card.actions[2].arguments == {"conflict_id": "c1", "keep": "both"}
    assert card.footnote == "2 more wait."


def test_where_nothing_waits_it_says_so():
    assert conflict_card(()).actions == ()


def test_signs_that_nobody_sees_are_taken_out():
    odd = SyncConflict("c1", "wo\nrk", "Mi\u202ene", ONE.mine, ONE.theirs)

    card = conflict_card([odd])

    assert (card.title[:8], card.subtitle) == ("“Mine” w", "wo rk")


def test_what_was_settled_has_a_way_back_and_one_to_the_next():
    last = settled_card(Settled(ONE, "mine", "ch1", is_told=True, others=()))
    first = settled_card(Settled(ONE, "both", "ch1", is_told=False, others=(ONE,)))

    assert [one.label for one in last.actions] == ["Undo"]
    assert [one.label for one in first.actions] == ["Undo", "Show the next"]
    assert first.footnote == "The server hears of it at the next round."


def test_scripts_get_the_same():
    assert conflict_json(ONE)["differences"] == [
        {"what": "Title", "mine": "Mine", "theirs": "Theirs"}
    ]
