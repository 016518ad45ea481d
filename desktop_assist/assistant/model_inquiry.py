"""Asks a model one question for a chore: redacted, within the budget, written into the log."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.paced_step import PaceServices, paced
from desktop_assist.assistant.step_account import StepAccount, planned_step
from desktop_assist.assistant.step_answer import StepAnswer
from desktop_assist.assistant.turn_log import TurnLog
from desktop_assist.assistant.turn_record import CANCELLED, Ending, TurnRecord, failed
from desktop_assist.assistant.turn_store import TurnKey, TurnStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import (
    DesktopAssistError,
    ProviderAccessError,
    ProviderUnreachableError,
)
from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.domain.message import AttachmentPart, Message, Part, TextPart
from desktop_assist.domain.pacing import Pacing
from desktop_assist.domain.provider import ModelRequest, Provider
from desktop_assist.domain.side_question import SideAnswer, SideQuestion
from desktop_assist.domain.spending import PlannedStep, Spending
from desktop_assist.domain.turn_event import StepWaiting
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.consent import consent_to, consented_upload
from desktop_assist.privacy.redactor import Redaction, Redactor, identity

_LOG = logging.getLogger(__name__)
_TIME_LIMIT_S = 90.0
_PAUSE = timedelta(minutes=1)
"""Of one dropped heap each receipt has a question; a refused key refuses them all."""
_KEEP = "INSERT INTO side_questions (step_id, conversation_id, asked, said) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class InquiryServices:
    """What a question goes through.

    Attributes:
        providers: Gives the provider of a name; None asks for the one in the settings. Blocking.
        turns: Where the turn that the step belongs to is kept.
        database: Keeps question and answer for the log.
        spending: Allows what it may cost, and keeps what it did.
        turn_log: Writes it down.
        redactor: Takes personal data out of it.
        clock: The present moment.
        workers: Runs what blocks.
        pacing: Makes it wait before a service's limits, as any other step; None: it never waits.
    """

    providers: Callable[[str | None], Provider]
    turns: TurnStore
    database: Database
    spending: Spending
    turn_log: TurnLog
    redactor: Redactor
    clock: Clock
    workers: WorkerPool
    pacing: Pacing | None = None


@dataclass(frozen=True, slots=True)
class _Refusal:
    """That a model refuses the key or the account, and until when it is not asked again."""

    provider: str
    model_id: str
    until: datetime
    error: ProviderAccessError


class ModelInquiry:
    """The SideQuestions of the program: each is a turn beside the conversation's own.

    Where the key is refused, those that wait behind are told so and not asked, for a minute.
    """

    def __init__(self, services: InquiryServices) -> None:
        self._services = services
        self._pace = PaceServices(services.pacing, services.workers)
        self._refusal: _Refusal | None = None

    async def is_possible(self) -> bool:
        """Whether a model is chosen at all."""
        return (await self._provider()).follows_text

    async def ask(self, question: SideQuestion) -> SideAnswer:
        """Ask once.

        Raises:
            BudgetUsedUpError: It might pass the budget; nothing was asked.
            ProviderError: The model could not be asked, or did not come to an end.
            UsageError: There is no such conversation.
        """
        services, provider = self._services, await self._provider()
        self._check_pause(provider)
        turn = TurnKey(new_id("turn"), question.conversation_id, provider.name, provider.model_id)
        record = TurnRecord(turn, services.turns, services.workers, services.clock)
        await record.begin_beside()
        ending = failed()
        try:
            async with asyncio.timeout(_TIME_LIMIT_S):
                answer = await self._step(question, provider, record)
            ending = Ending("completed")
        except asyncio.CancelledError:
            ending = CANCELLED
            raise
        except ProviderAccessError as error:
            until = services.clock.now() + _PAUSE
            self._refusal = _Refusal(provider.name, provider.model_id, until, error)
            raise
        except TimeoutError as error:
            raise ProviderUnreachableError("The model did not answer in time.") from error
        finally:
            await record.end(ending)
            await self._write_log()
        return answer

    def _check_pause(self, provider: Provider) -> None:
        refusal = self._refusal
        if refusal is None or self._services.clock.now() >= refusal.until:
            return
        if (provider.name, provider.model_id) == (refusal.provider, refusal.model_id):
            raise type(refusal.error)(refusal.error.message, refusal.error.hint)

    async def _provider(self) -> Provider:
        return await self._services.workers.run(self._services.providers, None)

    async def _step(
        self, question: SideQuestion, provider: Provider, record: TurnRecord
    ) -> SideAnswer:
        services = self._services
        redaction = await services.workers.run(self._redacted, question, provider)
        answer = StepAnswer(redaction)
        step = planned_step(record, provider, redaction.request, question.feature)
        async with (
            StepAccount(services.spending, services.workers, record, step, answer) as account,
            aclosing(paced(provider, step, self._pace)) as events,
        ):
            async for event in events:
                if not isinstance(event, StepWaiting):
                    answer.fold(event)
            if answer.finished is None:
                raise ProviderUnreachableError("The model's answer broke off before its end.")
        await services.workers.run(self._keep, step, question, answer.text())
        return SideAnswer(answer.text(), account.usage)

    def _redacted(self, question: SideQuestion, provider: Provider) -> Redaction:
        now, name = self._services.clock.now(), new_id("msg")
        source = in_plain_sight(question.source)
        parts: tuple[Part, ...] = (TextPart(question.text, outside=source),)
        leaves = provider.abilities.reads_pictures and not provider.is_local
        is_seen = question.picture and leaves and self._services.redactor.lets_pictures_go
        if is_seen:
            parts = (*parts, _picture(question))
        request = ModelRequest(
            question.conversation_id,
            question.instructions,
            (Message(name, "user", parts, now),),
            (),
            now,
            answer_format=question.answer_format,
        )
        if provider.is_local:
            return identity(request)
        files = (
            consented_upload(name, number, part, question.picture)
            for number, part in enumerate(parts)
            if isinstance(part, AttachmentPart)
        )
        return self._services.redactor.request(
            request, tuple(one for one in files if one is not None), provider.name
        )

    def _keep(self, step: PlannedStep, question: SideQuestion, said: str) -> None:
        asked = f"{question.instructions}\n\n{question.text}"
        values = (step.id, question.conversation_id, asked, said)
        self._services.database.write(Statement(_KEEP, values))

    async def _write_log(self) -> None:
        try:
            await asyncio.shield(self._services.workers.run(self._services.turn_log.append))
        except DesktopAssistError as error:
            _LOG.warning("turn_log_not_written", extra={"code": error.code})


def _picture(question: SideQuestion) -> AttachmentPart:
    picture = AttachmentPart(
        "receipt.jpg", Path("receipt.jpg"), "image/jpeg", len(question.picture)
    )
    return replace(picture, consent=consent_to(question.picture))
