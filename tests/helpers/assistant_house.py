"""Assistants in a temporary folder, with the real parts."""

from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.memory.assistant_store import AssistantStore
from desktop_assist.system.resources import resource_path
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.memory_journal import MemoryJournal


class AssistantHouse:
    """An assistant store with a real safe writer, and the assistants that ship."""

    def __init__(self, folder) -> None:
        self.folder = folder / "data" / "assistants"
        self.journal = MemoryJournal()
        writer = SafeWriter(self.journal, folder / "data" / "backups", FrozenClock())
        self.history = ChangeHistory(self.journal, writer)
        self.store = AssistantStore(self.folder, resource_path("assistants"), writer)

    def names(self) -> list[str]:
        return [one.name for one in self.store.listing().profiles]

    def put(self, file_name: str, content: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / file_name).write_text(content, "utf-8")
