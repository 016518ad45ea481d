"""Conversations by day."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget

from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.conversation_search import FoundMessage, Span
from desktop_assist.ui.conversation_list import ConversationList, day_name
from desktop_assist.ui.surfaces import ActionButton
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.widget_finding import named

NOW = SUNDAY_MORNING


@pytest.fixture
def side(qtbot):
    side = ConversationList()
    side.bring_to_life()
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


def hit(message_id="m1", text="The hotel"):
    return FoundMessage(
        "a", "A", False, message_id, "user", NOW, text, text, (Span(4, 9),), is_outside=False
    )


def look_for(side, qtbot, words):
    with qtbot.waitSignal(side.searched):
        qtbot.keyClicks(side.search, words)


def rows_of(side):
    return side.findChild(QListWidget)


def test_titles_and_messages_are_found(side, qtbot):
    side.show_conversations([kept("hotel"), kept("b")], NOW)
    look_for(side, qtbot, "hotel")
    side.show_found("hotel", [hit()])
    assert side.titles() == ["Conversations", "Hotel", "Messages", "A"]
    with qtbot.waitSignal(side.searched):
        side.search.clear()
    assert side.titles() == ["Today", "Hotel", "B"]


def test_nothing_found_is_said(side, qtbot):
    look_for(side, qtbot, "unicorn")
    side.show_found("unicorn", [])
    assert side.titles() == ["Nothing found for “unicorn”"]


def test_what_was_looked_for_before_is_not_shown(side, qtbot):
    side.show_conversations([kept("a")], NOW)
    look_for(side, qtbot, "hotel")
    side.show_found("hot", [hit()])
    assert side.titles() == ["Today", "A"]


def test_results_stay_while_conversations_change(side, qtbot):
    look_for(side, qtbot, "hotel")
    side.show_found("hotel", [hit()])
    side.show_conversations([kept("b")], NOW)
    assert side.titles() == ["Messages", "A"]


def test_a_message_found_is_chosen_with_the_keyboard(side, qtbot):
    look_for(side, qtbot, "hotel")
    side.show_found("hotel", [hit()])
    qtbot.keyClick(side.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(side.place_chosen) as told:
        qtbot.keyClick(rows_of(side), Qt.Key.Key_Return)
    assert told.args == ["a", "m1"]


def test_archived_ones_are_shown_on_request(side, qtbot):
    side.show_conversations([kept("a"), kept("b", is_archived=True)], NOW)
    named(side, ActionButton, "Archived (1)").click()
    assert side.titles() == ["Today", "A", "Archived", "B"]
    named(side, ActionButton, "Hide archived").click()
    assert side.titles() == ["Today", "A"]


def test_a_title_is_typed_anew_where_it_stands(side, qtbot):
    side.show_conversations([kept("a")], NOW)
    side.mark_current("a")
    qtbot.keyClick(rows_of(side), Qt.Key.Key_F2)
    editor = rows_of(side).findChild(QLineEdit)
    editor.setText("Hotel")
    with qtbot.waitSignal(side.renamed) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == ["a", "Hotel"]


def test_delete_asks_for_the_marked_one(side, qtbot):
    side.show_conversations([kept("a")], NOW)
    with qtbot.assertNotEmitted(side.deletion_requested):
        qtbot.keyClick(rows_of(side), Qt.Key.Key_Delete)
    side.mark_current("a")
    with qtbot.waitSignal(side.deletion_requested) as told:
        qtbot.keyClick(rows_of(side), Qt.Key.Key_Delete)
    assert told.args == ["a"]


def test_a_menu_is_asked_for_where_it_is_wanted(side, qtbot):
    side.show_conversations([kept("a")], NOW)
    rows = rows_of(side)
    middle = rows.visualItemRect(rows.item(1)).center()
    with qtbot.waitSignal(side.menu_requested) as told:
        rows.customContextMenuRequested.emit(middle)
    assert told.args == ["a", rows.mapToGlobal(middle)]


def test_a_conversation_can_be_dragged_out(side, qtbot):
    side.show_conversations([kept("a"), kept("b")], NOW)
    side.mark_current("b")
    with qtbot.waitSignal(side.dragged) as dragged:
        named(side, QListWidget, "Conversations").startDrag(Qt.DropAction.CopyAction)
    assert dragged.args == ["b"]
