"""What the embedded provider does about one request, with all its steps."""

from dataclasses import dataclass
from datetime import datetime
from time import perf_counter
from typing import Any

from desktop_assist.calendars.phrases import Policy
from desktop_assist.domain.contact import NOBODY, ContactBook
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.providers.embedded.meaning import meaning_of
from desktop_assist.providers.embedded.reply import Act, Ask, Find, PlannedCall, Reply, Several
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.steps import Done, next_step
from tests.helpers.office import NOW, result_of

_MOST_STEPS = 5
_KEYED = {"title", "query", "fact", "description", "table"}
"""Arguments in free words: the label names what must be in them."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done about a request.

    Attributes:
        calls: The calls that do what is asked.
        lookups: The calls made before, to find what they are about.
        asked: The question put back, if any.
        text: What is said in the end.
        seconds: How long it took to understand.
    """

    calls: tuple[PlannedCall, ...]
    lookups: tuple[PlannedCall, ...]
    asked: Ask | None
    text: str
    seconds: float

    @property
    def main(self) -> PlannedCall | None:
        """The call that decides which tool was understood."""
        return self.asked.pending if self.asked else self.calls[-1] if self.calls else None


def reply_to(text: str, now: datetime = NOW, contacts: ContactBook = NOBODY) -> Reply:
    """The reply to a request that begins a conversation, before anything is looked up."""
    message = Message("m", "user", (TextPart(text),), now)
    request = UserRequest(text, now, Policy(), 30, "EUR", contacts=contacts)
    return meaning_of(request, (message,)).reply


def plan_for(text: str, now: datetime = NOW, contacts: ContactBook = NOBODY) -> Plan:
    """Everything that is done about a request."""
    started = perf_counter()
    reply = reply_to(text, now, contacts)
    seconds = perf_counter() - started
    done: tuple[Done, ...] = ()
    for _ in range(_MOST_STEPS):
        step = next_step(reply, done)
        if not step.calls:
            break
        done += tuple(Done(call, result_of(call)) for call in step.calls)
    lookups, calls = _followed(reply)
    return Plan(calls, lookups, step.question, step.text, seconds)


def _followed(reply: Reply) -> tuple[tuple[PlannedCall, ...], tuple[PlannedCall, ...]]:
    """What is looked up on the way, and the calls it comes to in the end."""
    lookups: list[PlannedCall] = []
    calls: list[PlannedCall] = []
    for part in reply.parts if isinstance(reply, Several) else (reply,):
        last = part
        while isinstance(last, Find):
            lookups.append(last.lookup)
            last = last.choose(result_of(last.lookup).output)
        calls += last.calls if isinstance(last, Act) else ()
    return tuple(lookups), tuple(calls)


def wrong_arguments(call: PlannedCall | None, wanted: dict[str, Any]) -> list[str]:
    """The names of the labelled arguments that are not as labelled."""
    given = call.arguments if call else {}
    return [name for name, want in wanted.items() if not fits(name, given.get(name), want)]


def fits(name: str, value: Any, want: Any) -> bool:
    """Whether an argument is one of those the label allows."""
    if name in _KEYED:
        text = str(value or "").lower()
        return all(any(key.lower() in text for key in keys.split("|")) for keys in want)
    if name in {"attendees", "formats", "conditions", "provided"}:
        allowed = want if want and isinstance(want[0], list) else [want]
        return list(value or []) in allowed
    allowed = want if isinstance(want, list) else [want]
    if name == "start":
        return (str(value)[:16] if value else None) in allowed
    return value in allowed
