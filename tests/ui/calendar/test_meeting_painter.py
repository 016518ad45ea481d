"""How meetings look."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from desktop_assist.ui.calendar.meeting_painter import BlockLook, MeetingPainter
from desktop_assist.ui.theme import DARK, LIGHT
from tests.helpers.calendar_rig import shown


@pytest.fixture
def paint(application):
    def draw(meeting, form="block", look=None, size=(160, 60), colours=LIGHT):
        image = QImage(200, 100, QImage.Format.Format_RGB32)
        image.fill(QColor(colours.ground))
        painter = QPainter(image)
        pen = MeetingPainter(painter, QFont(), colours, 1.0)
        getattr(pen, form)(
            QRectF(10, 10, *size), meeting, *(["14:00"] if form != "bar" else []),
            look or BlockLook(),
        )  # fmt: skip
        painter.end()
        return image

    return draw


MARKS = [
    {"status": "tentative"},
    {"status": "cancelled"},
    {"is_free": True},
    {"recurrence_id": "2026-11-24"},
    {"location": "Room 4.12"},
    {"colour": 1},
]


@pytest.mark.parametrize("more", MARKS, ids=lambda more: next(iter(more)))
def test_what_a_meeting_is_can_be_seen(paint, more):
    assert paint(shown(**more)) != paint(shown())


@pytest.mark.parametrize("form", ["block", "bar", "line"])
@pytest.mark.parametrize("look", [BlockLook(is_selected=True), BlockLook(is_faded=True)])
def test_selected_and_pulled_ones_are_told_apart(paint, form, look):
    assert paint(shown(), form, look) != paint(shown(), form)


@pytest.mark.parametrize("form", ["block", "bar", "line"])
def test_a_long_title_stays_within_its_box(paint, form):
    image = paint(shown(title="Beschaffungsrichtlinienüberarbeitung " * 8), form)
    beside = [image.pixelColor(x, y) for x in range(172, 200) for y in range(100)]
    assert set(map(QColor.name, beside)) == {LIGHT.ground}


@pytest.mark.parametrize("size", [(160, 8), (14, 60), (4, 4), (60, 20)])
def test_where_there_is_no_room_nothing_spills_over(paint, size):
    image = paint(shown(location="Room 4.12"), size=size)
    below = [image.pixelColor(x, y) for x in range(200) for y in range(11 + size[1] + 1, 100)]
    assert set(map(QColor.name, below)) == {LIGHT.ground}


def test_it_is_drawn_in_the_dark_too(paint):
    assert paint(shown(), colours=DARK) != paint(shown())


@pytest.mark.parametrize("form", ["block", "bar", "line"])
def test_a_declined_one_looks_as_if_it_did_not_take_place(paint, form):
    assert paint(shown(is_declined=True), form) == paint(shown(status="cancelled"), form)
