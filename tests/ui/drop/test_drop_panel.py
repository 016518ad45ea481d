"""A line for each dropped file."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.ui.drop.drop_panel import DropPanel
from desktop_assist.ui.progress_line import ProgressLine
from tests.helpers.widget_finding import named


@pytest.fixture
async def panel(taking, qtbot):
    panel = DropPanel(taking.queue)
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    return panel


def lines(panel):
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()][1:]


async def test_one_file_alone_is_told_by_its_card(panel, taking):
    taking.drop("a.ics")
    await taking.settle()
    assert panel.isHidden()


async def test_what_went_well_is_told_by_the_cards_alone(panel, taking):
    taking.drop("a.ics", "b.ics")
    assert not panel.isHidden()
    await taking.settle()
    assert panel.isHidden()


async def test_each_file_has_its_line_and_all_have_a_sum(panel, taking):
    taking.drop("a.ics", "broken.pdf")
    await taking.settle()
    assert panel.text == "1 of 2 files were taken in, 1 cannot be used"
    assert lines(panel) == ["a.ics", "1 meeting", "broken.pdf", "is broken. Save it again"]
    assert panel.findChild(ProgressLine).isHidden()


async def test_while_they_are_read_it_shows_how_far_they_are(panel, taking):
    taking.may_end.clear()
    taking.drop("a.ics", "b.ics")
    await taking.settle()
    assert lines(panel) == ["a.ics", "Being read…", "b.ics", "Waiting"]
    named(panel, QPushButton, "Leave out b.ics").click()
    assert panel.findChild(ProgressLine).share == pytest.approx(0.5)
    named(panel, QPushButton, "Leave out the rest").click()
    await taking.settle()
    assert taking.states() == ["cancelled", "cancelled"]


async def test_a_file_is_tried_again_and_the_panel_closed(panel, taking):
    taking.drop("a.ics", "broken.pdf")
    await taking.settle()
    named(panel, QPushButton, "Try broken.pdf again").click()
    await taking.settle()
    assert [name for name, _ in taking.taken].count("broken.pdf") == 2
    named(panel, QPushButton, "Close").click()
    assert panel.isHidden()
