"""`ask`: one question or request, or a batch of them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from desktop_assist.assistant.assistant import Assistant
from desktop_assist.cli import terminal
from desktop_assist.cli.batch import BatchLine, read_batch
from desktop_assist.cli.commands.conversations import find_conversation
from desktop_assist.cli.options import Ask
from desktop_assist.cli.services import CliServices
from desktop_assist.cli.turn_json import event_json
from desktop_assist.cli.turn_view import JsonTurnView, TextTurnView, TurnView, follow
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import tr
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    QuestionAsked,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFailed,
)


async def ask(options: Ask, services: CliServices, *, is_json: bool) -> int:
    """Ask, show the answer as it comes, and give the exit status."""
    if options.batch is not None:
        return await _ask_batch(options, options.batch, services)
    draft = Draft(
        text=options.text,
        attachments=options.attachments,
        conversation_id=await find_conversation(
            options.conversation, services.conversations, services.workers
        ),
        provider=options.provider,
        assistant=options.assistant,
        is_dry_run=options.is_dry_run,
        may_pass_budget=options.may_pass_budget,
    )
    view = _WithFailures(JsonTurnView() if is_json else TextTurnView())
    status = await follow(services.assistant.send(draft), view, _always(answer=options.approves))
    if status == "needs_approval" and not is_json:
        terminal.show(tr("What needs a yes was not done. Ask again with --yes to allow it."))
    if status == "completed" and view.left:
        terminal.show_error(ToolFailedError(view.left))
        return 1
    return int(status == "failed")


async def _ask_batch(options: Ask, source: str, services: CliServices) -> int:
    for line in read_batch(source, services.clock):
        terminal.show_json(await _answer(line, options, services))
    return 0


async def _answer(line: BatchLine, options: Ask, services: CliServices) -> JsonObject:
    if line.problem:
        problem = {"code": "usage", "message": line.problem, "hint": ""}
        return {**_AnswerRecord().as_json(line, "failed"), "error": problem}
    assistant = services.assistant_at(line.now) if line.now else services.assistant
    draft = Draft(
        line.text,
        provider=options.provider,
        assistant=options.assistant,
        is_dry_run=options.is_dry_run,
    )
    return await _record(line, draft, assistant, _always(answer=options.approves))


async def _record(
    line: BatchLine,
    draft: Draft,
    assistant: Assistant,
    decide: Callable[[ApprovalRequested], Awaitable[bool]],
) -> JsonObject:
    record = _AnswerRecord()
    status = await follow(assistant.send(draft), record, decide)
    return record.as_json(line, status)


def _always(*, answer: bool) -> Callable[[ApprovalRequested], Awaitable[bool]]:
    async def decide(_: ApprovalRequested) -> bool:
        return answer

    return decide


@dataclass(slots=True)
class _WithFailures:
    """Shows a turn, and keeps what failed in it and was not done by a later try."""

    view: TurnView
    by_tool: dict[str, str] = field(default_factory=dict)

    @property
    def left(self) -> str:
        """What happened, as the first such tool told it; empty where all was done."""
        return next(iter(self.by_tool.values()), "")

    def show(self, event: TurnEvent) -> None:
        self.view.show(event)
        if isinstance(event, ToolFinished):
            self.by_tool.pop(event.result.name, None)
            if not event.result.ok:
                self.by_tool[event.result.name] = str(event.result.output.get("error", ""))


@dataclass(slots=True)
class _AnswerRecord:
    """Gathers a turn for one line of a batch."""

    text: list[str] = field(default_factory=list)
    calls: list[JsonObject] = field(default_factory=list)
    asked: str | None = None
    error: JsonObject | None = None

    def show(self, event: TurnEvent) -> None:
        match event:
            case TextDelta():
                self.text.append(event.text)
            case ToolStarted():
                self.calls.append({"name": event.call.name, "arguments": event.call.arguments})
            case QuestionAsked():
                self.asked = event.question.text
            case ApprovalRequested():
                self.asked = event.reason
            case TurnFailed():
                self.error = event_json(event)
            case _:
                pass  # has no place in the line

    def as_json(self, line: BatchLine, status: str) -> JsonObject:
        error: JsonObject = {"error": self.error} if self.error else {}
        return {
            "id": line.id,
            "tool_calls": self.calls,
            "asked": self.asked,
            "text": "".join(self.text),
            "status": status,
            **error,
        }
