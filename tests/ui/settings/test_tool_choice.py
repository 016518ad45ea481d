"""What an assistant may use."""

import pytest
from PySide6.QtWidgets import QCheckBox

from desktop_assist.ui.settings.tool_choice import ToolChoice
from tests.helpers.memory_rig import TOOLS
from tests.helpers.widget_finding import named


@pytest.fixture
def choice(qtbot):
    choice = ToolChoice()
    choice.offer(TOOLS)
    qtbot.addWidget(choice)
    choice.show()
    return choice


def test_all_tools_are_allowed_until_some_are_chosen(choice):
    assert choice.tools is None
    assert not named(choice, QCheckBox, "Tool Undo").isVisible()


def test_single_tools_are_chosen(choice):
    named(choice, QCheckBox, "All tools").click()
    named(choice, QCheckBox, "Tool Undo").click()

    assert choice.tools == ("create_meeting", "list_meetings")


def test_what_is_not_known_here_is_kept(choice):
    choice.show_tools(("undo", "read_minds"))

    assert choice.tools == ("undo", "read_minds")


def test_what_is_known_only_later_is_ticked_as_it_was_chosen(choice):
    choice.show_tools(("undo", "read_minds"))
    choice.offer(("read_minds", "fly"))

    assert named(choice, QCheckBox, "Tool Read minds").isChecked()
    assert choice.tools == ("undo", "read_minds")


def test_no_tool_at_all_can_be_meant(choice):
    choice.show_tools(())

    assert choice.tools == ()
