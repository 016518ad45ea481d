"""Looks into the documents before a model is asked: it then answers in one request, or need not."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_assist.assistant.alike_memory import AlikeAsked, AlikeMemory
from desktop_assist.assistant.answer_memory import AnswerMemory, KeptAnswer
from desktop_assist.assistant.call_round import CallRound
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.repeated_question import AnswerGrounds, alike_grounds, repeat_key
from desktop_assist.assistant.smaller_first import HAND_OVER
from desktop_assist.assistant.turn_record import TurnRecord
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.provider import ModelRequest, Provider
from desktop_assist.domain.tool import ToolCall, ToolResult, ToolSpec
from desktop_assist.domain.turn_event import (
    CitationFound,
    NoticeGiven,
    TextDelta,
    TurnEvent,
    TurnStatus,
)
from desktop_assist.domain.usage import StepUsage
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.usage.spared_costs import SparedCosts

# With the instructions these are just over the 1,024 tokens from which on services keep the
# beginning of a request: fewer tools would cost more than they save.
_FOR_DOCUMENTS = frozenset(
    {
        HAND_OVER,
        "calculate",
        "check_policy",
        "find_document",
        "look_up_table",
        "search_conversations",
        "search_policies",
        "show_expense_rules",
        "work_out_per_diem",
    }
)
_TOLD_ALIKE = (
    "This was answered before, on {day}, to the same question in other words (“{question}”), and"
    " the documents still say what it stands on: no model was asked."
)
_TOLD_AGAIN = (
    "This was answered before, on {day}, and what the documents say to it is the same today: no"
    " model was asked."
)


@dataclass(frozen=True, slots=True)
class Look:
    """What to look for, and what follows.

    Attributes:
        call: Looks into the documents.
        teller: Tells what tables say, without a model; None: the model does.
        is_lean: Whether a model gets only the tools that such a question may need.
        keeps_answers: Whether an answer is told again when the question comes again.
        tells_alike: Whether also when it comes in other words.
    """

    call: ToolCall
    teller: Provider | None = None
    is_lean: bool = True
    keeps_answers: bool = True
    tells_alike: bool = False


@dataclass(frozen=True, slots=True)
class LookServices:
    """Where answers are kept, and what they spare.

    Attributes:
        alike: Knows questions in other words; None: nothing does.
    """

    memory: AnswerMemory
    spared: SparedCosts
    workers: WorkerPool
    alike: AlikeMemory | None = None


@dataclass(frozen=True, slots=True)
class _ToldAgain:
    """An answer from before, and what is said of it."""

    answer: KeptAnswer
    notice: str


class LookFirst:
    """Runs once, at the beginning of a turn.

    Args:
        look: What to look for.
        request: As it would go to the model.
        model_id: The model that would be asked.
        services: Where answers are kept.
    """

    def __init__(
        self, look: Look, request: ModelRequest, model_id: str, services: LookServices
    ) -> None:
        self._look = look
        self._request = request
        self._model_id = model_id
        self._services = services
        self._key: str | None = None
        self._alike: AlikeAsked | None = None
        self._cost = Decimal(0)
        self.teller: Provider | None = None
        self.is_answered = False

    @property
    def tools(self) -> tuple[ToolSpec, ...]:
        """What a model is offered after it."""
        every = self._request.tools
        if not self._look.is_lean:
            return every
        return tuple(one for one in every if one.name in _FOR_DOCUMENTS)

    async def run(
        self, question: str, record: TurnRecord, calls: CallRound
    ) -> AsyncGenerator[TurnEvent, None]:
        """Look, and tell again what was answered before on the same grounds."""
        call = replace(self._look.call, id=new_id("call"))
        await record.add("assistant", (call,), "streaming")
        async with aclosing(calls.run((call,), {})) as events:
            async for event in events:
                yield event
        result = _result_of(call, record.messages)
        if result is None or not result.ok:
            return
        if result.output.get("cells"):
            self.teller = self._look.teller
            return
        kept = await self._kept(question, result)
        if kept is None:
            return
        self.is_answered, text = True, kept.answer.text
        yield TextDelta(text.text)
        for citation in text.citations:
            yield CitationFound(citation)
        yield NoticeGiven(kept.notice)
        await record.add("assistant", (text,))

    async def note(self, usage: StepUsage, status: TurnStatus | None, record: TurnRecord) -> None:
        """Count what a step cost; keep the answer it ends with, where all of it was found here."""
        # Where no price is known, nothing is said to be spared.
        self._cost += usage.cost_usd or Decimal(0)
        text = _text_of(record) if status == "completed" else None
        if self._key is None or text is None:
            return
        run, services = self._services.workers.run, self._services
        await run(services.memory.put, self._key, text, self._cost, record.turn.id)
        if self._alike is not None and services.alike is not None:
            await run(services.alike.put, self._key, self._alike, text)

    async def _kept(self, question: str, result: ToolResult) -> _ToldAgain | None:
        if not self._look.keeps_answers:
            return None
        request = replace(self._request, tools=self.tools)
        looked_up = (str(value) for value in self._look.call.arguments.values() if value)
        asked = (question, *looked_up)
        grounds = AnswerGrounds(asked, result.output, request, self._model_id)
        self._key = repeat_key(grounds)
        if self._key is None:
            return None
        run, services = self._services.workers.run, self._services
        kept = await run(services.memory.find, self._key)
        if kept is None:
            return await self._told_alike(question, grounds)
        await run(services.spared.note, "kept_answers", kept.cost_usd)
        return _ToldAgain(kept, _TOLD_AGAIN.format(day=date_words(kept.kept_at.date())))

    async def _told_alike(self, question: str, grounds: AnswerGrounds) -> _ToldAgain | None:
        """The answer to the same question in other words; else this one is kept for those."""
        run, alike = self._services.workers.run, self._services.alike
        if alike is None or not self._look.tells_alike:
            return None
        self._alike = await run(alike.asked, question, alike_grounds(grounds))
        found = await run(alike.find, self._alike) if self._alike is not None else None
        if found is None:
            return None
        await run(self._services.spared.note, "alike_answers", found.answer.cost_usd)
        day = date_words(found.answer.kept_at.date())
        return _ToldAgain(found.answer, _TOLD_ALIKE.format(day=day, question=found.question))


def _text_of(record: TurnRecord) -> TextPart | None:
    """The answer of a turn that looked once, and told with its places what it found."""
    own = record.own_messages()
    parts = [part for one in own for part in one.parts]
    calls = [one for one in parts if isinstance(one, ToolCall) and one.name != HAND_OVER]
    said = [part for part in own[-1].parts if isinstance(part, TextPart)]
    is_whole = own[-1].role == "assistant" and len(said) == len(calls) == 1
    return replace(said[0], phase="") if is_whole and said[0].citations else None


def _result_of(call: ToolCall, messages: tuple[Message, ...]) -> ToolResult | None:
    parts = messages[-1].parts if messages else ()
    for part in parts:
        if isinstance(part, ToolResult) and part.call_id == call.id:
            return part
    return None
