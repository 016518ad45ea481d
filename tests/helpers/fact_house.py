"""Remembered facts in a temporary folder, with the real parts."""

from dataclasses import replace

from desktop_assist.domain.settings import AssistantSettings, Settings
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.memory.fact_store import FactAsked, FactStore
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_journal import MemoryJournal


class FactHouse:
    """A fact store with a real safe writer."""

    def __init__(self, folder, journal=None) -> None:
        self.file = folder / "data" / "facts.jsonl"
        self.clock = FrozenClock()
        self.settings = FixedSettings()
        self.journal = journal or MemoryJournal()
        writer = SafeWriter(self.journal, folder / "data" / "backups", self.clock)
        self.history = ChangeHistory(self.journal, writer)
        self.store = FactStore(self.file, writer, self.clock, self.settings)
        self.workers = InlineWorkers()

    def remember(self, *texts: str, is_outside: bool = False):
        asked = FactAsked(is_outside=is_outside)
        return [self.store.remember(text, asked) for text in texts][-1]

    def texts(self) -> list[str]:
        return [fact.text for fact in self.store.listing()]

    def use_facts(self, is_used: bool) -> None:
        assistant = AssistantSettings(uses_facts=is_used)
        self.settings.settings = replace(Settings(), assistant=assistant)
