"""Drawn meetings are kept, and a frame draws no more than it has time for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF

from desktop_assist.ui.calendar import block_tiles
from desktop_assist.ui.calendar.block_tiles import BlockTiles
from desktop_assist.ui.calendar.day_parts import day_parts
from desktop_assist.ui.calendar.meeting_painter import PLAIN, BlockLook
from tests.helpers.calendar_rig import shown

BOX = QRectF(100, 50, 80, 40)
PARTS = day_parts([shown(title="A"), shown(title="B")], [date(2026, 11, 24)])


@pytest.fixture
def tiles(application):
    tiles = BlockTiles()
    tiles.keep_only(PARTS)
    tiles.begin_frame(1.0)
    tiles.drawn = []
    return tiles


def draw(tiles, part, look=PLAIN, box=BOX):
    return tiles.tile(part, box, look, lambda painter, room: tiles.drawn.append(room))


def test_each_look_and_size_is_drawn_once(tiles):
    for _ in range(3):
        draw(tiles, PARTS[0])
    draw(tiles, PARTS[0], BlockLook(is_selected=True))
    draw(tiles, PARTS[0], box=QRectF(0, 0, 20, 20))
    draw(tiles, PARTS[1])
    assert tiles.drawn == [QRectF(0, 0, 80, 40)] * 2 + [QRectF(0, 0, 20, 20), tiles.drawn[3]]


def test_a_frame_without_time_leaves_the_rest_for_the_next(tiles, monkeypatch):
    monkeypatch.setattr(block_tiles, "FRAME_MS", 0)
    monkeypatch.setattr(block_tiles, "LEAST_A_FRAME", 0)
    assert draw(tiles, PARTS[0]) is None
    assert tiles.is_behind
    monkeypatch.undo()
    tiles.begin_frame(1.0)
    assert draw(tiles, PARTS[0]) is not None
    assert not tiles.is_behind


def test_what_changed_is_drawn_anew(tiles):
    draw(tiles, PARTS[0])
    changed = replace(PARTS[0], shown=shown(title="A", location="Room 1"))
    tiles.keep_only([changed])
    draw(tiles, changed)
    tiles.clear()
    draw(tiles, changed)
    assert len(tiles.drawn) == 3


def test_a_sharper_screen_gets_sharper_pictures(tiles):
    draw(tiles, PARTS[0])
    tiles.begin_frame(2.0)
    assert draw(tiles, PARTS[0]).size() == QRectF(0, 0, 160, 80).toRect().size()
