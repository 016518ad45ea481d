"""What a conversation has made, changed, listed and taken back, read from its calls and results."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.embedded.follow_ups import document_change, report_change
from desktop_assist.providers.embedded.follow_ups.dropped_receipt import (
    DroppedReceipt,
    dropped_in,
)
from desktop_assist.providers.embedded.follow_ups.free_slot import FreeSlots, free_slots_in
from desktop_assist.providers.embedded.follow_ups.thing import (
    Kind,
    Thing,
    expense_in,
    meeting_in,
)

Loss: TypeAlias = Literal["undone", "cancelled", "deleted"]
_MAKING = {"create_meeting": meeting_in, "add_expense": expense_in}
_CHANGING = {
    "update_meeting": meeting_in,
    "save_invitation": meeting_in,
    "update_expense": expense_in,
}
_ENDING: dict[str, Loss] = {"cancel_meeting": "cancelled", "delete_expense": "deleted"}
_OF_REPORT = frozenset({report_change.TOOL, "set_report_status"})
QUERIES = ("list_meetings", "find_free_time", "list_expenses", "summarize_expenses")


@dataclass(frozen=True, slots=True)
class Mention:
    """Something came up: one thing, or several of a list.

    Attributes:
        things: What came up.
        call: Made it come up.
        place: Which message of the conversation tells of it.
        turn: Where its turn begins.
    """

    things: tuple[Thing, ...]
    call: ToolCall
    place: int
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A change to the user's files."""

    id: str
    call: ToolCall
    thing: Thing | None


