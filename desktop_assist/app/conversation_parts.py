"""Join what is kept of conversations: what was said, the search in it, its log, and its end."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop_assist.assistant.answer_memory import AnswerMemory
from desktop_assist.assistant.audit.retention import Retention
from desktop_assist.assistant.chat_import.chat_importer import ChatImporter
from desktop_assist.assistant.conversation_index import ConversationIndex
from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.export.conversation_exporter import ConversationExporter
from desktop_assist.assistant.turn_log import LogGrounds, TurnLog
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation_removal import ConversationTrace
from desktop_assist.domain.database import Database
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.redactor import Redactor


@dataclass(frozen=True, slots=True)
class ConversationGrounds:
    """What they stand on.

    Attributes:
        redactor: Takes personal data out of the log.
        logs: Where the files of the log are.
        traces: What else keeps something of a conversation.
    """

    database: Database
    clock: Clock
    settings: SettingsStore
    workers: WorkerPool
    redactor: Redactor
    logs: Path
    traces: tuple[ConversationTrace, ...]


class ConversationParts:
    """Kept conversations.

    Attributes:
        store: What was said.
        search: Finds it by words.
        turn_log: Tells of every step of a model.
        answers: Answers from the documents that are told again.
    """

    def __init__(self, grounds: ConversationGrounds) -> None:
        database, clock = grounds.database, grounds.clock
        self.store = ConversationStore(database, clock)
        self.search = ConversationIndex(database, clock)
        self.turn_log = TurnLog(
            LogGrounds(database, self.store, grounds.settings, clock),
            grounds.redactor,
            grounds.logs,
        )
        self.answers = AnswerMemory(database, clock)
        self._grounds = grounds

    @cached_property
    def removal(self) -> ConversationRemoval:
        """Deletes a conversation for good."""
        traces = (*self._grounds.traces, self.turn_log, self.answers)
        return ConversationRemoval(self._grounds.database, traces)

    @property
    def exporter(self) -> ConversationExporter:
        """Takes a conversation elsewhere."""
        return ConversationExporter(self.store, self._grounds.clock)

    @property
    def importer(self) -> ChatImporter:
        """Takes over conversations that were held with other assistants."""
        return ChatImporter(self.store, self.removal, self._grounds.clock, self._grounds.workers)

    def clear_away(self) -> None:
        """Remove what is left of deleted conversations, and those that are too old; blocking.

        Raises:
            StorageError: Another copy of the program is at it; the next start's work.
        """
        self.removal.finish()
        Retention(self.store, self.removal, self._grounds.settings, self._grounds.clock).apply()
