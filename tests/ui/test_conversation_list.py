"""Conversations by day."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from desktop_assist.domain.conversation import Conversation
from desktop_assist.ui.conversation_list import ConversationList, day_name
from tests.helpers.frozen_clock import SUNDAY_MORNING

NOW = SUNDAY_MORNING


@pytest.fixture
def side(qtbot):
    side = ConversationList()
    qtbot.addWidget(side)
    side.resize(240, 400)
    side.show()
    return side


def kept(name, days_ago=0, **flags):
    moment = NOW - timedelta(days=days_ago)
    return Conversation(name, name.title(), moment, moment, **flags)


def test_days_are_named(side):
    side.show_conversations([kept("a"), kept("b"), kept("c", 1), kept("d", 9)], NOW)
    titles = side.titles()
    assert titles[:5] == ["Today", "A", "B", "Yesterday", "C"]
    assert "2026" in titles[5]


def test_pinned_ones_stand_first_and_archived_ones_nowhere(side):
    side.show_conversations([kept("a", is_pinned=True), kept("b", is_archived=True)], NOW)
    assert side.titles() == ["Pinned", "A"]


def test_the_mark_stays_when_the_list_is_read_again(side):
    conversations = [kept("a"), kept("b")]
    side.show_conversations(conversations, NOW)
    side.mark_current("b")
    side.show_conversations(reversed(conversations), NOW)
    assert side.current_id == "b"


def test_it_paints_headings_and_titles(side):
    side.show_conversations([kept("a"), kept("b")], NOW)
    side.mark_current("a")
    colours = side.grab().toImage()
    assert len({colours.pixel(x, y) for x in range(0, 240, 3) for y in range(40, 130, 3)}) > 3


@pytest.mark.parametrize(
    ("day", "name"), [(date(2026, 11, 22), "Today"), (date(2026, 11, 21), "Yesterday")]
)
def test_day_name(day, name):
    assert day_name(day, date(2026, 11, 22)) == name


def test_an_older_day_is_a_date_as_the_desktop_writes_it():
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert day_name(date(2026, 11, 3), date(2026, 11, 22)) == "Dienstag, 3. November 2026"
    finally:
        QLocale.setDefault(QLocale.system())
