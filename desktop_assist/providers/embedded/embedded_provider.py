"""Understands the program's own chores on this computer, with no model and no key."""

from collections.abc import AsyncGenerator, Callable, Iterator
from uuid import uuid4

from desktop_assist.calendars.phrases import Policy
from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.provider import (
    CallReady,
    ModelRequest,
    RedactedRequest,
    StepEvent,
    StepFinished,
)
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.embedded.answer import answer_to, in_pieces, latest_results
from desktop_assist.providers.embedded.chore import is_complete, is_open
from desktop_assist.providers.embedded.conversation import pending_call, text_of
from desktop_assist.providers.embedded.language import language_of
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.understanding import answered, understood

_NOT_HERE = Text(
    "This was understood, but is not available here: {chores}.",
    "Das wurde verstanden, ist hier aber nicht verfügbar: {chores}.",
)


class EmbeddedProvider:
    """A Provider that needs no key and no network.

    Args:
        settings: Gives the settings as they are now; must not block.
    """

    name = "embedded"
    model_id = "embedded-1"
    is_local = True
    follows_text = False

    def __init__(self, settings: Callable[[], Settings]) -> None:
        self._settings = settings

    async def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Answer one step: a request with calls, a question or words; results with a sentence."""
        for event in self._events(request.request):
            yield event
        yield StepFinished("completed", self.model_id, TokenUsage())

    async def aclose(self) -> None:
        """Nothing to let go of."""

    def is_chore(self, request: ModelRequest) -> bool:
        """Whether the last message is a chore beyond doubt, which is done at once."""
        return not is_open(request) and is_complete(self._reply(request), request)

    def _events(self, request: ModelRequest) -> Iterator[StepEvent]:
        results = latest_results(request.messages)
        if results:
            yield from _said(answer_to(results))
            return
        reply = self._reply(request)
        match reply:
            case Act(calls):
                yield from _called(calls, request)
            case Ask(question, choices, pending):
                call = ToolCall(_new_id(), pending.tool, pending.arguments)
                yield QuestionPart(question, choices, call)
            case Say(text):
                yield from _said(text)

    def _reply(self, request: ModelRequest) -> Reply:
        asked = self._user_request(request)
        pending = pending_call(request.messages)
        return answered(pending, asked) if pending else understood(asked)

    def _user_request(self, request: ModelRequest) -> UserRequest:
        settings = self._settings()
        calendar = settings.calendar
        return UserRequest(
            text=" ".join(text_of(request.messages[-1]).split()) if request.messages else "",
            now=request.now,
            policy=Policy(calendar.next_weekday, calendar.date_order),
            duration_minutes=calendar.default_duration_minutes,
            currency=settings.expenses.home_currency,
        )


def _said(text: str) -> Iterator[StepEvent]:
    return (TextDelta(piece) for piece in in_pieces(text))


def _called(calls: tuple[PlannedCall, ...], request: ModelRequest) -> Iterator[StepEvent]:
    offered = {tool.name for tool in request.tools}
    missing = [call.tool for call in calls if call.tool not in offered]
    if missing:
        chores = ", ".join(name.replace("_", " ") for name in missing)
        language = language_of(text_of(request.messages[-1]))
        yield from _said(_NOT_HERE.in_language(language, chores=chores))
        return
    for call in calls:
        yield CallReady(ToolCall(_new_id(), call.tool, call.arguments))


def _new_id() -> str:
    return f"call_{uuid4().hex}"
