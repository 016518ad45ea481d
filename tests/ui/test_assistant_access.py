"""An assistant is chosen beside the composer, for the open conversation."""

import asyncio

import pytest
from PySide6.QtWidgets import QApplication

from desktop_assist.assistant import assistant_choice
from desktop_assist.assistant.assistant_choice import Chosen
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.draft import Draft
from desktop_assist.ui.assistant_access import AssistantAccess
from desktop_assist.ui.chat.assistant_picker import AssistantPicker
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_rig import MemoryRig
from tests.helpers.said import MIGRATIONS


class Rig:
    """A window with conversations in a real database."""

    def __init__(self, folder, window) -> None:
        self.window, self.memory, self.errors = window, MemoryRig(folder), []
        self.memory.database.migrate((*MIGRATIONS, *assistant_choice.MIGRATIONS))
        self.conversations = ConversationStore(self.memory.database, FrozenClock())
        self.tasks = TaskRunner(self.errors.append)
        self.assistant = FakeAssistant()
        chat = ChatServices(
            self.assistant,
            self.conversations,
            FakeConversations().services,
            InlineWorkers(),
            FrozenClock(),
        )
        self.presenter = window.start(chat, self.tasks)
        self.access = AssistantAccess(window, self.presenter, self.memory.services, self.tasks)
        self.picker = window.findChild(AssistantPicker)

    async def pick(self, name: str) -> None:
        self.picker.click()
        await asyncio.sleep(0.02)
        actions = self.picker.menu_of_assistants.actions()
        next(one for one in actions if one.text() == name).trigger()
        self.picker.menu_of_assistants.close()

    def begin(self, assistant: str) -> str:
        conversation = self.conversations.create("About law").id
        profile = self.memory.assistants.store.meant(assistant)
        self.memory.choice.keep(conversation, Chosen(profile))
        return conversation


@pytest.fixture
async def rig(qtbot, tmp_path):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    window.show()
    rig = Rig(tmp_path, window)
    yield rig
    await rig.tasks.close()
    rig.memory.close()
    assert rig.errors == []


async def test_the_next_message_goes_to_the_one_picked_and_the_focus_to_the_composer(rig):
    await rig.pick("CorporateAssist")
    assert rig.picker.text() == "CorporateAssist"

    rig.presenter.send(Draft("Hello"))
    await asyncio.sleep(0.05)
    rig.presenter.send(Draft("And again"))
    await asyncio.sleep(0.05)

    assert [draft.assistant for draft in rig.assistant.drafts] == ["corporate-assist", None]
    assert QApplication.focusWidget() is rig.window.pane.composer.focusProxy()


async def test_a_kept_conversation_shows_its_own(rig):
    conversation = rig.begin("CorporateAssist")

    rig.presenter.conversation_changed.emit("another")
    rig.presenter._conversation_id = conversation
    rig.presenter.conversation_changed.emit(conversation)
    await asyncio.sleep(0.02)

    assert rig.picker.text() == "CorporateAssist"


async def test_a_new_conversation_begins_with_the_standard_one(rig):
    await rig.pick("CorporateAssist")

    rig.window.start_new()
    await asyncio.sleep(0.02)
    rig.presenter.send(Draft("Hello"))
    await asyncio.sleep(0.05)

    assert rig.picker.text() == "Standard assistant"
    assert rig.assistant.drafts[0].assistant is None


async def test_it_is_said_who_answers_when_the_assistant_names_somebody(rig):
    big = AssistantProfile("", "Big", provider="openai", model_id="gpt-6-sol")
    rig.memory.assistants.store.save(big)

    await rig.pick("Big")

    assert rig.window.pane.composer._provider.text() == "OpenAI · gpt-6-sol"
    assert "OpenAI" in rig.window.pane.honest_line.text()


async def test_a_renamed_one_is_shown_anew(rig):
    legal = rig.memory.assistants.store.save(AssistantProfile("", "Legal")).profile
    conversation = rig.begin("Legal")
    rig.presenter._conversation_id = conversation

    rig.memory.assistants.store.save(AssistantProfile(legal.id, "Law"))
    rig.access.refresh()
    await asyncio.sleep(0.02)

    assert rig.picker.text() == "Law"


async def test_they_can_be_managed(rig, qtbot):
    with qtbot.waitSignal(rig.access.management_requested):
        await rig.pick("Assistants…")
