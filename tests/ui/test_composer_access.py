"""Unsent drafts, chores after a slash and the cost, in the window."""

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from desktop_assist.assistant.cost_preview import CostEstimate
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.privacy.secrets import find_secret
from desktop_assist.ui.chat.composer_services import ComposerServices, ForeignServices
from desktop_assist.ui.chat.cost_line import CostLine
from desktop_assist.ui.chat.slash_menu import SlashMenu
from desktop_assist.ui.composer_access import ComposerAccess
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.inline_workers import InlineWorkers

KEPT = {
    name: (Message(f"m-{name}", "user", (TextPart(f"Asked in {name}"),), SUNDAY_MORNING),)
    for name in ("one", "two")
}
PAID = CostEstimate("gpt-6", 100, Decimal("0.01"), Decimal("0.1"))


class Drafts:
    """Drafts kept in memory."""

    def __init__(self) -> None:
        self.kept = {}
        self.error = None

    def of(self, conversation_id):
        return self.kept.get(conversation_id, Draft("", conversation_id=conversation_id))

    def keep(self, draft):
        if self.error:
            raise self.error
        self.kept[draft.conversation_id] = draft


class NoServers:
    """Nobody has set up a server of tools."""

    def refresh(self):
        return

    def in_use(self):
        return ()


class Rig:
    """A window whose composer has everything behind it."""

    def __init__(self, window, drafts) -> None:
        self.window, self.drafts, self.errors = window, drafts, []
        self.composer = window.pane.composer
        self.tasks, self.assistant = TaskRunner(self.errors.append), FakeAssistant([0.2])
        kept = FakeConversations(dict(KEPT))
        chat = ChatServices(self.assistant, kept, kept.services, InlineWorkers(), FrozenClock())
        self.presenter = window.start(chat, self.tasks)
        self.ended = asyncio.Event()
        self.presenter.turn_finished.connect(self.ended.set)
        window.pane.watch_for_secrets(find_secret)
        self.asked, self.was_got_ready, self.dictionaries_opened = [], 0, 0
        self.services = ComposerServices(
            drafts,
            self.get_ready,
            self.estimate,
            InlineWorkers(),
            self.spelling,
            ForeignServices(NoServers(), Path(), InlineWorkers()),
        )
        self.access = ComposerAccess(window, self.presenter, self.services, self.tasks)

    def get_ready(self):
        self.was_got_ready += 1

    def spelling(self):
        self.dictionaries_opened += 1

    def estimate(self, draft):
        self.asked.append(draft)
        return PAID

    async def rest(self):
        """Let what was typed be kept, without waiting for as long as a person would rest."""
        if self.access._rest.isActive():
            self.access._rest.stop()
            self.access._rest.timeout.emit()
        await asyncio.sleep(0.02)

    async def open(self, conversation_id):
        self.presenter.open(conversation_id)
        await asyncio.sleep(0.03)


@pytest.fixture
async def make_rig(qtbot):
    rigs = []

    async def make(drafts=None):
        window = MainWindow(WindowState(None))
        qtbot.addWidget(window)
        window.show()
        rigs.append(Rig(window, drafts or Drafts()))
        await asyncio.sleep(0.02)
        return rigs[-1]

    yield make
    for rig in rigs:
        if isValid(rig.access):
            rig.access._rest.stop()
        await rig.tasks.close()
        assert rig.errors == []


async def test_each_conversation_gets_its_own_draft_back(make_rig, qtbot):
    rig = await make_rig()
    await rig.open("one")
    qtbot.keyClicks(rig.composer.box, "for one")
    await rig.open("two")
    assert rig.composer.text == ""
    qtbot.keyClicks(rig.composer.box, "for two")
    await rig.open("one")
    assert rig.composer.text == "for one"
    await rig.open("two")
    assert rig.composer.text == "for two"


async def test_a_draft_with_its_files_is_there_after_a_restart(make_rig, qtbot, tmp_path):
    first = await make_rig()
    qtbot.keyClicks(first.composer.box, "not yet")
    first.composer.attach([tmp_path])
    await first.access.keep_now()

    again = await make_rig(first.drafts)

    assert again.composer.draft == Draft("not yet", (tmp_path,))


