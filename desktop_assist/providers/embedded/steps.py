"""Takes a request one step further: look up what it is about, do it, say how it went."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.errors import MissingFileError
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.embedded.answer import sentence_of
from desktop_assist.providers.embedded.asked_together import asked_together
from desktop_assist.providers.embedded.reply import (
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Say,
    Settled,
    Several,
)

_EXPENSES = "list_expenses"


@dataclass(frozen=True, slots=True)
class Done:
    """A call of this turn with its result."""

    call: PlannedCall
    result: ToolResult


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next: calls; or else words, and perhaps a question or what leads on."""

    calls: tuple[PlannedCall, ...] = ()
    text: str = ""
    question: Ask | None = None
    choices: tuple[str, ...] = ()
    needs_model: bool = False
    actions: tuple[CardAction, ...] = ()


def until_request(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """The conversation up to the last thing the person wrote."""
    last = max((place for place, one in enumerate(messages) if one.role == "user"), default=-1)
    return messages[: last + 1]


def done_since_request(messages: tuple[Message, ...]) -> tuple[Done, ...]:
    """What was done since the person wrote last."""
    parts = [part for one in messages[len(until_request(messages)) :] for part in one.parts]
    results = {part.call_id: part for part in parts if isinstance(part, ToolResult)}
    calls = (part for part in parts if isinstance(part, ToolCall) and part.id in results)
    return tuple(Done(PlannedCall(one.name, one.arguments), results[one.id]) for one in calls)


def next_step(reply: Reply, done: tuple[Done, ...]) -> Step:
    """What is to be done now; nothing is changed before all that it needs is looked up."""
    parts = reply.parts if isinstance(reply, Several) else (reply,)
    results = {_key(one.call): one.result for one in done}
    looked = tuple(_after_looks(part, results) for part in parts)
    open_calls = _without((one.lookup for one in looked if isinstance(one, Find)), results)
    if open_calls:
        return Step(open_calls)
    settled = tuple(one for one in looked if not isinstance(one, Find))
    calls = (call for part in settled if isinstance(part, Act) for call in part.calls)
    open_calls = _without(calls, results)
    return Step(open_calls) if open_calls else _ending(settled, results)


def _without(
    calls: Iterable[PlannedCall], results: dict[str, ToolResult]
) -> tuple[PlannedCall, ...]:
    return tuple({_key(call): call for call in calls if _key(call) not in results}.values())


def _after_looks(part: Settled | Find, results: dict[str, ToolResult]) -> Settled | Find:
    """What follows from what was looked up so far."""
    while isinstance(part, Find) and _key(part.lookup) in results:
        result = results[_key(part.lookup)]
        part = part.choose(result.output) if result.ok else _without_it(part, result)
    return part


def _without_it(look: Find, result: ToolResult) -> Settled | Find:
    """What is said of a look that failed; where there are no expenses yet, what follows from none.

    A first expense is told before there is a sheet, and many a message is no expense after all.
    """
    is_no_sheet = result.output.get("code") == MissingFileError.code
    if not is_no_sheet or look.lookup.tool != _EXPENSES:
        return Say(sentence_of(result))
    found = look.choose({"expenses": []})
    return Say(sentence_of(result)) if isinstance(found, Say) else found


def _ending(settled: tuple[Settled, ...], results: dict[str, ToolResult]) -> Step:
    question, waiting = asked_together([part for part in settled if isinstance(part, Ask)])
    told = (*settled, *waiting)
    texts = [text for part in told for text in _texts(part, results)]
    words = [part for part in told if isinstance(part, Say)]
    return Step(
        text="\n\n".join(texts),
        question=question,
        choices=tuple(choice for one in words for choice in one.choices),
        needs_model=any(one.needs_model for one in words),
        actions=tuple(action for one in words for action in one.actions),
    )


def _texts(part: Settled, results: dict[str, ToolResult]) -> Iterator[str]:
    match part:
        case Act(calls):
            yield from (sentence_of(results[_key(call)]) for call in calls)
        case Say(text):
            yield text
        case Ask():
            pass  # is put at the end


def _key(call: PlannedCall) -> str:
    return f"{call.tool} {json.dumps(call.arguments, sort_keys=True)}"
