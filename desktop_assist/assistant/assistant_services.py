"""What the assistant is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.assistant.conversation_branch import ConversationBranches
from desktop_assist.assistant.look_first import Look, LookServices
from desktop_assist.assistant.outside_marks import OutsideMarks
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.assistant.turn_log import TurnLog
from desktop_assist.assistant.turn_store import TurnStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.journal import Journal
from desktop_assist.domain.pacing import Pacing
from desktop_assist.domain.provider import ModelRequest, Provider
from desktop_assist.domain.spending import Spending
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.memory.fact_store import FactStore
from desktop_assist.privacy.redactor import Redactor

if TYPE_CHECKING:  # read when the first file is dropped
    from desktop_assist.assistant.intake import Intake


@dataclass(frozen=True, slots=True)
class AssistantServices:
    """What the assistant is made of.

    Attributes:
        providers: Gives the provider of a name; None asks for the one in the settings. Blocking.
        tools: What can be done.
        turns: Where turns and their messages are kept.
        branches: Makes other versions of a conversation.
        spending: Allows what a step may cost, and keeps what it did.
        turn_log: Writes down each step once its turn is over.
        journal: Where changes to the user's files are kept.
        redactor: Takes personal data out of what leaves.
        intake: Gives what recognises dropped files. Blocking.
        facts: What is remembered of the person.
        choice: Which assistant a conversation has.
        marks: Which conversations were told of facts from outside.
        clock: The present moment.
        workers: Runs what blocks.
        instructions: What a model is told to be.
        chores: Gives who does a request without a model, though a model is chosen; None when the
            model is to answer. Blocking.
        look: Gives how the documents are looked into before a model is asked. Blocking.
        looking: Where answers from documents are kept; None: nowhere.
        smaller: Gives the model that answers first in place of the chosen one; empty: none does.
            Blocking.
        pacing: Makes requests wait before a service's limits; None: nothing waits.
    """

    providers: Callable[[str | None], Provider]
    tools: ToolRunner
    turns: TurnStore
    branches: ConversationBranches
    spending: Spending
    turn_log: TurnLog
    journal: Journal
    redactor: Redactor
    intake: "Callable[[], Intake]"
    facts: FactStore
    choice: AssistantChoice
    marks: OutsideMarks
    clock: Clock
    workers: WorkerPool
    instructions: str
    chores: Callable[[ModelRequest], Provider | None] = lambda _: None
    look: Callable[[ModelRequest], Look | None] = lambda _: None
    looking: LookServices | None = None
    smaller: Callable[[ModelRequest, Provider], str] = lambda *_: ""
    pacing: Pacing | None = None
