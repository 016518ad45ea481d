"""The veil that tells what becomes of what is dragged."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.drop.drop_overlay import TEXT, DropOverlay
from desktop_assist.ui.theme import LIGHT


@pytest.fixture
def overlay(qtbot, application):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(500, 400)
    overlay = DropOverlay(ground)
    overlay.resize(500, 400)
    overlay.ground = ground
    ground.show()
    return overlay


def test_it_frames_the_place_to_drop_and_says_so(overlay):
    picture = overlay.grab().toImage()
    seen = {picture.pixelColor(x, 150).name() for x in range(500)}
    assert QColor(LIGHT.accent).name() in seen
    assert overlay.accessibleName() == TEXT


def test_the_mouse_reaches_what_is_below(overlay):
    overlay.show_content([])
    assert overlay.ground.childAt(QPoint(100, 100)) is None


def test_it_tells_what_each_file_becomes_to_screen_readers_too(overlay):
    overlay.show_content([Path("/a.ics"), Path("/b.png")])
    assert overlay.accessibleName() == "a.ics Calendar, to be imported; b.png Receipt"


def test_the_pointer_on_a_tile_overrules_and_beside_it_no_longer(overlay):
    overlay.show_content([Path("/a.pdf")])
    receipts, policies = overlay.tiles()
    for point, way in ((receipts, "receipt"), (policies, "policy")):
        overlay.point_at(point.center())
        assert overlay.way_at(point.center()) == way
    overlay.point_at(QPoint(5, 5))
    assert overlay.planned[0].words == "PDF: receipt or document, by what it says"


def test_words_have_no_tiles(overlay):
    overlay.show_content([])
    assert overlay.way_at(overlay.tiles()[0].center()) == "own"


@pytest.mark.parametrize("count", [0, 1, 5, 60])
def test_it_paints_any_number_of_files(overlay, count):
    overlay.show_content([Path(f"/{'long ' * 40}{number}.pdf") for number in range(count)])
    assert not overlay.grab().isNull()
