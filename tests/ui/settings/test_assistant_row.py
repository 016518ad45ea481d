"""One assistant on its page."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.ui.settings.assistant_row import AssistantRow
from tests.helpers.widget_finding import named

OWN = AssistantProfile("a", "Legal", "", "openai", "gpt-6-sol", ("undo",), ("/p/law", "/p/x"))
SHIPPED = AssistantProfile("b", "CorporateAssist", is_shipped=True)


@pytest.mark.parametrize(
    ("profile", "about"),
    [
        (OWN, "OpenAI gpt-6-sol, 1 tool, 2 documents"),
        (SHIPPED, "Comes with the program, all tools"),
        (AssistantProfile("c", "C", tools=()), "No tools"),
    ],
)
def test_it_says_what_it_is(qtbot, profile, about):
    row = AssistantRow(profile)
    qtbot.addWidget(row)

    assert [label.text() for label in row.findChildren(QLabel)] == [profile.name, about]


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Edit Legal", "opened"),
        ("Duplicate Legal", "duplicated"),
        ("Export Legal", "exported"),
        ("Delete Legal", "deleted"),
    ],
)
def test_each_button_asks_for_its_own(qtbot, name, signal):
    row = AssistantRow(OWN)
    qtbot.addWidget(row)

    with qtbot.waitSignal(getattr(row, signal)) as asked:
        named(row, QPushButton, name).click()

    assert asked.args == [OWN]


def test_a_shipped_one_can_be_shown_but_not_changed(qtbot):
    row = AssistantRow(SHIPPED)
    qtbot.addWidget(row)

    names = [button.accessibleName().split()[0] for button in row.findChildren(QPushButton)]

    assert names == ["Show", "Duplicate", "Export"]
