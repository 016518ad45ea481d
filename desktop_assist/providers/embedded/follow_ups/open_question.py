"""Asks what a follow-up leaves open, and keeps what is known until the answer comes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.follow_ups.thing import Thing, thing_in
from desktop_assist.providers.embedded.reply import REQUEST, Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest

_ABOUT = "about"
_YES_ONLY = "yes_only"
_TOOLS = {"meeting": "update_meeting", "expense": "update_expense"}


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What was asked about a follow-up.

    Attributes:
        text: The follow-up, as the person said it.
        things: What it may be about; with several, the answer says which.
        is_yes_no: Only a yes completes it; anything else is something new.
    """

    text: str
    things: tuple[Thing, ...]
    is_yes_no: bool = False


def ask_whether(question: str, yes: str, request: UserRequest, thing: Thing) -> Ask:
    """A question that only a yes completes."""
    asked = ask_about(question, (yes,), request, (thing,))
    arguments = {**asked.pending.arguments, _YES_ONLY: True}
    return replace(asked, pending=PlannedCall(asked.pending.tool, arguments))


def ask_about(
    question: str, choices: tuple[str, ...], request: UserRequest, things: tuple[Thing, ...]
) -> Ask:
    """A question whose answer completes the follow-up."""
    about: list[JsonValue] = [{"kind": one.kind, **one.seen} for one in things]
    pending = PlannedCall(_TOOLS[things[0].kind], {REQUEST: request.text, _ABOUT: about})
    return Ask(question, choices, pending)


def open_question(pending: PlannedCall) -> OpenQuestion | None:
    """What was asked about a follow-up; None when the question was about anything else."""
    about = pending.arguments.get(_ABOUT)
    if not isinstance(about, list):
        return None
    things = tuple(thing for one in about if (thing := _thing(one)) is not None)
    text = str(pending.arguments.get(REQUEST, ""))
    is_yes_no = pending.arguments.get(_YES_ONLY) is True
    return OpenQuestion(text, things, is_yes_no) if things else None


def _thing(value: JsonValue) -> Thing | None:
    if not isinstance(value, Mapping):
        return None
    return thing_in("expense" if value.get("kind") == "expense" else "meeting", value)
