"""Finds out which thing a follow-up is about."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.follow_ups.history import History, Loss
from desktop_assist.providers.embedded.follow_ups.open_question import ask_about
from desktop_assist.providers.embedded.follow_ups.thing import Kind, Thing
from desktop_assist.providers.embedded.reply import Ask, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_WHICH: dict[Kind, Text] = {
    "meeting": Text("Which meeting?", "Welcher Termin?"),
    "expense": Text("Which expense?", "Welche Ausgabe?"),
}
_LOST: dict[Loss, Text] = {
    "undone": Text(
        '"{name}" was taken back, so there is nothing to change.',
        '"{name}" wurde zurückgenommen; es gibt nichts zu ändern.',
    ),
    "cancelled": Text(
        '"{name}" was cancelled, so there is nothing to change. "undo" brings it back.',
        '"{name}" wurde abgesagt; es gibt nichts zu ändern. "rückgängig" stellt den Termin her.',
    ),
    "deleted": Text(
        '"{name}" was deleted, so there is nothing to change. "undo" brings it back.',
        '"{name}" wurde gelöscht; es gibt nichts zu ändern. "rückgängig" stellt die Ausgabe her.',
    ),
}
MOST_CHOICES = 6


@dataclass(frozen=True, slots=True)
class Meant:
    """What a follow-up says about which thing is meant.

    Attributes:
        kind: A meeting or an expense.
        names: Words of its title; empty for "it".
        place: Its place in the list shown last; None when no place is named.
        is_bare: Nothing in the words refers back: only the answer just before can be meant.
    """

    kind: Kind
    names: tuple[str, ...] = ()
    place: int | None = None
    is_bare: bool = False


def thing_meant(meant: Meant, history: History, request: UserRequest) -> Thing | Ask | Say | None:
    """The thing, a question which one, why there is none; None when nothing fits."""
    focus = history.focus
    if focus is None or (meant.is_bare and not history.is_recent(focus)):
        return None
    candidates = _candidates(meant, history)
    if not candidates:
        return None
    if len(candidates) == 1:
        return _still_there(candidates[0], history, request)
    living = tuple(one for one in candidates if one.key not in history.lost)
    if len(living) == 1 and not meant.is_bare:
        return living[0]
    return which_one(living[:MOST_CHOICES], request) if living else None


def which_one(things: tuple[Thing, ...], request: UserRequest) -> Ask:
    """The question which of several things is meant."""
    question = _WHICH[things[0].kind].in_language(request.language)
    return ask_about(question, choices_for(things, request), request, things)


def choices_for(things: tuple[Thing, ...], request: UserRequest) -> tuple[str, ...]:
    """One line for each thing, by which it can be told from the others."""
    return tuple(_line(thing, request) for thing in things)


def _candidates(meant: Meant, history: History) -> tuple[Thing, ...]:
    focus = history.focus
    shown = tuple(one for one in focus.things if one.kind == meant.kind) if focus else ()
    if meant.place is not None:
        is_last = meant.place < 0 and len(shown) == 1
        counted = shown if is_last else history.listed(meant.kind)
        listed = tuple(one for one in counted if one.key not in history.lost)
        return listed[meant.place :][:1] if -len(listed) <= meant.place < len(listed) else ()
    if meant.names:
        return tuple(one for one in history.of_kind(meant.kind) if _is_named(one, meant.names))
    if shown:
        return _told_of(shown, history)
    return () if meant.is_bare else history.of_kind(meant.kind)


def _told_of(shown: tuple[Thing, ...], history: History) -> tuple[Thing, ...]:
    """The only one of a list that the answer just before told of by its name; else all of them."""
    named = tuple(one for one in shown if one.name and one.name in history.told)
    is_one = len({one.id for one in named}) == 1 and len(named) < len(shown)
    return named[:1] if is_one else shown


def _is_named(thing: Thing, names: tuple[str, ...]) -> bool:
    seen = f"{thing.name} {thing.seen.get('category', '')} {thing.seen.get('description', '')}"
    words = seen.lower().replace("-", " ").split()
    return all(any(word.startswith(name.removesuffix("s")) for word in words) for name in names)


def _still_there(thing: Thing, history: History, request: UserRequest) -> Thing | Say:
    loss = history.lost.get(thing.key)
    if loss is None:
        return thing
    return Say(_LOST[loss].in_language(request.language, name=thing.name))


def _line(thing: Thing, request: UserRequest) -> str:
    if thing.kind == "expense":
        return f"{thing.name}, {thing.seen.get('amount')} {thing.seen.get('currency')}, {thing.day}"
    start = str(thing.seen.get("start") or "")
    if not start:
        return thing.name
    point = datetime.fromisoformat(start) if "T" in start else date.fromisoformat(start)
    if isinstance(point, datetime):
        point = point.astimezone(request.now.tzinfo)
    return f"{thing.name}, {point_words(point, request.language)}"
