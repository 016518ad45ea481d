"""Lets one step be asked only within the budget, and keeps what it used however it ends."""

import asyncio
from contextlib import suppress
from time import perf_counter
from types import TracebackType

from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.step_answer import StepAnswer
from desktop_assist.assistant.turn_record import TurnRecord
from desktop_assist.domain.errors import (
    DesktopAssistError,
    ProviderAccessError,
    ProviderBusyError,
    ProviderRequestError,
    ProviderUnreachableError,
    StorageError,
)
from desktop_assist.domain.provider import Provider, RedactedRequest
from desktop_assist.domain.sent_request import STEP_BEING_ASKED
from desktop_assist.domain.spending import PlannedStep, Spending, StepOutcome, StepStatus
from desktop_assist.domain.usage import Feature, StepUsage, TokenUsage
from desktop_assist.domain.worker_pool import WorkerPool

_FAULT = "fault"


class StepAccount:
    """The step is asked inside `async with`; after it, `usage` tells what it used.

    Entering raises BudgetUsedUpError when the step must not be asked.
    """

    def __init__(
        self,
        spending: Spending,
        workers: WorkerPool,
        record: TurnRecord,
        step: PlannedStep,
        answer: StepAnswer,
    ) -> None:
        self._spending = spending
        self._workers = workers
        self._record = record
        self._step = step
        self._answer = answer
        self._is_given_up = False
        self._begun_at_s = perf_counter()
        self.usage = StepUsage(step.provider, step.model_id, TokenUsage())

    async def __aenter__(self) -> "StepAccount":
        if not self._step.is_free:
            try:
                await self._record.uninterrupted(self._reserve())
            except asyncio.CancelledError:
                self._is_given_up = True
                raise
        STEP_BEING_ASKED.set(self._step.id)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        STEP_BEING_ASKED.set("")
        settling = self._record.uninterrupted(self._settle(self._outcome(error)))
        if error is None:
            await settling
            return
        # That the step broke off is the thing to tell of. What was set aside is then freed as
        # after a crash.
        with suppress(StorageError):
            await settling

    async def _reserve(self) -> None:
        await self._workers.run(self._spending.reserve, self._step)
        if self._is_given_up:
            await self._workers.run(self._spending.withdraw, self._step)

    async def _settle(self, outcome: StepOutcome) -> None:
        self.usage = await self._workers.run(self._spending.settle, self._step, outcome)

    def _outcome(self, error: BaseException | None) -> StepOutcome:
        finished = self._answer.finished
        status, code = _ending(error)
        return StepOutcome(
            status=finished.status if finished and error is None else status,
            seconds=perf_counter() - self._begun_at_s,
            said=self._answer.parts(),
            finished=finished,
            error_code=code,
            is_refused=not self._answer.parts() and _is_refusal(error),
        )


def planned_step(
    record: TurnRecord,
    provider: Provider,
    request: RedactedRequest,
    feature: Feature = "conversation",
    *,
    may_pass_budget: bool = False,
) -> PlannedStep:
    """The turn's next step, as it is about to be asked."""
    own = record.own_messages()
    return PlannedStep(
        id=new_id("step"),
        turn_id=record.turn.id,
        newest_message_id=own[-1].id if own else "",
        provider=provider.name,
        model_id=request.request.model_id or provider.model_id,
        is_free=provider.is_local,
        begun_at=own[-1].created_at if own else request.request.now,
        request=request,
        feature=feature,
        may_pass_budget=may_pass_budget,
    )


def _ending(error: BaseException | None) -> tuple[StepStatus, str]:
    match error:
        case None:
            return "completed", ""
        case asyncio.CancelledError() | GeneratorExit():
            return "cancelled", ""
        case DesktopAssistError():
            return "failed", error.code
        case _:
            return "failed", _FAULT


def _is_refusal(error: BaseException | None) -> bool:
    """Whether the service did nothing for the request: a broken connection does not tell."""
    if isinstance(error, ProviderUnreachableError):
        return not error.may_cost
    return isinstance(error, ProviderAccessError | ProviderBusyError | ProviderRequestError)
