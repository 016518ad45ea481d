"""What the computer was set up with."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.ui.settings.environment_row import EnvironmentRow

KEY, ADDRESS = "sk-secret", "https://gateway.example"


@pytest.fixture
def make_row(qtbot):
    def make(**variables: str) -> EnvironmentRow:
        row = EnvironmentRow(variables.get)
        qtbot.addWidget(row)
        return row

    return make


def test_it_is_not_there_when_nothing_is_set(make_row):
    assert make_row().isHidden()
    assert make_row(OPENAI_API_KEY=" ").isHidden()


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"OPENAI_API_KEY": KEY}, "OPENAI_API_KEY."),
        ({"OPENAI_BASE_URL": ADDRESS}, f"OPENAI_BASE_URL ({ADDRESS})."),
        (
            {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": ADDRESS},
            f"OPENAI_API_KEY and OPENAI_BASE_URL ({ADDRESS}).",
        ),
    ],
    ids=["key", "address", "both"],
)
def test_it_names_what_was_found_but_never_the_key(make_row, variables, named):
    row = make_row(**variables)
    text = row.findChild(QLabel).text()
    assert named in text
    assert KEY not in text
    assert not row.isHidden()


def test_using_it_is_only_told(make_row, qtbot):
    row = make_row(OPENAI_API_KEY=f" {KEY}\n")
    with qtbot.waitSignal(row.used, timeout=100):
        row.findChild(QPushButton).click()
    assert row.key == KEY


def test_what_is_set_later_shows_after_another_look(qtbot):
    variables = {}
    row = EnvironmentRow(variables.get)
    qtbot.addWidget(row)
    variables["OPENAI_API_KEY"] = KEY
    row.refresh()
    assert not row.isHidden()
