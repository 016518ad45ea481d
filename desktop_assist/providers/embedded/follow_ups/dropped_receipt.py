"""Receipts that were dropped or read before, and are now to be added: "add them"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.embedded.follow_ups.given_receipts import (
    are_to_wait,
    asks_for_else,
    hands_over,
)
from desktop_assist.providers.embedded.follow_ups.hand_over import (
    asks_to_add,
    only_tells_of_them,
)
from desktop_assist.providers.embedded.follow_ups.held_back import HeldBack, held_back
from desktop_assist.providers.embedded.follow_ups.receipt_kinds import kinds_in
from desktop_assist.providers.embedded.follow_ups.receipt_names import Called
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
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_TOOL = "add_expense"
_NAMED = re.compile(
    r"receipt|invoice|bill|expense|beleg|quittung|rechnung|ausgabe"
    r"|\b(?:all|everything|both|lot|alle|alles|beide)\b",
    re.IGNORECASE,
)
"""Means those of the whole conversation, not only of the last turn."""
_PAPER = re.compile(r"\.(?:pdf|png|jpe?g|webp|gif|bmp|tiff?|hei[cf]|xml|eml)$", re.IGNORECASE)
_SURE = Text(
    "Not all of it is certain: {what}. Add it so?",
    "Nicht alles davon ist sicher: {what}. So eintragen?",
)
_YES = Text("Yes", "Ja")
_LEFT = Text(
    "Not added, because not all of it is certain or could be read: {names}. Their cards have the "
    "fields to fill in.",
    "Nicht eingetragen, weil nicht alles sicher ist oder gelesen werden konnte: {names}. Auf ihren "
    "Karten lässt es sich ergänzen.",
)
_HELD_BACK = Text("Not added, as said: {names}.", "Wie gesagt nicht eingetragen: {names}.")
_ALL_BUT = Text(
    "Add {count} receipts to your expenses, as far as they are certain, and leave out {names}?",
    "{count} Belege in die Ausgaben eintragen, soweit sie sicher sind, und {names} weglassen?",
)
_WHICH = Text(
    'Which of the {count} receipts is to be left out? None of them is called "{said}".',
    "Welcher der {count} Belege soll wegbleiben? Keiner heißt „{said}“.",
)
_WHICH_ONE = Text(
    "Which of the {count} receipts is to be left out?",
    "Welcher der {count} Belege soll wegbleiben?",
)
_MOST_CHOICES = 6
ALL_OF_THEM, BUT = "all_receipts", "but"
"""Arguments of a call that waits for a yes: all that lie there, and the files that are left out."""
_FIELDS = ("date", "merchant", "currency", "category", "tax", "payment")
_TELL_KIND = ("merchant", "heading", "category")
_NEEDED = frozenset({"date", "merchant", "amount"})
_LEAST: dict[str, float] = {"category": 0.75, "tax": 0.75, "payment": 0.75}
"""What nobody looks at again is left out where it is less certain than this."""


@dataclass(frozen=True, slots=True)
class DroppedReceipt:
    """A receipt that was dropped, attached or read, and is in no expense yet.

    Attributes:
        file: Where it is.
        recognised: What stands on it; empty while it is not read.
        place: Which message of the conversation tells of it.
        alike: The files that may be the same receipt.
        was: The name of the file that was dropped.
    """

    file: str
    recognised: JsonObject
    place: int
    alike: tuple[str, ...] = ()
    was: str = ""

    @property
    def name(self) -> str:
        """The name of its file."""
        return re.split(r"[\\/]", self.file)[-1]

    @property
    def label(self) -> str:
        """What it is called when it is told of: its shop, else its file."""
        return str(self.recognised.get("merchant") or self.name)

    @property
    def called(self) -> Called:
        """What somebody may call it by: its files, its shop and its sum, and what stands on it."""
        files = " ".join(re.sub(r"\.\w+$", "", one) for one in (self.name, self.was))
        read = (f"{one.get('merchant') or ''} {one.get('total') or ''}" for one in self._receipts)
        content = " ".join(map(_content, self._receipts))
        told = (str(one.get(name) or "") for one in self._receipts for name in _TELL_KIND)
        kinds = kinds_in(" ".join(told))
        return Called(" ".join((files.replace("_", " "), *read)), content, kinds)

    @property
    def expense(self) -> JsonObject:
        """The arguments that add it, or the first of several on one file."""
        return self.expenses[0]

    @property
    def expenses(self) -> tuple[JsonObject, ...]:
        """The arguments that add each receipt that is on its file."""
        return tuple(_expense(self.file, one) for one in self._receipts)

    @property
    def is_sure(self) -> bool:
        """Whether nobody has to look at what was read."""
        is_each_sure = all(one.get("is_sure") is True for one in self._receipts)
        return is_each_sure and all(one.keys() >= _NEEDED for one in self.expenses)

    @property
    def is_complete(self) -> bool:
        """Whether it can be added at all, as the one receipt that is on its file."""
        return len(self.expenses) == 1 and self.expense.keys() >= _NEEDED

    @property
    def _receipts(self) -> tuple[JsonObject, ...]:
        others = self.recognised.get("others")
        beside = others if isinstance(others, list) else []
        return (self.recognised, *(one for one in beside if isinstance(one, dict)))


def _expense(file: str, recognised: JsonObject) -> JsonObject:
    said = recognised.get("confidence")
    confidence = said if isinstance(said, dict) else {}
    found = {
        name: str(recognised.get(name) or "")
        for name in _FIELDS
        if float(str(confidence.get(name, 1))) >= _LEAST.get(name, 0)
    }
    found["amount"] = str(recognised.get("total") or "")
    return {"receipt": file, **{name: text for name, text in found.items() if text}}


def _content(recognised: JsonObject) -> str:
    items = recognised.get("items")
    rows = items if isinstance(items, list) else []
    bought = (str(one.get("text")) for one in rows if isinstance(one, dict))
    return " ".join((str(recognised.get("heading") or ""), *bought))


def dropped_in(call: ToolCall, result: ToolResult, place: int) -> DroppedReceipt | None:
    """The receipt that a dropped file turned out to be, or that was read."""
    read = {"receive_file": result.output.get("recognised"), "read_receipt": result.output}
    found, file = read.get(call.name), result.output.get("file")
    if not result.ok or call.name not in read or not isinstance(file, str):
        return None
    if not isinstance(found, dict):
        return DroppedReceipt(file, {}, place) if _PAPER.search(file) else None
    was = str(call.arguments.get("file") or "")
    return DroppedReceipt(file, found, place, tuple(_alike(result.output)), was)


def _alike(output: JsonObject) -> Iterator[str]:
    told = output.get("duplicates")
    for one in told if isinstance(told, list) else ():
        if isinstance(one, dict) and one.get("needs_answer") is True:
            yield str(one.get("file"))


def added(request: UserRequest, dropped: Sequence[DroppedReceipt], since: int) -> Reply | None:
    """What to do about them; None for any other request, or when none was dropped.

    Args:
        request: What is asked.
        dropped: Those that are in no expense yet.
        since: Where the last turn begins: "them" are those that came up in it.
    """
    meant = _meant(request, dropped, since)
    if not meant:
        return None
    held = held_back(request.text, [one.called for one in meant])
    plain = request.saying(held.rest) if held else request
    is_for_else = held is not None and (asks_for_else(request) or are_to_wait(request))
    if is_for_else or not _is_order(plain, held):
        return None
    return all_added(held, meant, plain)


def _is_order(request: UserRequest, held: HeldBack | None) -> bool:
    """Whether they are to be entered beyond doubt: nobody else speaks of one that stays out."""
    if held is None or not held.is_sure:
        return asks_to_add(request)
    return any(says(request) for says in (asks_to_add, only_tells_of_them, hands_over))


def _meant(
    request: UserRequest, dropped: Sequence[DroppedReceipt], since: int
) -> list[DroppedReceipt]:
    is_named = _NAMED.search(request.text) is not None
    return [one for one in dropped if is_named or one.place >= since]


def all_added(
    held: HeldBack | None, meant: Sequence[DroppedReceipt], request: UserRequest
) -> Reply | None:
    """All of them, but those that are held back; None where there is none."""
    return added_but(held, meant, request) if held else _added(meant, request)


def added_but(held: HeldBack, meant: Sequence[DroppedReceipt], request: UserRequest) -> Reply:
    """All of them but those that are left out; asked where that is not beyond doubt.

    Args:
        held: Which of them are left out.
        meant: All that are spoken of.
        request: What is asked.
    """
    if not held.places:
        labels = tuple(one.label for one in meant)
        text = _WHICH if held.unknown else _WHICH_ONE
        return Ask(
            text.in_language(request.language, said=held.unknown, count=str(len(meant))),
            labels if len(labels) <= _MOST_CHOICES else (),
            to_offer(()),
        )
    out = [one for place, one in enumerate(meant) if place in held.places]
    names = ", ".join(one.label for one in out)
    rest = [one for one in meant if one not in out]
    if not held.is_sure:
        return Ask(
            _ALL_BUT.in_language(request.language, count=str(len(rest)), names=names),
            (_YES.in_language(request.language),),
            to_offer(out),
        )
    reply = _added(rest, request)
    note = Say(_HELD_BACK.in_language(request.language, names=names))
    if reply is None:
        return note
    return Several((*(reply.parts if isinstance(reply, Several) else (reply,)), note))


def to_offer(without: Sequence[DroppedReceipt]) -> PlannedCall:
    """The call that stands for entering all that lie there but these."""
    return PlannedCall(_TOOL, {ALL_OF_THEM: True, BUT: [one.file for one in without]})


def _added(
    meant: Sequence[DroppedReceipt], request: UserRequest
) -> Settled | Find | Several | None:
    # Of one that was photographed twice the first is looked at, before the other is added.
    open_files = {one.file for one in meant if not one.is_sure}
    sure = [one for one in meant if one.is_sure and open_files.isdisjoint(one.alike)]
    others = [one for one in meant if one not in sure and one.recognised]
    is_alone = len(meant) == 1
    parts: list[Settled | Find] = [
        read_and_add(one.file, request, one.place, is_alone=is_alone)
        for one in meant
        if not one.recognised
    ]
    if others:
        parts.insert(0, uncertain(others, request))
    if sure:
        parts.insert(0, to_add(*sure))
    return parts[0] if len(parts) == 1 else Several(tuple(parts)) if parts else None


def read_and_add(file: str, request: UserRequest, place: int, *, is_alone: bool) -> Find:
    """Read a receipt that nobody has read yet, then add it; of several only those that are sure."""

    def settled(output: JsonObject) -> Settled:
        receipt = DroppedReceipt(str(output.get("file") or file), output, place)
        if receipt.is_sure:
            return to_add(receipt)
        return uncertain([receipt], request, asks=is_alone)

    return Find(PlannedCall("read_receipt", {"file": file}), settled)


def to_add(*receipts: DroppedReceipt) -> Act:
    """The calls that add them as they were read."""
    calls = (PlannedCall(_TOOL, expense) for one in receipts for expense in one.expenses)
    return Act(tuple(calls))


def uncertain(
    receipts: Sequence[DroppedReceipt], request: UserRequest, *, asks: bool = True
) -> Ask | Say:
    """What is said of those that are not sure: a single one is asked about."""
    one, language = receipts[0], request.language
    if len(receipts) == 1 and one.is_complete and asks:
        what = ", ".join(str(one.expense[name]) for name in ("merchant", "date", "amount"))
        currency = str(one.expense.get("currency", ""))
        question = _SURE.in_language(language, what=f"{what} {currency}".strip())
        return Ask(question, (_YES.in_language(language),), PlannedCall(_TOOL, one.expense))
    return Say(_LEFT.in_language(language, names=", ".join(one.name for one in receipts)))
