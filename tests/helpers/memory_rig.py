"""What is remembered, and who can be chosen, as the window is given it."""

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
        self.services = MemoryServices(
            self.facts.store, self.assistants.store, TOOLS, self.undo, InlineWorkers()
        )

    def undo(self, change_id: str) -> object:
        houses = (self.facts, self.assistants)
        house = next(one for one in houses if one.journal.find(change_id))
        return house.history.undo(change_id)
