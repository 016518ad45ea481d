"""One fact on its page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop_assist.domain.fact import Fact
from desktop_assist.ui.settings.fact_row import FactRow
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.widget_finding import named

FACT = Fact("fact_1", "I travel by train", SUNDAY_MORNING)


@pytest.fixture
def shown(qtbot):
    def make(fact=FACT):
        row = FactRow(fact)
        qtbot.addWidget(row)
        row.show()
        return row

    return make


def words_on(row):
    return " ".join(label.text() for label in row.findChildren(QLabel))


def test_it_tells_the_fact_and_since_when(shown):
    assert "I travel by train Since 22 November 2026" in words_on(shown())


def test_a_fact_from_outside_says_what_that_means(shown):
    assert "wait for your yes" in words_on(shown(replace(FACT, is_outside=True)))


def test_it_is_reworded_in_place(shown, qtbot):
    row = shown()
    named(row, QPushButton, "Edit: I travel by train").click()
    line = named(row, QLineEdit, "Words of the fact")
    assert line.isVisible()

    line.setText("I travel by bus")
    with qtbot.waitSignal(row.reworded) as reworded:
        named(row, QPushButton, "Save").click()

    assert reworded.args == ["fact_1", "I travel by bus"]
    assert not line.isVisible()


def test_escape_gives_up_the_rewording(shown, qtbot):
    row = shown()
    named(row, QPushButton, "Edit: I travel by train").click()
    line = named(row, QLineEdit, "Words of the fact")
    line.setText("nonsense")

    with qtbot.assertNotEmitted(row.reworded):
        qtbot.keyClick(line, Qt.Key.Key_Escape)

    assert (line.isVisible(), line.text()) == (False, "I travel by train")


def test_it_is_forgotten(shown, qtbot):
    row = shown()

    with qtbot.waitSignal(row.forgotten) as forgotten:
        named(row, QPushButton, "Forget: I travel by train").click()

    assert forgotten.args == ["fact_1"]
