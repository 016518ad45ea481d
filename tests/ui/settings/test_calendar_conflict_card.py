"""An event changed on both sides shows both, and asks which stays."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.connectors.calendar_server.server_values import SyncConflict
from desktop_assist.ui.settings.calendar_conflict_card import CalendarConflictCard
from tests.helpers.server_desk import event_text
from tests.helpers.widget_finding import named


@pytest.fixture
def card(qtbot):
    sides = event_text("a", "Mine"), event_text("a", "Theirs")
    made = CalendarConflictCard(SyncConflict("1a", "work", "Plan", *sides))
    qtbot.addWidget(made)
    return made


def test_what_differs_is_shown_with_both_sides(card):
    shown = [label.text() for label in card.findChildren(QLabel)]

    assert [one for one in shown if one in {"Title", "Mine", "Theirs"}] == [
        "Title", "Mine", "Theirs",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("button", "keep"),
    [("Keep mine", "mine"), ("Keep theirs", "theirs"), ("Keep both", "both")],
)
def test_each_button_says_which_version_stays(card, qtbot, button, keep):
    with qtbot.waitSignal(card.chosen) as sent:
        named(card, QPushButton, f"{button}: Plan").click()

    assert sent.args == ["1a", keep]
