"""A conversation is named after what it is about."""

import pytest

from desktop_assist.assistant.conversation_title import title_of, title_of_chore
from desktop_assist.domain.card import Card
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING

MEETING = Card("meeting", "Team sync", "Tuesday, 24 November 2026, 14:00 to 14:30 (Europe/Berlin)")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hi, could you please book a room for Friday? Thanks!", "Book a room for Friday"),
        ("Hello there! What did I spend in October, please?", "What did I spend in October"),
        ("  What did\nI spend? ", "What did I spend?"),
        ("I would like to know the hotel limit. Thank you so much", "The hotel limit"),
        ("Guten Morgen, kannst du bitte ein Meeting anlegen. Danke!", "Ein Meeting anlegen"),
        ("Ich hätte gern wissen, was erlaubt ist", "Was erlaubt ist"),
        ("Summarise https://acme.slack.com/archives/C1/p1795", "Summarise acme.slack.com"),
        ("https://www.acme.example/a?b", "acme.example"),
        ("sort my receipts", "Sort my receipts"),
        ("iPhone costs", "iPhone costs"),
        ("gone.pdf, a.txt", "gone.pdf, a.txt"),
        ("bitte", "bitte"),
        ("", "New conversation"),
        ("word " * 30, "Word word word word word word word word word word word word…"),
        ("x" * 80, "X" + "x" * 59 + "…"),
        ("caf\udce9.pdf", "caf?.pdf"),
    ],
)
def test_a_title_is_the_essence_of_the_first_message(text, title):
    assert title_of(text) == title


def done(card, **more):
    result = ToolResult("c1", "tool", output={}, card=card, **{"ok": True, **more})
    return [Message("m1", "tool", (result,), SUNDAY_MORNING)]


@pytest.mark.parametrize(
    ("card", "title"),
    [
        (MEETING, "Team sync, 24 November 2026"),
        (Card("expense", "Taxi Nordstern", "19.70 EUR"), "Taxi Nordstern, 19.70 EUR"),
        (Card("calculation", "12", "3 + 9 = 12"), "3 + 9 = 12"),
        (Card("meeting_list", "Meetings", "You have 3 meetings."), ""),
        (None, ""),
    ],
)
def test_a_chore_that_is_done_gives_a_better_title(card, title):
    assert title_of_chore(done(card)) == title


@pytest.mark.parametrize("more", [{"ok": False}, {"is_outside": True}])
def test_what_failed_or_was_named_by_others_gives_none(more):
    assert title_of_chore(done(MEETING, **more)) == ""
