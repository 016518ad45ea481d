"""What asking a model costs: allowed beforehand, written down afterwards."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.message import Part
from desktop_assist.domain.provider import RedactedRequest, StepFinished
from desktop_assist.domain.usage import Feature, StepUsage

StepStatus: TypeAlias = Literal["completed", "incomplete", "cancelled", "failed"]

LONGEST_ANSWER_TOKENS = 4_096
"""Of sound: three minutes of speech; it bounds what a spoken answer may cost."""


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step that is about to be asked.

    Attributes:
        id: Names the step.
        turn_id: The turn it belongs to.
        newest_message_id: The turn's last message before it; what comes after is the answer. Empty
            when the message to be answered belongs to an earlier turn.
        provider: Who is asked.
        model_id: The model that is asked.
        is_free: True when it is answered on this laptop.
        begun_at: When, aware.
        request: What is asked.
        feature: What it is asked for.
        may_pass_budget: True when the person said yes to this turn whatever it costs.
    """

    id: str
    turn_id: str
    newest_message_id: str
    provider: str
    model_id: str
    is_free: bool
    begun_at: datetime
    request: RedactedRequest
    feature: Feature = "conversation"
    may_pass_budget: bool = False


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """How a step ended.

    Attributes:
        status: `failed` and `cancelled` steps broke off.
        seconds: How long it took.
        said: What came of the answer.
        finished: The service's own account; None when it did not come to give one.
        error_code: Why it failed.
        is_refused: True when the service is known to have done nothing for it.
    """

    status: StepStatus
    seconds: float
    said: tuple[Part, ...] = ()
    finished: StepFinished | None = None
    error_code: str = ""
    is_refused: bool = False


class Spending(Protocol):
    """Keeps the steps of models within the month's budget; blocking.

    Safe from any thread and beside other copies of the program.
    """

    def reserve(self, step: PlannedStep) -> None:
        """Set aside what the step may cost at most.

        Raises:
            BudgetUsedUpError: It might pass the budget; it must not be asked.
        """

    def settle(self, step: PlannedStep, outcome: StepOutcome) -> StepUsage:
        """Keep what the step used, and free the rest of what was set aside."""

    def withdraw(self, step: PlannedStep) -> None:
        """Free what was set aside: the step was not asked after all."""

    def release_abandoned(self) -> None:
        """Settle, by estimate, the steps that a crash left open."""
