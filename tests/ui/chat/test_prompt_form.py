"""What a text is to be told is asked for in a form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_assist.connectors.mcp.offers import PromptArgument, RemotePrompt
from desktop_assist.ui.chat.prompt_form import PromptForm
from desktop_assist.ui.surfaces import ActionButton

CITY = PromptArgument("city", "Where", is_required=True)


@pytest.fixture
def form(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    prompt = RemotePrompt("weather", "The weather", "Tells it.", (CITY, PromptArgument("state")))
    form = PromptForm("all", prompt, parent)
    yield form
    parent.close()


def attach(form):
    return next(one for one in form.findChildren(ActionButton) if one.text() == "Attach")


def test_what_is_needed_has_to_be_filled_in(form, qtbot):
    assert not attach(form).isEnabled()

    qtbot.keyClicks(form.lines["city"], "Oslo")

    assert attach(form).isEnabled()


def test_what_is_left_empty_is_not_told(form, qtbot):
    qtbot.keyClicks(form.lines["city"], " Oslo ")

    with qtbot.waitSignal(form.filled) as filled:
        qtbot.mouseClick(attach(form), Qt.MouseButton.LeftButton)

    assert filled.args == [{"city": "Oslo"}]


def test_each_line_says_what_it_is_for(form):
    names = [line.accessibleName() for line in form.lines.values()]

    assert names == ["city", "state (optional)"]
