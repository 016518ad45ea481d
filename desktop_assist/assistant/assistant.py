"""What the window and the command line speak to: send a message, click a card, drop files."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path

from desktop_assist.assistant.assistant_services import AssistantServices
from desktop_assist.assistant.attachments import read_attachment
from desktop_assist.assistant.call_round import CallRound, CallRules
from desktop_assist.assistant.conversation_branch import AnswerBranch
from desktop_assist.assistant.conversation_title import title_of_chore
from desktop_assist.assistant.history import in_order
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.look_first import Look, LookFirst
from desktop_assist.assistant.paced_step import PaceServices
from desktop_assist.assistant.reception import Reception
from desktop_assist.assistant.recovery import CrashedTurn, results_from_journal
from desktop_assist.assistant.smaller_first import ask_smaller
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.assistant.turn import Question, Turn, TurnServices
from desktop_assist.assistant.turn_record import INTERRUPTED, Ending, TurnRecord
from desktop_assist.assistant.turn_store import TurnKey
from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.conversation import Conversation, MessagePlace
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import DesktopAssistError, SecretInMessageError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Message, Part, TextPart
from desktop_assist.domain.provider import ModelRequest, Provider, SpokenTurn
from desktop_assist.domain.tool import ToolCall, ToolContext, ToolResult
from desktop_assist.domain.turn_event import TurnEvent, TurnFailed, TurnFinished
from desktop_assist.privacy.secrets import find_secret

_LOG = logging.getLogger(__name__)


class Assistant:
    """Runs turns, any number at once, one in each conversation."""

    def __init__(self, services: AssistantServices) -> None:
        self._services = services

    async def send(
        self, draft: Draft, spoken: SpokenTurn | None = None
    ) -> AsyncGenerator[TurnEvent, None]:
        """Answer a message; one that was spoken is answered by whoever heard it.

        Unless TurnStarted comes first the draft was refused and nothing of it is kept. Cancel the
        task or close the generator to stop.
        """
        try:
            turn = await self._turn(draft, spoken)
        except DesktopAssistError as error:
            yield TurnFailed(error.code, error.message, error.hint)
            yield TurnFinished(
                draft.conversation_id or "", "", draft.provider or "", "", status="failed"
            )
            return
        try:
            async with aclosing(turn.run()) as events:
                async for event in events:
                    if isinstance(event, TurnFinished) and draft.conversation_id is None:
                        await self._name_conversation(event)
                    yield event
        finally:
            await self._write_log()

    async def branch_after(self, place: MessagePlace) -> Conversation:
        """Make a conversation that goes on from a message and its answer; the earlier one stays.

        Raises:
            UsageError: There is no such message.
        """
        services = self._services
        branch = await services.workers.run(services.branches.after, place)
        chosen = await services.workers.run(services.choice.of, place.conversation_id)
        await services.workers.run(services.choice.keep, branch.id, chosen)
        return branch

    async def branch_answer(self, conversation_id: str) -> AnswerBranch:
        """Make a conversation in which the last message can be answered once more.

        What the earlier answer had done is in it, so that it is not done again. A draft that
        `is_kept` gets the answer.

        Raises:
            UsageError: Nothing was asked in this conversation.
        """
        services = self._services
        branch = await services.workers.run(
            services.branches.of_last_answer, conversation_id, services.tools.has_changed
        )
        chosen = await services.workers.run(services.choice.of, conversation_id)
        await services.workers.run(services.choice.keep, branch.conversation.id, chosen)
        return branch

    async def act(
        self, tool: str, arguments: JsonObject, conversation_id: str | None
    ) -> ToolResult:
        """Run a tool because the person clicked; it is recorded in the conversation.

        Outside any (None), in the calendar say, only the journal tells of it.
        """
        call = ToolCall(new_id("call"), tool, arguments)
        await self._services.workers.run(self._services.tools.get_ready)
        if conversation_id is None:
            context = ToolContext(self._services.clock.now(), "user", "", turn_id=None)
            return await self._services.tools.run(call, context)
        record = self._record(TurnKey(new_id("click"), conversation_id, "", ""))
        try:
            return await record.uninterrupted(self._act(call, record))
        finally:
            await record.end(Ending("completed"))

    async def receive(
        self, paths: tuple[Path, ...], conversation_id: str | None
    ) -> AsyncGenerator[TurnEvent, None]:
        """Take in dropped files; each is answered with a card."""
        if conversation_id is None:
            conversation_id = await self._new_conversation(_names(paths))
        turn = TurnKey(new_id("turn"), conversation_id, "", "")
        now = self._services.clock.now()
        intake = await self._services.workers.run(self._services.intake)
        reception = Reception(paths, self._record(turn), intake, now)
        async with aclosing(reception.run()) as events:
            async for event in events:
                yield event

    async def recover(self) -> None:
        """Close the turns that a crash left open, of this program or of another copy of it."""
        turns = self._services.turns
        for turn in await self._services.workers.run(turns.take_over_abandoned):
            record = self._record(turn)
            await record.take_over()
            crashed = CrashedTurn(turn.id, record.own_messages())
            done = await self._services.workers.run(
                results_from_journal, self._services.journal, crashed
            )
            if done:
                await record.add_results(done)
            await record.end(INTERRUPTED)
        await self._services.workers.run(self._services.spending.release_abandoned)

    async def _write_log(self) -> None:
        """Add the turn's lines to the log; what cannot be written now is added the next time."""
        services = self._services
        try:
            await asyncio.shield(services.workers.run(services.turn_log.append))
        except DesktopAssistError as error:
            _LOG.warning("turn_log_not_written", extra={"code": error.code})

    async def _turn(self, draft: Draft, spoken: SpokenTurn | None) -> Turn:
        services = self._services
        _check(draft)
        # Another copy may have crashed since, in this very conversation.
        await self.recover()
        chosen = await services.workers.run(services.choice.for_draft, draft)
        asked_for = draft.provider or chosen.profile.provider or None
        provider = await self._provider(asked_for, spoken)
        parts = await self._parts(draft)
        draft = await self._branched(draft)
        await services.workers.run(services.tools.refresh)
        tools = services.tools.limited_to(chosen.profile.tools)
        request = await self._request(draft, chosen.profile, provider, tools)
        is_free_to_choose = draft.provider is None and provider.follows_text and spoken is None
        if spoken is not None:
            request = _aloud(request, spoken)
        elif is_free_to_choose:
            for_chore = await services.workers.run(self._for_chore, parts, request)
            provider = provider if for_chore is None else for_chore
            request = await self._smaller_first(request, provider, draft)
        turn = await self._turn_key(draft, provider, request)
        await services.workers.run(services.choice.keep, turn.conversation_id, chosen)
        request = replace(request, conversation_id=turn.conversation_id)
        record = self._record(turn)
        context = ToolContext(request.now, "assistant", turn.conversation_id, turn.id)
        is_told = await self._is_told(turn, provider, request)
        rules = CallRules(provider, context, draft.is_dry_run, is_told)
        calls = CallRound(tools, record, rules)
        question = Question(
            parts,
            request,
            chosen.notice,
            draft.feature if spoken is None else "voice",
            may_pass_budget=draft.may_pass_budget,
            first=await self._look_first(parts, request, provider) if is_free_to_choose else None,
        )
        return Turn(provider, question, record, calls, self._shared())

    def _shared(self) -> TurnServices:
        services = self._services
        pace = PaceServices(services.pacing, services.workers)
        return TurnServices(
            services.spending, services.journal, services.redactor, services.workers, pace
        )

    async def _provider(self, asked_for: str | None, spoken: SpokenTurn | None) -> Provider:
        """Who answers: whoever heard it, where it was said aloud."""
        if spoken is not None:
            return spoken.provider
        return await self._services.workers.run(self._services.providers, asked_for)

    async def _is_told(self, turn: TurnKey, provider: Provider, request: ModelRequest) -> bool:
        """Whether the conversation was ever told of something in words from outside."""
        tools = request.tools if provider.follows_text else ()
        tell = self._services.marks.tell
        return await self._services.workers.run(tell, turn.conversation_id, request.facts, tools)

    async def _request(
        self, draft: Draft, profile: AssistantProfile, provider: Provider, tools: ToolRunner
    ) -> ModelRequest:
        services = self._services
        is_its_own = bool(profile.provider) and profile.provider == provider.name
        return ModelRequest(
            draft.conversation_id or "",
            "\n\n".join(filter(None, (services.instructions, profile.instructions))),
            (),
            tools.offered(),
            services.clock.now(),
            await services.workers.run(services.facts.in_use),
            profile.model_id if is_its_own else "",
        )

    async def _smaller_first(
        self, request: ModelRequest, provider: Provider, draft: Draft
    ) -> ModelRequest:
        """The request to a smaller model, where that is wanted and the person asks but once."""
        services = self._services
        model_id = await services.workers.run(services.smaller, request, provider)
        return ask_smaller(request, model_id) if model_id and not draft.is_kept else request

    async def _look_first(
        self, parts: tuple[Part, ...], request: ModelRequest, provider: Provider
    ) -> LookFirst | None:
        """What is looked up before the model is asked; None where it is asked at once."""
        services = self._services
        if services.looking is None or not (provider.follows_text and _is_plain(parts)):
            return None
        look = await services.workers.run(self._look, parts, request)
        model_id = request.model_id or provider.model_id
        return None if look is None else LookFirst(look, request, model_id, services.looking)

    def _look(self, parts: tuple[Part, ...], request: ModelRequest) -> Look | None:
        return self._services.look(self._as_asked(parts, request))

    def _for_chore(self, parts: tuple[Part, ...], request: ModelRequest) -> Provider | None:
        """Who does the person's message as a chore of what was said before; blocking."""
        return self._services.chores(self._as_asked(parts, request))

    def _as_asked(self, parts: tuple[Part, ...], request: ModelRequest) -> ModelRequest:
        """The request with what was said before, and with the person's message; blocking."""
        kept = self._services.turns.messages(TurnKey("", request.conversation_id, "", ""))
        asked = (Message(new_id("msg"), "user", parts, request.now),) if parts else ()
        return replace(request, messages=(*in_order(kept), *asked))

    async def _parts(self, draft: Draft) -> tuple[Part, ...]:
        run = self._services.workers.run_isolated
        attachments = [await run(read_attachment, path) for path in draft.attachments]
        text = (TextPart(draft.text),) if draft.text.strip() else ()
        return (*text, *attachments)

    async def _branched(self, draft: Draft) -> Draft:
        """The draft for the new version of its conversation, when it edits an earlier message."""
        if draft.conversation_id is None or not draft.edits:
            return draft
        services, place = self._services, MessagePlace(draft.conversation_id, draft.edits)
        branch = await services.workers.run(services.branches.before, place, draft.text)
        return replace(draft, conversation_id=branch.id, edits="")

    async def _turn_key(self, draft: Draft, provider: Provider, request: ModelRequest) -> TurnKey:
        conversation_id = draft.conversation_id
        if conversation_id is None:
            conversation_id = await self._new_conversation(
                draft.text.strip() or _names(draft.attachments)
            )
        model_id = provider.model_id if provider.is_local else request.model_id or provider.model_id
        return TurnKey(new_id("turn"), conversation_id, provider.name, model_id)

    async def _new_conversation(self, first_text: str) -> str:
        services = self._services
        return await services.workers.run(services.turns.new_conversation, first_text)

    async def _name_conversation(self, end: TurnFinished) -> None:
        """Name a new conversation after the chore that was done in it, if that says more."""
        services = self._services
        turn = TurnKey(end.turn_id, end.conversation_id, end.provider, end.model_id)
        title = title_of_chore(await services.workers.run(services.turns.messages, turn))
        if title:
            await services.workers.run(services.turns.name_after, turn, title)

    def _record(self, turn: TurnKey) -> TurnRecord:
        services = self._services
        return TurnRecord(turn, services.turns, services.workers, services.clock)

    async def _act(self, call: ToolCall, record: TurnRecord) -> ToolResult:
        await record.begin_beside()
        await record.add("assistant", (call,), "streaming")
        context = ToolContext(
            self._services.clock.now(), "user", record.turn.conversation_id, turn_id=None
        )
        result = await self._services.tools.run(call, context)
        await record.add_results((result,))
        await record.complete_step()
        return result


def _aloud(request: ModelRequest, spoken: SpokenTurn) -> ModelRequest:
    """A request as it is for whoever speaks; an assistant's own model cannot."""
    instructions = f"{request.instructions}\n\n{spoken.instructions}"
    return replace(
        request, instructions=instructions, sound_tokens=spoken.sound_tokens, model_id=""
    )


def _is_plain(parts: tuple[Part, ...]) -> bool:
    """Whether a message is nothing but words."""
    return len(parts) == 1 and isinstance(parts[0], TextPart)


def _names(paths: tuple[Path, ...]) -> str:
    return ", ".join(path.name for path in paths)


def _check(draft: Draft) -> None:
    if not (draft.text.strip() or draft.attachments or draft.is_kept):
        raise UsageError("There is nothing to send.", "Write a message first.")
    found = find_secret(draft.text)
    if found is not None:
        raise SecretInMessageError(
            f"The message holds {found.kind}. It was neither kept nor sent.",
            "Take it out of the message. A key for OpenAI and the address of a calendar belong into"
            " the settings.",
        )