async def test_what_answers_is_loaded_as_one_begins_to_write(make_rig, qtbot):
    rig = await make_rig()
    assert rig.was_got_ready == 0
    qtbot.keyClicks(rig.composer.box, "words")
    await asyncio.sleep(0.01)
    assert rig.was_got_ready == 1


async def test_what_is_typed_rests_for_a_moment_before_it_is_kept(make_rig, qtbot):
    rig = await make_rig()
    qtbot.keyClicks(rig.composer.box, "words")
    assert rig.drafts.kept == {}
    await rig.rest()
    assert rig.drafts.kept[None].text == "words"


async def test_what_is_sent_is_no_draft_any_more_and_what_follows_goes_along(make_rig, qtbot):
    rig = await make_rig()
    qtbot.keyClicks(rig.composer.box, "sent")
    qtbot.keyClick(rig.composer.box, Qt.Key.Key_Return)
    qtbot.keyClicks(rig.composer.box, "next")
    async with asyncio.timeout(5):
        await rig.ended.wait()
    await rig.rest()
    assert rig.composer.text == "next"
    assert rig.drafts.of(None).text == ""
    assert rig.drafts.kept["conv-1"].text == "next"


async def test_a_key_is_kept_nowhere(make_rig, qtbot):
    rig = await make_rig()
    rig.composer.box.insertPlainText("sk-proj-" + "a1B2c3D4" * 8)
    await rig.rest()
    assert not any(draft.text for draft in rig.drafts.kept.values())


async def test_an_edit_of_an_earlier_message_is_no_draft(make_rig):
    rig = await make_rig()
    await rig.open("one")
    rig.composer.begin_edit("m-one", "Asked in one", [])
    await rig.rest()
    assert not any(draft.text for draft in rig.drafts.kept.values())


async def test_a_full_disk_does_not_stop_who_types(make_rig, qtbot):
    rig = await make_rig()
    rig.drafts.error = StorageError("No space is left.", "Delete something.")
    qtbot.keyClicks(rig.composer.box, "words")
    await rig.rest()
    assert rig.composer.text == "words"


async def test_up_brings_back_what_was_asked_in_this_conversation(make_rig, qtbot):
    rig = await make_rig()
    await rig.open("one")
    qtbot.keyClick(rig.composer.box, Qt.Key.Key_Up)
    assert rig.composer.text == "Asked in one"


async def test_a_slash_begins_a_chore(make_rig, qtbot):
    rig = await make_rig()
    qtbot.keyClicks(rig.composer.box, "/mee")
    assert rig.window.findChild(SlashMenu).isVisible()
    qtbot.keyClick(rig.composer.box, Qt.Key.Key_Return)
    assert rig.composer.text == "Schedule "
    assert rig.assistant.drafts == []


async def test_the_cost_is_told_for_what_would_be_sent(make_rig, qtbot):
    rig = await make_rig()
    await rig.open("one")
    rig.presenter.choose_assistant("legal")
    qtbot.keyClicks(rig.composer.box, "How much?")
    await rig.rest()
    assert rig.asked[-1] == Draft("How much?", conversation_id="one", assistant="legal")
    assert rig.window.findChild(CostLine).isVisible()


async def test_nothing_to_send_costs_nothing_and_another_answerer_is_asked_anew(make_rig, qtbot):
    rig = await make_rig()
    qtbot.keyClicks(rig.composer.box, "a")
    await rig.rest()
    rig.composer.clear()
    rig.access.refresh()
    await rig.rest()
    assert rig.window.findChild(CostLine).isHidden()


async def test_dictionaries_are_opened_once_somebody_types(make_rig, qtbot):
    rig = await make_rig()
    assert rig.dictionaries_opened == 0
    qtbot.keyClicks(rig.composer.box, "hello")
    await rig.rest()
    assert rig.dictionaries_opened == 1
