"""What is missing before one can speak is said, with the way to it."""

import asyncio

import pytest
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.extra import Extra
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice.voice_part import VoicePart
from desktop_assist.ui.voice.voice_services import VoiceServices
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers


class Rig:
    """A part of the program, a notice, and what was gone on with."""

    def __init__(self, qtbot, state="ready", *, fetches=True):
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.notices, self.settings, self.begun = NoticeBar(self.window), FixedSettings(), []
        extras = {
            name: Extra(name, "Speaking", state, remedy="Fetch it.")
            for name in ("voice", "offline-voice")
        }
        self.extras, self.fetched, workers = extras, [], InlineWorkers()

        def fetch(name):
            self.fetched.append(name)
            return fetches

        services = VoiceServices(
            *(None, None, None, None, self.settings),
            *(lambda name: extras[name], fetch, "", workers, [].append, None, lambda: None),
        )
        self.part = VoicePart(services, TaskRunner(pytest.fail))

    async def begin(self, **more):
        await self.part.begin(self.notices, self.begun.append, **more)
        return self.begun

    async def click(self, label):
        buttons = self.notices.findChildren(ActionButton)
        next(one for one in buttons if one.text() == label).click()
        for task in tuple(self.part.tasks._tasks):
            await task
        await asyncio.sleep(0)


async def test_before_the_first_time_it_is_said_where_the_voice_goes(qtbot):
    rig = Rig(qtbot)
    assert not await rig.begin()
    assert "your voice goes to OpenAI as it is" in rig.notices.text
    rig.settings.set("voice.agreed", False)
    await rig.click("Start talking")
    assert [one.agreed for one in rig.begun] == ["true"]


async def test_what_is_written_down_here_needs_no_agreement(qtbot):
    rig = Rig(qtbot)
    rig.settings.set("voice.offline_dictation", True)
    assert await rig.begin(dictates=True)
    rig.begun.clear()
    assert not await rig.begin()


async def test_what_writes_it_down_here_is_a_part_of_its_own(qtbot):
    rig = Rig(qtbot)
    rig.settings.set("voice.offline_dictation", True)
    rig.extras["offline-voice"] = Extra("offline-voice", "Writing", "missing")
    assert not await rig.begin(dictates=True)
    assert "To write speech down on this computer" in rig.notices.text
    await rig.click("Set it up")
    assert rig.fetched == ["offline-voice"]


@pytest.mark.parametrize(("fetches", "said"), [(True, "being set up"), (False, "Fetch it.")])
async def test_without_its_part_it_says_how_to_get_it(qtbot, fetches, said):
    rig = Rig(qtbot, "missing", fetches=fetches)
    assert not await rig.begin()
    assert "a part of the program is missing" in rig.notices.text
    await rig.click("Set it up")
    assert said in rig.notices.text


async def test_while_its_part_comes_it_says_so(qtbot):
    rig = Rig(qtbot, "fetching")
    assert not await rig.begin()
    assert "being set up" in rig.notices.text
