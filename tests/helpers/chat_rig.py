"""A chat pane with a scripted assistant behind it, as a test drives it."""

import asyncio
from dataclasses import dataclass

from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.chat_pane import ChatPane
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers


@dataclass
class ChatRig:
    """Everything of one conversation on screen; `errors` holds what no row has shown."""

    assistant: FakeAssistant
    conversations: FakeConversations
    model: TranscriptModel
    presenter: ChatPresenter
    pictures: PictureLoader
    pane: ChatPane
    tasks: TaskRunner
    errors: list[BaseException]

    def rows(self, kind):
        """The rows of one kind, top to bottom."""
        return [row for row in self.model.rows if isinstance(row, kind)]

    async def take_in(self, drop) -> None:
        """Drop something, and wait until all of it is taken in."""
        ended = asyncio.Event()
        self.pane.drops.ended.connect(ended.set)
        drop()
        await asyncio.wait_for(ended.wait(), 5)
        await asyncio.sleep(0)

    async def settle(self) -> None:
        """Wait until no turn runs and everything is drawn."""
        if self.presenter.is_busy:
            ended = asyncio.Event()
            self.presenter.turn_finished.connect(ended.set)
            await asyncio.wait_for(ended.wait(), 5)
        await asyncio.sleep(0)


def make_chat_rig(events=(), messages=None, pane: ChatPane | None = None) -> ChatRig:
    """A rig whose assistant will yield `events`; call it from a running loop."""
    assistant, conversations = FakeAssistant(events), FakeConversations(messages)
    errors: list[BaseException] = []
    tasks, workers = TaskRunner(errors.append), InlineWorkers()
    services = ChatServices(
        assistant, conversations, conversations.services, workers, FrozenClock()
    )
    model, pane = TranscriptModel(), pane or ChatPane()
    presenter = ChatPresenter(services, tasks, model)
    pictures = PictureLoader(workers, tasks)
    pane.connect_to(presenter, model, pictures)
    pane.resize(800, 600)
    pane.show()
    return ChatRig(assistant, conversations, model, presenter, pictures, pane, tasks, errors)
