"""One turn from question to answer: ask the model, run the calls it makes, and ask again."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace

from desktop_assist.assistant.call_round import CallRound
from desktop_assist.assistant.grounding.evidence import Evidence, evidence_in
from desktop_assist.assistant.history import in_order
from desktop_assist.assistant.ledger import AdmittedCall, admit
from desktop_assist.assistant.look_first import LookFirst
from desktop_assist.assistant.paced_step import PaceServices, paced
from desktop_assist.assistant.smaller_first import ask_larger, handed_over, is_handed_over
from desktop_assist.assistant.step_account import StepAccount, planned_step
from desktop_assist.assistant.step_answer import StepAnswer
from desktop_assist.assistant.tool_runner import failed_result
from desktop_assist.assistant.turn_record import CANCELLED, Ending, TurnRecord, failed
from desktop_assist.assistant.uploads import Uploads
from desktop_assist.assistant.visible_text import as_seen
from desktop_assist.domain.errors import DesktopAssistError, ProviderError, ProviderUnreachableError
from desktop_assist.domain.journal import Journal
from desktop_assist.domain.message import ErrorPart, Part, TextPart
from desktop_assist.domain.provider import ModelRequest, Provider, StepEvent, StepFinished
from desktop_assist.domain.spending import PlannedStep, Spending
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import (
    NoticeGiven,
    SpeechHeard,
    StepWaiting,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    TurnStatus,
    UsageRecorded,
)
from desktop_assist.domain.usage import Feature
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.redactor import Redaction, Redactor, identity

MAX_STEPS = 8


@dataclass(frozen=True, slots=True)
class TurnServices:
    """What every turn uses."""

    spending: Spending
    journal: Journal
    redactor: Redactor
    workers: WorkerPool
    pace: PaceServices


@dataclass(frozen=True, slots=True)
class Question:
    """What is put to the model.

    Attributes:
        parts: The person's message; none when the conversation ends with it already.
        request: The request without the messages, which the turn adds.
        notice: What the person should know first about who answers; mostly empty.
        feature: What it is asked for.
        may_pass_budget: Whether it is answered whatever it costs.
        first: What is looked up before the model is asked; None: nothing.
    """

    parts: tuple[Part, ...]
    request: ModelRequest
    notice: str = ""
    feature: Feature = "conversation"
    may_pass_budget: bool = False
    first: LookFirst | None = None


class Turn:
    """Runs once."""

    def __init__(
        self,
        provider: Provider,
        question: Question,
        record: TurnRecord,
        calls: CallRound,
        services: TurnServices,
    ) -> None:
        self._provider = provider
        self._question = question
        self._record = record
        self._calls = calls
        self._services = services
        self._uploads = Uploads(provider, record, services.workers, services.redactor)
        self._ending = failed()
        self._model_id = provider.model_id
        self._answer: StepAnswer | None = None
        self._status: TurnStatus | None = None

    async def run(self) -> AsyncGenerator[TurnEvent, None]:
        """Answer the question.

        Cancelling the task or closing the generator ends the turn; what was said and done until
        then is kept.
        """
        try:
            async with aclosing(self._events()) as events:
                async for event in events:
                    yield event
        except (asyncio.CancelledError, GeneratorExit):
            self._ending = CANCELLED
            raise
        except DesktopAssistError as error:
            self._ending = failed(ErrorPart(error.code, error.message, error.hint))
            yield TurnFailed(error.code, error.message, error.hint)
        finally:
            await self._record.end(self._ending, self._answer.text() if self._answer else "")
        yield self._finished()

    async def _events(self) -> AsyncGenerator[TurnEvent, None]:
        turn = self._record.turn
        await self._record.begin()
        message_id = ""
        if self._question.parts:
            await self._record.add("user", self._question.parts)
            message_id = self._record.messages[-1].id
        yield TurnStarted(turn.conversation_id, turn.id, turn.provider, message_id)
        if self._question.notice:
            yield NoticeGiven(self._question.notice)
        async with aclosing(self._uploads.ask()) as questions:
            async for question in questions:
                yield question
        for part_of_turn in (self._look_first, self._steps):
            async with aclosing(part_of_turn()) as events:
                async for event in events:
                    yield event

    async def _steps(self) -> AsyncGenerator[TurnEvent, None]:
        """Ask the model until it is through; nobody, where the answer was here already."""
        for _ in range(MAX_STEPS):
            if self._status is None:
                async with aclosing(self._step()) as events:
                    async for event in events:
                        yield event
            if self._status is not None:
                self._ending = Ending(self._status)
                return
        raise ProviderError(
            "The model kept asking for tools without coming to an answer.",
            "What was done until here is kept. Ask for the rest in smaller steps.",
        )

    async def _look_first(self) -> AsyncGenerator[TurnEvent, None]:
        """Look into the documents; who goes on then, and with which tools, is settled by it."""
        first = self._question.first
        if first is None:
            return
        asked = "".join(one.text for one in self._question.parts if isinstance(one, TextPart))
        async with aclosing(first.run(asked, self._record, self._calls)) as events:
            async for event in events:
                yield event
        if first.is_answered:
            self._status = "completed"
        if first.teller is not None:
            self._provider = first.teller
        request = replace(self._question.request, tools=first.tools)
        request = request if first.teller is None else ask_larger(request)
        self._question = replace(self._question, request=request)

    async def _step(self) -> AsyncGenerator[TurnEvent, None]:
        redaction = await self._redacted()
        answer = self._answer = StepAnswer(redaction, self._evidence())
        step = self._planned(redaction)
        async with (
            self._account(step, answer) as account,
            aclosing(paced(self._provider, step, self._services.pace)) as step_events,
        ):
            async for step_event in step_events:
                for event in await self._take(answer, step_event):
                    yield event
            finished = _end_of(answer)
        self._model_id = finished.model_id
        yield UsageRecorded(account.usage)
        if account.usage.notice:
            yield NoticeGiven(account.usage.notice)
        admitted = await self._keep(answer)
        if admitted:
            calls = tuple(one.call for one in admitted)
            known = {**handed_over(calls), **_known_results(answer, admitted, finished)}
            async with aclosing(self._calls.run(calls, known)) as events:
                async for event in events:
                    yield event
            self._hand_over(calls)
        self._status = self._status_after(answer, finished)
        if self._question.first is not None:
            await self._question.first.note(account.usage, self._status, self._record)

    def _hand_over(self, calls: tuple[ToolCall, ...]) -> None:
        """Let the larger model go on, where the smaller one wants that."""
        if is_handed_over(calls):
            self._question = replace(self._question, request=ask_larger(self._question.request))

    def _evidence(self) -> Evidence | None:
        """What an answer of a model is checked against; the embedded provider quotes by itself."""
        if not self._provider.follows_text:
            return None
        evidence = evidence_in(as_seen(self._record.messages))
        return evidence if evidence.passages or evidence.is_asked else None

    async def _redacted(self) -> Redaction:
        messages = in_order(self._record.messages)
        if self._provider.follows_text:
            messages = as_seen(messages)
        request = replace(self._question.request, messages=messages)
        if self._provider.is_local:
            return identity(request)
        uploads = await self._uploads.consented()
        services = self._services
        redact = services.redactor.request
        return await services.workers.run(redact, request, uploads, self._provider.name)

    async def _take(self, answer: StepAnswer, event: StepEvent | StepWaiting) -> list[TurnEvent]:
        """What a person sees of an event; what was said aloud is written down."""
        if isinstance(event, StepWaiting):
            return [event]
        if isinstance(event, SpeechHeard):
            await self._record.write_down(event.text)
        return answer.fold(event)

    def _planned(self, redaction: Redaction) -> PlannedStep:
        question = self._question
        return planned_step(
            self._record,
            self._provider,
            redaction.request,
            question.feature,
            may_pass_budget=question.may_pass_budget,
        )

    def _account(self, step: PlannedStep, answer: StepAnswer) -> StepAccount:
        services = self._services
        return StepAccount(services.spending, services.workers, self._record, step, answer)

    async def _keep(self, answer: StepAnswer) -> tuple[AdmittedCall, ...]:
        """Keep the answer before its calls are run, each under an id of its own."""
        asked = answer.calls()
        before = await self._record.failed_attempt() if asked else ()
        messages, turn_id = (*before, *self._record.messages), self._record.turn.id
        admitted = tuple([await self._in_force(admit(call, messages, turn_id)) for call in asked])
        calls = (one.call for one in admitted)
        parts = tuple(next(calls) if isinstance(one, ToolCall) else one for one in answer.parts())
        self._answer = None
        if parts:
            await self._record.add("assistant", parts, "streaming" if admitted else "complete")
        return admitted

    async def _in_force(self, admitted: AdmittedCall) -> AdmittedCall:
        """A change that was taken back since may be made again."""
        kept = admitted.kept_result
        if kept is None or kept.change_id is None:
            return admitted
        services = self._services
        change = await services.workers.run(services.journal.find, kept.change_id)
        is_undone = change is not None and change.state == "undone"
        return replace(admitted, kept_result=None) if is_undone else admitted

    def _status_after(self, answer: StepAnswer, finished: StepFinished) -> TurnStatus | None:
        """How the turn ends with this step; None when the model is to be asked again."""
        if finished.status != "completed":
            return finished.status
        if answer.is_question():
            return "asked"
        if answer.calls():
            return None
        return "needs_approval" if self._calls.was_declined else "completed"

    def _finished(self) -> TurnFinished:
        turn = self._record.turn
        return TurnFinished(
            turn.conversation_id, turn.id, turn.provider, self._model_id, self._ending.status
        )


def _end_of(answer: StepAnswer) -> StepFinished:
    if answer.finished is None:
        raise ProviderUnreachableError(
            "The answer broke off before its end.",
            "What came until then is kept. Send the message again.",
        )
    return answer.finished


def _known_results(
    answer: StepAnswer, admitted: tuple[AdmittedCall, ...], finished: StepFinished
) -> dict[str, ToolResult]:
    """The results of calls that are not to be run."""
    known: dict[str, ToolResult] = {}
    for asked, one in zip(answer.calls(), admitted, strict=True):
        call = one.call
        if finished.status != "completed":
            known[call.id] = failed_result(call, "Not run, because the answer was cut short.")
        elif asked.id in answer.broken_calls:
            known[call.id] = failed_result(
                call, "The arguments are not a JSON object.", "Call it again with valid JSON."
            )
        elif one.kept_result is not None:
            known[call.id] = one.kept_result
    return known
