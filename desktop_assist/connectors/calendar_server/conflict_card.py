"""An event that was changed here and at the server, as a card: what differs, and what stays."""

from collections.abc import Sequence

from desktop_assist.connectors.calendar_server.conflict_settling import Settled
from desktop_assist.connectors.calendar_server.event_difference import differences
from desktop_assist.connectors.calendar_server.server_values import SyncConflict
from desktop_assist.domain.card import Card, CardAction, CardTable
from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.domain.json_value import JsonObject

SHOW, SETTLE = "show_calendar_conflicts", "settle_calendar_conflict"
_CHOICES = {"mine": "Keep mine", "theirs": "Keep theirs", "both": "Keep both"}


def conflict_card(conflicts: Sequence[SyncConflict]) -> Card:
    """The first of those that wait; the others follow one by one."""
    if not conflicts:
        return Card(kind="calendar_import", title="No meeting waits for a choice.")
    one, others = conflicts[0], len(conflicts) - 1
    rows = tuple((row.what, row.mine, row.theirs) for row in differences(one.mine, one.theirs))
    return Card(
        kind="calendar_import",
        title=f"“{_plain(one.title)}” was changed here and at the server",
        subtitle=_plain(one.calendar),
        table=CardTable(("What", "Here", "At the server"), rows),
        footnote=_others_words(others),
        actions=tuple(
            CardAction(label, SETTLE, {"conflict_id": one.id, "keep": keep})
            for keep, label in _CHOICES.items()
        ),
    )


def settled_card(settled: Settled) -> Card:
    """What was settled, with the way back and on to the next."""
    undo = CardAction("Undo", "undo", {"change_id": settled.change_id})
    following = CardAction("Show the next", SHOW, {}, keeps_card=True)
    return Card(
        kind="calendar_import",
        title=settled_words(settled),
        subtitle=_plain(settled.conflict.calendar),
        footnote="" if settled.is_told else "The server hears of it at the next round.",
        actions=(undo, following) if settled.others else (undo,),
    )


def settled_words(settled: Settled) -> str:
    """What stays, in a sentence."""
    title = _plain(settled.conflict.title)
    match settled.keep:
        case "mine":
            return f"“{title}” stays as it is here."
        case "theirs":
            return f"“{title}” is now as the server has it."
        case "both":
            return f"“{title}” is there twice now: as the server has it, and as it was here."


def conflict_json(conflict: SyncConflict) -> JsonObject:
    """A conflict for scripts."""
    return {
        "id": conflict.id,
        "calendar": conflict.calendar,
        "title": conflict.title,
        "differences": [
            {"what": one.what, "mine": one.mine, "theirs": one.theirs}
            for one in differences(conflict.mine, conflict.theirs)
        ],
    }


def _others_words(others: int) -> str:
    if not others:
        return ""
    return "One more waits." if others == 1 else f"{others} more wait."


def _plain(text: str) -> str:
    return " ".join(in_plain_sight(text).split())
