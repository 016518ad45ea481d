"""What is seen of the hours."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from desktop_assist.ui.calendar.block_tiles import BlockTiles
from desktop_assist.ui.calendar.day_parts import day_parts
from desktop_assist.ui.calendar.grid_content import GridContent
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot
from desktop_assist.ui.calendar.grid_geometry import GridGeometry
from desktop_assist.ui.calendar.grid_painter import GridLook, GridPainter, paint_grid
from desktop_assist.ui.calendar.lanes import Span
from desktop_assist.ui.calendar.stops import Stop
from desktop_assist.ui.calendar.time_scale import TimeScale
from desktop_assist.ui.theme import LIGHT
from tests.helpers.calendar_rig import moment, shown

DAYS = tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))
PLACE = GridGeometry(DAYS, TimeScale(48), 50, 750)
NOW = moment("2026-11-25T11:20")


@pytest.fixture
def paint(application):
    def draw(*meetings, ghost=None, cursor=None, now=NOW):
        image = QImage(750, 24 * 48, QImage.Format.Format_RGB32)
        parts = day_parts(meetings, DAYS)
        content = GridContent(DAYS, parts, Span(540, 1_050), now)
        look = GridLook(LIGHT, QFont(), 1.0, cursor, has_keyboard=True)
        painter = QPainter(image)
        picture = GridPainter(painter, PLACE, look, QRectF(image.rect()))
        tiles = BlockTiles()
        tiles.keep_only(parts)
        boxes = [(PLACE.box_of(part), part) for part in parts]
        paint_grid(picture, content, boxes, ghost, tiles)
        painter.end()
        return image

    return draw


def colour_at(image, column, minute, right=60):
    box = PLACE.box(column, Span(minute, minute + 10))
    return image.pixelColor(int(box.left()) + right, int(box.center().y()))


def test_working_time_is_light_and_the_rest_shaded(paint):
    image = paint()
    assert colour_at(image, 0, 12 * 60 + 10) == QColor(LIGHT.ground)
    assert colour_at(image, 0, 7 * 60 + 10) == QColor(LIGHT.side)
    assert colour_at(image, 5, 12 * 60 + 10) == QColor(LIGHT.side)


def test_a_meeting_has_the_ground_of_its_calendar(paint):
    assert colour_at(paint(shown(title="A")), 1, 14 * 60 + 40) == QColor("#e1eafc")


def test_a_meeting_pales_where_it_is_pulled_from(paint):
    slot = Slot(moment("2026-11-26T14:00"), moment("2026-11-26T15:00"))
    image = paint(shown(title="A"), ghost=Ghost(slot, shown(title="A")))
    assert colour_at(image, 1, 14 * 60 + 40) != QColor("#e1eafc")
    assert colour_at(image, 3, 14 * 60 + 40) == QColor("#e1eafc")


def test_a_new_meeting_and_the_cursor_are_seen(paint):
    slot = Slot(moment("2026-11-24T09:00"), moment("2026-11-24T10:00"))
    assert paint(ghost=Ghost(slot)) != paint()
    assert paint(cursor=Stop(DAYS[2], 600)) != paint()


def test_the_present_is_marked_only_today(paint):
    line = PLACE.x_of(2) + 40, round(PLACE.scale.y_of(11 * 60 + 20))
    assert paint().pixelColor(*map(int, line)).red() > 130
    another_week = moment("2026-12-25T11:20")
    assert paint(now=another_week).pixelColor(*map(int, line)) != paint().pixelColor(
        *map(int, line)
    )
