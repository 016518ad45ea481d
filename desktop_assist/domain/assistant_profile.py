"""An assistant as a person sets one up: what it is told, who answers, what it may use."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AssistantProfile:
    """One assistant to choose for a conversation.

    Attributes:
        id: Stable: conversations keep it, and it goes along when the assistant is exported.
        name: For people.
        instructions: What it is told beside the program's own instructions.
        provider: Who answers; empty: as the settings say.
        model_id: The model of that provider; empty: as the settings say.
        tools: Names of the tools it may use; None: all of them.
        documents: Files and folders it works with, as the person named them.
        is_shipped: Comes with the program and cannot be changed, only copied.
    """

    id: str
    name: str
    instructions: str = ""
    provider: str = ""
    model_id: str = ""
    tools: tuple[str, ...] | None = None
    documents: tuple[str, ...] = ()
    is_shipped: bool = False
