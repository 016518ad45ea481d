"""A message is deleted with its answer, and put back when that was not meant."""

import asyncio

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.ui.chat.message_keeper import MessageKeeper
from desktop_assist.ui.chat.transcript_row import UserRow
from tests.helpers.chat_rig import make_chat_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.widget_finding import named


def said(name):
    return Message(name, "user", (TextPart(f"About {name}"),), SUNDAY_MORNING)


@pytest.fixture
async def rig(qtbot):
    rig = make_chat_rig(messages={"kept": (said("m1"), said("m2"))})
    qtbot.addWidget(rig.pane)
    rig.keeper = MessageKeeper(rig.presenter._services, rig.tasks, rig.presenter, rig.pane)
    rig.presenter.open_at(MessagePlace("kept"))
    await asyncio.sleep(0.02)
    yield rig
    await rig.tasks.close()
    assert rig.errors == []


def shown(rig):
    return [row.message_id for row in rig.rows(UserRow)]


async def test_it_goes_at_once_and_comes_back_with_undo(rig):
    rig.pane.deletion_wanted.emit("m1")
    await asyncio.sleep(0.02)
    assert shown(rig) == ["m2"]

    named(rig.pane, QPushButton, "Undo").click()
    await asyncio.sleep(0.02)
    assert shown(rig) == ["m1", "m2"]


async def test_after_the_last_one_the_conversation_is_empty(rig):
    for name in ("m1", "m2"):
        rig.pane.deletion_wanted.emit(name)
        await asyncio.sleep(0.02)
    assert shown(rig) == []


async def test_what_cannot_go_is_told(rig, monkeypatch):
    def refuse(place):
        raise UsageError("This message is no longer here.")

    monkeypatch.setattr(rig.conversations, "take_out", refuse)
    rig.keeper.delete("m1")
    await asyncio.sleep(0.02)
    assert rig.pane.notices.text == "This message is no longer here."
    assert shown(rig) == ["m1", "m2"]


async def test_the_button_names_the_message(rig, qtbot):
    button = rig.pane.findChildren(QPushButton)
    [delete, *_] = [one for one in button if one.accessibleName() == "Delete message and answer"]
    with qtbot.waitSignal(rig.pane.deletion_wanted) as wanted:
        delete.click()
    assert wanted.args[0] in ("m1", "m2")
    await asyncio.sleep(0.02)
