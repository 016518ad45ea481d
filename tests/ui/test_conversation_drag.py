"""A conversation is dragged out of the window."""

import asyncio

import pytest

from desktop_assist.ui.conversation_drag import ConversationDrag
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers


async def test_it_is_carried_as_a_markdown_file(qapp):
    kept, tasks, carried = FakeConversations({"c": ()}), TaskRunner(pytest.fail), []
    services = ChatServices(FakeAssistant(), kept, kept.services, InlineWorkers(), FrozenClock())
    drag = ConversationDrag(services, tasks, carried.append)

    drag.begin("c")
    await asyncio.sleep(0.05)

    (data,) = carried
    assert kept.changes == [("export", "c", "md")]
    assert data.urls()[0].isLocalFile()
    await tasks.close()
