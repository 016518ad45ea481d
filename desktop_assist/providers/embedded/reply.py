"""What the embedded provider can answer a request with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, assert_never

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.json_value import JsonObject, JsonValue

REQUEST = "request"
"""Argument of a pending call that keeps the words it was read from, one message a line."""

TOLD = "told"
"""Argument of a pending call that keeps the reason told beside those words; for its completion."""

THEN = "then"
"""Argument of a pending call: the further calls that are run at the same yes."""


@dataclass(frozen=True, slots=True)
class PlannedCall:
    """A tool call that still lacks its id."""

    tool: str
    arguments: JsonObject


def together(calls: Sequence[PlannedCall]) -> PlannedCall:
    """One pending call for one or more, all of which a yes runs, in their order."""
    first, *further = calls
    if not further:
        return first
    then: JsonValue = [{"tool": one.tool, "arguments": one.arguments} for one in further]
    return PlannedCall(first.tool, {**first.arguments, THEN: then})


def parted(pending: PlannedCall) -> tuple[PlannedCall, ...]:
    """The calls that a yes to a pending one runs."""
    arguments = {name: value for name, value in pending.arguments.items() if name != THEN}
    further: Any = pending.arguments.get(THEN) or ()
    then = (PlannedCall(one["tool"], one["arguments"]) for one in further)
    return (PlannedCall(pending.tool, arguments), *then)


@dataclass(frozen=True, slots=True)
class Act:
    """Run these tools at once."""

    calls: tuple[PlannedCall, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One short question.

    Attributes:
        question: For the person.
        choices: Answers to choose from.
        pending: What is understood so far; the answer completes it.
    """

    question: str
    choices: tuple[str, ...]
    pending: PlannedCall


@dataclass(frozen=True, slots=True)
class Say:
    """A plain answer.

    Attributes:
        text: For the person.
        choices: Messages that lead on from it, to be sent with one click.
        needs_model: Whether a model is what is missing: its settings are then one click away.
        is_own: Whether it tells how the program is used, which no model knows better.
        actions: Buttons for something in the program itself.
        is_missing: Whether it tells that what was looked for is not there.
    """

    text: str
    choices: tuple[str, ...] = ()
    needs_model: bool = False
    is_own: bool = False
    actions: tuple[CardAction, ...] = ()
    is_missing: bool = False


Settled: TypeAlias = Act | Ask | Say


@dataclass(frozen=True, slots=True)
class Find:
    """Look something up before it can be told what to do.

    Attributes:
        lookup: A call that only reads.
        choose: What to do, by the output of that call; at times another look.
    """

    lookup: PlannedCall
    choose: Callable[[JsonObject], "Settled | Find"]


@dataclass(frozen=True, slots=True)
class Several:
    """What one message asks for in several parts, in its order."""

    parts: tuple[Settled | Find, ...]


Reply: TypeAlias = Settled | Find | Several


def then_settled(
    reply: Settled | Find, then: Callable[[Settled], Settled | Find]
) -> Settled | Find:
    """What is made of a reply once all is looked up."""
    if not isinstance(reply, Find):
        return then(reply)
    look = reply
    return Find(look.lookup, lambda output: then_settled(look.choose(output), then))


def first_calls(reply: Reply) -> tuple[PlannedCall, ...]:
    """The calls a reply begins with; none when a part of it asks or only speaks."""
    match reply:
        case Act(calls):
            return calls
        case Find(lookup):
            return (lookup,)
        case Several(parts):
            begun = tuple(first_calls(part) for part in parts)
            return tuple(call for some in begun for call in some) if all(begun) else ()
        case Ask() | Say():
            return ()
        case _:
            assert_never(reply)
