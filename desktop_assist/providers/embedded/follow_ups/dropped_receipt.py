"""Receipts that were dropped before, and are now to be added to the expenses: "add them"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Reply, Say, Several
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_TOOL = "add_expense"
_THINGS = (
    r"(?:it|this|that|them|these|those|both|everything|es|das|sie|die|diese[ns]?|beide|alle"
    r"|(?:(?:all|all of|both|alle|beide) )?(?:the|this|these|my|den|die|diese[ns]?|meine[ns]?)? ?"
    r"(?:\d+ )?(?:receipts?|invoices?|bills?|belege?|quittung(?:en)?|rechnung(?:en)?))"
)
_ADDS = re.compile(
    rf"(?:(?:ok(?:ay)?|yes|ja|now|then|and|und|jetzt|dann|please|bitte)\W+)*"
    rf"(?:(?:can|could|would) you (?:please )?)?"
    rf"(?:add|enter|record|log|book|file|expense|submit|put|take|trage?|füge?|erfasse?|buche?|nimm"
    rf"|verbuche?)\s+(?:all (?:of )?)?{_THINGS}"
    r"(?:\s+(?:all|both|bitte|please|alle|beide))?"
    r"(?:\s+(?:to|in|into|as|among|on|zu|in|als|unter)\s+"
    r"(?:(?:an|my|the|meine[nrm]?|den|der|die|eine)\s+)?"
    r"(?:expenses?|expense (?:sheet|report|list)|sheet|ausgaben?(?:liste)?|tabelle|liste))?"
    r"(?:\s+(?:hinzu|ein|auf|please|bitte|all|now|jetzt))*\W*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"receipt|invoice|bill|expense|beleg|quittung|rechnung|ausgabe", re.IGNORECASE)
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
_FIELDS = ("date", "merchant", "currency", "category", "tax", "payment")
_NEEDED = frozenset({"date", "merchant", "amount"})
_LEAST: dict[str, float] = {"category": 0.75, "tax": 0.75, "payment": 0.75}
"""What nobody looks at again is left out where it is less certain than this."""


@dataclass(frozen=True, slots=True)
class DroppedReceipt:
    """A receipt that was dropped, and is in no expense yet.

    Attributes:
        file: Where it is kept.
        recognised: What stands on it.
        place: Which message of the conversation tells of it.
    """

    file: str
    recognised: JsonObject
    place: int

    @property
    def name(self) -> str:
        """The name of its file."""
        return re.split(r"[\\/]", self.file)[-1]

    @property
    def expense(self) -> JsonObject:
        """The arguments that add it."""
        said = self.recognised.get("confidence")
        confidence = said if isinstance(said, dict) else {}
        found = {
            name: str(self.recognised.get(name) or "")
            for name in _FIELDS
            if float(str(confidence.get(name, 1))) >= _LEAST.get(name, 0)
        }
        found["amount"] = str(self.recognised.get("total") or "")
        return {"receipt": self.file, **{name: text for name, text in found.items() if text}}

    @property
    def is_sure(self) -> bool:
        """Whether nobody has to look at what was read."""
        return self.recognised.get("is_sure") is True and self.is_complete

    @property
    def is_complete(self) -> bool:
        """Whether it can be added at all."""
        return self.expense.keys() >= _NEEDED


def dropped_in(call: ToolCall, result: ToolResult, place: int) -> DroppedReceipt | None:
    """The receipt that a dropped file turned out to be."""
    found, file = result.output.get("recognised"), result.output.get("file")
    if call.name != "receive_file" or not isinstance(found, dict) or not isinstance(file, str):
        return None
    return DroppedReceipt(file, found, place)


def added(request: UserRequest, dropped: Sequence[DroppedReceipt], since: int) -> Reply | None:
    """What to do about them; None for any other request, or when none was dropped.

    Args:
        request: What is asked.
        dropped: Those that are in no expense yet.
        since: Where the last turn begins: "them" are those that came up in it.
    """
    if not _ADDS.fullmatch(request.text.strip()):
        return None
    is_named = _NAMED.search(request.text) is not None
    meant = [one for one in dropped if is_named or one.place >= since]
    parts = tuple(_parts(meant, request))
    return parts[0] if len(parts) == 1 else Several(parts) if parts else None


def _parts(meant: Sequence[DroppedReceipt], request: UserRequest) -> Iterator[Act | Ask | Say]:
    sure = [one for one in meant if one.is_sure]
    if sure:
        yield Act(tuple(PlannedCall(_TOOL, one.expense) for one in sure))
    match [one for one in meant if not one.is_sure]:
        case []:
            return
        case [one] if one.is_complete:
            what = ", ".join(str(one.expense[name]) for name in ("merchant", "date", "amount"))
            currency = str(one.expense.get("currency", ""))
            question = _SURE.in_language(request.language, what=f"{what} {currency}".strip())
            choices = (_YES.in_language(request.language),)
            yield Ask(question, choices, PlannedCall(_TOOL, one.expense))
        case several:
            names = ", ".join(one.name for one in several)
            yield Say(_LEFT.in_language(request.language, names=names))
