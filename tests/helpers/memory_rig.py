"""What is remembered, and who can be chosen, as the window is given it."""

from desktop_assist.assistant import assistant_choice, tables
from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.ui.settings.memory_services import MemoryServices
from tests.helpers.assistant_house import AssistantHouse
from tests.helpers.fact_house import FactHouse
from tests.helpers.inline_workers import InlineWorkers

TOOLS = ("create_meeting", "list_meetings", "undo")


class MemoryRig:
    """The real stores in a temporary folder."""

    def __init__(self, folder) -> None:
        self.facts = FactHouse(folder / "facts")
        self.assistants = AssistantHouse(folder / "assistants")
        self.database = SqliteDatabase(folder / "conversations.sqlite3")
        self.database.migrate((*tables.MIGRATIONS, *assistant_choice.MIGRATIONS))
        self.choice = AssistantChoice(self.database, self.assistants.store)
        self.services = MemoryServices(
            facts=self.facts.store,
            assistants=self.assistants.store,
            choice=self.choice,
            tool_names=lambda: TOOLS,
            undo=self.undo,
            workers=InlineWorkers(),
        )

    def close(self) -> None:
        self.database.close()

    def undo(self, change_id: str) -> object:
        houses = (self.facts, self.assistants)
        house = next(one for one in houses if one.journal.find(change_id))
        return house.history.undo(change_id)
