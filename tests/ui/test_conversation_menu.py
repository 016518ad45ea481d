"""What can be done with a kept conversation."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.conversation import Conversation
from desktop_assist.ui.conversation_menu import conversation_menu
from tests.helpers.frozen_clock import SUNDAY_MORNING

BOTH = {"Rename": "rename", "Delete": "delete", "Markdown": "export_md"}


@pytest.fixture
def choose(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def made(label, **flags):
        chosen = []
        conversation = Conversation("c", "C", SUNDAY_MORNING, SUNDAY_MORNING, **flags)
        menu = conversation_menu(conversation, chosen.append, parent)
        menus = [menu, *(action.menu() for action in menu.actions() if action.menu())]
        entries = {action.text(): action for one in menus for action in one.actions()}
        entries[label].trigger()
        return chosen

    return made


@pytest.mark.parametrize(("label", "action"), BOTH.items())
def test_an_entry_is_told_by_its_name(choose, label, action):
    assert choose(label) == [action]


@pytest.mark.parametrize(
    ("label", "flags", "action"),
    [
        ("Pin to the top", {}, "pin"),
        ("Unpin", {"is_pinned": True}, "unpin"),
        ("Archive", {}, "archive"),
        ("Move back to the list", {"is_archived": True}, "unarchive"),
    ],
)
def test_what_is_done_already_is_offered_the_other_way_round(choose, label, flags, action):
    assert choose(label, **flags) == [action]