@dataclass
class History:
    """Everything a follow-up can mean.

    Attributes:
        mentions: What came up, oldest first; lists of nothing among them.
        lost: What is gone, by the key of the thing.
        changes: What has not been taken back, oldest first.
        undone: How many changes were taken back.
        asked_who_invites: The call that waits for a name, when it was the last.
        asked_whether_again: The expense that was not added yet, as one like it is there already.
        turn_start: Where the last turn before the present message begins.
        discussion: What was fetched from Slack last.
        receipts: Those that were dropped and are in no expense yet, by their files.
        slots: The free times that were found last.
        asked: What the person said last before the present message.
        looked_up: The look into the documents of the last turn.
        reported: The report that the last turn made.
        told: The words of the answer just before.
        report_id: Of the report that was made or marked last.
        document: The name of the one that was found or opened last.
    """

    mentions: list[Mention] = field(default_factory=list)
    lost: dict[str, Loss] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    undone: int = 0
    asked_who_invites: ToolCall | None = None
    asked_whether_again: ToolCall | None = None
    turn_start: int = 0
    discussion: JsonObject | None = None
    receipts: dict[str, DroppedReceipt] = field(default_factory=dict)
    slots: FreeSlots | None = None
    asked: str = ""
    looked_up: ToolCall | None = None
    reported: ToolCall | None = None
    told: str = ""
    report_id: str = ""
    document: str = ""

    @property
    def focus(self) -> Mention | None:
        """What came up last."""
        return self.mentions[-1] if self.mentions else None

    def is_recent(self, mention: Mention) -> bool:
        """Whether it came up in the answer just before."""
        return mention.place >= self.turn_start

    def of_kind(self, kind: Kind) -> tuple[Thing, ...]:
        """Things that came up alone or in a list, the last first, each as last seen."""
        found: dict[str, Thing] = {}
        for mention in reversed(self.mentions):
            for thing in mention.things:
                if thing.kind == kind:
                    found.setdefault(thing.key, thing)
        return tuple(found.values())

    def listed(self, kind: Kind) -> tuple[Thing, ...]:
        """What "the first one" counts in: the list shown last, else all that came up, in order.

        A list that was only looked into on the way to a change was not shown.
        """
        last_of_turn = {one.turn: one for one in self.mentions}
        for mention in reversed(last_of_turn.values()):
            things = tuple(one for one in mention.things if one.kind == kind)
            if things and mention.call.name in QUERIES:
                return things
        return tuple(reversed(self.of_kind(kind)))

    def queries(self) -> tuple[Mention, ...]:
        """The questions to the calendar and the sheet of the answer just before, one of a kind."""
        recent = (one for one in self.mentions if self.is_recent(one))
        asked = {one.call.name: one for one in recent if one.call.name in QUERIES}
        return tuple(asked.values())

    def take(self, call: ToolCall, result: ToolResult, place: int) -> None:
        """Take in one call that was done."""
        is_waiting = result.output.get("needs") == "organizer"
        self.asked_who_invites = call if is_waiting else None
        self.asked_whether_again = call if result.output.get("added") is False else None
        if call.name == "fetch_slack_thread" and result.output.get("messages"):
            self.discussion = result.output
        if dropped := dropped_in(call, result, place):
            self.receipts[dropped.file] = dropped
        if call.name == "add_expense":
            self.receipts.pop(str(call.arguments.get("receipt")), None)
        self.slots = free_slots_in(call, result, place, self.asked) or self.slots
        self._take_paper(call, result)
        if call.name == "undo":
            self._take_back(call, result, place)
        elif call.name in _ENDING:
            self._end(call, result)
        else:
            self._mention(call, result, place)

    def _take_paper(self, call: ToolCall, result: ToolResult) -> None:
        """A look into the documents, or something about a report."""
        if call.name == document_change.TOOL:
            self.looked_up = call
        if call.name == "find_document":
            found = result.output.get("documents")
            only = found[0] if isinstance(found, list) and len(found) == 1 else {}
            self.document = str(only.get("name") or "") if isinstance(only, dict) else ""
        if call.name == report_change.TOOL:
            self.reported = call
        if call.name in _OF_REPORT:
            self.report_id = str(result.output.get("id") or "")

    def _mention(self, call: ToolCall, result: ToolResult, place: int) -> None:
        read = _MAKING.get(call.name) or _CHANGING.get(call.name)
        thing = read(result.output) if read else None
        if thing is not None:
            self._rename(call, thing)
            self.lost.pop(thing.key, None)
            self.mentions.append(Mention((thing,), call, place, self.turn_start))
        elif call.name in QUERIES:
            self.mentions.append(
                Mention(tuple(_listed(result.output)), call, place, self.turn_start)
            )
        if result.change_id:
            self.changes.append(Change(result.change_id, call, thing))

    def _rename(self, call: ToolCall, thing: Thing) -> None:
        """A row of a sheet without numbers of its own has another id once it was changed."""
        former = self._named(call)
        if former is None or former.key == thing.key:
            return
        for place, mention in enumerate(self.mentions):
            things = tuple(thing if one.key == former.key else one for one in mention.things)
            self.mentions[place] = replace(mention, things=things)

    def _end(self, call: ToolCall, result: ToolResult) -> None:
        thing = self._named(call)
        if thing is not None:
            self.lost[thing.key] = _ENDING[call.name]
            self._go_on_with_series(thing, call)
        if result.change_id:
            self.changes.append(Change(result.change_id, call, thing))

    def _go_on_with_series(self, thing: Thing, call: ToolCall) -> None:
        """One of its times is gone; the series that came up before is still spoken of."""
        earlier = (one for mention in reversed(self.mentions) for one in mention.things)
        series = next(
            (one for one in earlier if one.id == thing.id and not one.recurrence_id), None
        )
        if thing.recurrence_id and series is not None and series.key not in self.lost:
            self.mentions.append(Mention((series,), call, self.turn_start, self.turn_start))

    def _take_back(self, call: ToolCall, result: ToolResult, place: int) -> None:
        self.undone += 1
        change_id = call.arguments.get("change_id") or result.output.get("change_id")
        change = next((one for one in self.changes if one.id == change_id), None)
        if change is None:
            return
        self.changes.remove(change)
        if change.thing is None:
            return
        self.mentions.append(Mention((change.thing,), call, place, self.turn_start))
        if change.call.name in _MAKING:
            self.lost[change.thing.key] = "undone"
        else:
            self.lost.pop(change.thing.key, None)

    def _named(self, call: ToolCall) -> Thing | None:
        arguments = call.arguments
        named = str(arguments.get("uid") or arguments.get("expense_id") or "")
        which = str(arguments.get("recurrence_id") or "")
        things = (thing for mention in reversed(self.mentions) for thing in mention.things)
        return next((one for one in things if (one.id, one.recurrence_id) == (named, which)), None)


def history_of(messages: tuple[Message, ...]) -> History:
    """The history before the message that stands last."""
    history = History()
    calls: dict[str, ToolCall] = {}
    for place, message in enumerate(messages[:-1]):
        if message.role == "user":
            history.turn_start = place
            history.asked = " ".join(
                part.text for part in message.parts if isinstance(part, TextPart)
            )
            history.looked_up = history.reported = None
            history.told = ""
        else:
            history.told += "".join(one.text for one in message.parts if isinstance(one, TextPart))
        for part in message.parts:
            if isinstance(part, ToolCall):
                calls[part.id] = part
            elif isinstance(part, ToolResult) and part.call_id in calls:
                call = calls[part.call_id]
                # What could not be answered was asked all the same: "and for September?"
                if part.ok or call.name in QUERIES:
                    history.take(call, part, place)
    return history


def _listed(output: JsonObject) -> Iterator[Thing]:
    for name, read in (("events", meeting_in), ("expenses", expense_in)):
        rows = output.get(name)
        for row in rows if isinstance(rows, list) else ():
            thing = read(row)
            if thing is not None and thing.seen.get("status") != "cancelled":
                yield thing
