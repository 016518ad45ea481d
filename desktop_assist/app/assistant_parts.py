"""Joins the assistant: the providers it asks, the tools it uses, and what it keeps of its turns."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.app.assistant_grounds import AssistantGrounds, Desk
from desktop_assist.app.later import Later
from desktop_assist.app.provider_choice import ProviderChoice
from desktop_assist.assistant.alike_memory import AlikeMemory
from desktop_assist.assistant.assistant_services import AssistantServices
from desktop_assist.assistant.conversation_branch import ConversationBranches
from desktop_assist.assistant.look_first import LookServices
from desktop_assist.assistant.model_inquiry import InquiryServices, ModelInquiry
from desktop_assist.assistant.outside_marks import OutsideMarks
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.assistant.turn_store import TurnStore
from desktop_assist.documents.same_question import SameQuestion
from desktop_assist.documents.vectors.encoder import Encoder
from desktop_assist.domain.provider import Provider
from desktop_assist.domain.tool import Tool
from desktop_assist.providers.embedded.embedded_provider import EmbeddedProvider
from desktop_assist.system.resources import resource_path
from desktop_assist.usage.step_pacer import StepPacer

if TYPE_CHECKING:  # read when the first tool is wanted
    from desktop_assist.app.tool_parts import ToolParts
    from desktop_assist.assistant.intake import Intake
    from desktop_assist.expenses.receipt.careful_reader import CarefulReader


@dataclass(frozen=True, slots=True)
class AssistantParts:
    """The assistant.

    Attributes:
        services: What each of its turns uses.
        receipt_reader: Reads a receipt, with a second opinion where one is wanted.
        get_ready: Loads what the first answer will need; blocking.
    """

    services: AssistantServices
    receipt_reader: "Callable[[], CarefulReader]"
    get_ready: Callable[[], None]


class ToolShelf:
    """The tools, taken out when the first one is wanted; blocking that time."""

    def __init__(self, parts: "Callable[[], ToolParts]") -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[Tool]:
        return iter(self._parts().tools)


def assistant_parts(
    grounds: AssistantGrounds, desk: Desk, others: Mapping[str, Callable[[], Provider]]
) -> AssistantParts:
    """The assistant as the program joins it.

    Args:
        grounds: What it stands on.
        desk: What its tools work on.
        others: Give the providers by their names in the settings, the embedded one aside.
    """
    library = desk.indexing.library

    def is_answered(question: str) -> bool:
        return library.answer(question).is_found

    embedded = EmbeddedProvider(grounds.settings.current, grounds.contacts.known, is_answered)
    providers = ProviderChoice(
        grounds.settings,
        grounds.contacts,
        embedded,
        dict(others),
        lambda call: is_answered(str(call.arguments["query"])),
    )
    turns = TurnStore(grounds.database, grounds.clock, grounds.presence)
    inquiry = _inquiry(grounds, providers, turns)
    parts = Later(lambda: _tool_parts(grounds, desk, inquiry))
    tools = ToolRunner(ToolShelf(parts), sources=desk.foreign)
    intake = Later(lambda: _intake(parts(), tools, grounds))
    services = _services(grounds, providers, (tools, turns, intake))

    def get_ready() -> None:
        embedded.get_ready()
        tools.get_ready()

    return AssistantParts(services, lambda: parts().receipt_reader, get_ready)


def _tool_parts(grounds: AssistantGrounds, desk: Desk, inquiry: ModelInquiry) -> "ToolParts":
    from desktop_assist.app.tool_parts import tool_parts

    return tool_parts(grounds, desk, inquiry)


def _intake(parts: "ToolParts", tools: ToolRunner, grounds: AssistantGrounds) -> "Intake":
    from desktop_assist.app.tool_parts import intake_of

    return intake_of(parts, tools, grounds)


def _inquiry(
    grounds: AssistantGrounds, providers: ProviderChoice, turns: TurnStore
) -> ModelInquiry:
    return ModelInquiry(
        InquiryServices(
            providers=providers.named,
            turns=turns,
            database=grounds.database,
            spending=grounds.spending,
            turn_log=grounds.turn_log,
            redactor=grounds.redactor,
            clock=grounds.clock,
            workers=grounds.workers,
            pacing=StepPacer(grounds.database, grounds.clock),
        )
    )


def _services(
    grounds: AssistantGrounds,
    providers: ProviderChoice,
    built: "tuple[ToolRunner, TurnStore, Later[Intake]]",
) -> AssistantServices:
    tools, turns, intake = built
    return AssistantServices(
        providers=providers.named,
        chores=providers.for_chore,
        look=providers.look,
        smaller=providers.smaller,
        pacing=StepPacer(grounds.database, grounds.clock),
        looking=LookServices(grounds.answers, grounds.spared, grounds.workers, _alike(grounds)),
        tools=tools,
        turns=turns,
        branches=ConversationBranches(grounds.database, grounds.clock),
        spending=grounds.spending,
        turn_log=grounds.turn_log,
        journal=grounds.journal,
        redactor=grounds.redactor,
        intake=intake,
        facts=grounds.facts,
        choice=grounds.choice,
        marks=OutsideMarks(grounds.database),
        clock=grounds.clock,
        workers=grounds.workers,
        instructions=resource_path("prompts/instructions.md").read_text("utf-8"),
    )


def _alike(grounds: AssistantGrounds) -> AlikeMemory:
    comparison = SameQuestion(
        Encoder(resource_path("embedding/tokenizer.json")), resource_path("search")
    )
    return AlikeMemory(grounds.database, grounds.answers, comparison)
