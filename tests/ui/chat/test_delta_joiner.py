"""Small pieces are drawn once a frame."""

import asyncio

import pytest
from PySide6.QtCore import QTimer

from desktop_assist.ui.chat.delta_joiner import DeltaJoiner


@pytest.fixture
def drawn():
    return []


@pytest.fixture
async def joiner(drawn):
    return DeltaJoiner(drawn.append)


async def test_pieces_of_one_frame_are_joined(joiner, drawn):
    for piece in "abc":
        joiner.add(piece)
    assert drawn == []
    await asyncio.sleep(0.08)
    assert drawn == ["abc"]


async def test_flush_hands_on_at_once_and_only_once(joiner, drawn):
    joiner.add("a")
    joiner.flush()
    joiner.flush()
    assert drawn == ["a"]


async def test_two_thousand_deltas_need_one_timer(joiner):
    for _ in range(2_000):
        joiner.add("x")
    assert len(joiner.findChildren(QTimer)) == 1
    joiner.flush()
