"""A conversation with the embedded provider in which something was done before."""

from datetime import datetime, timedelta

from desktop_assist.domain.message import QuestionPart, TextPart
from desktop_assist.domain.provider import StepEvent
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.embedded_conversation import (
    TOOL_NAMES,
    EmbeddedConversation,
    calls_in,
    question_in,
    text_in,
)
from tests.helpers.frozen_clock import SUNDAY_MORNING

TOOLS = (
    *TOOL_NAMES,
    "update_meeting",
    "cancel_meeting",
    "save_invitation",
    "find_free_time",
    "update_expense",
    "delete_expense",
    "summarize_expenses",
)
SYNC = {
    "uid": "sync@here",
    "recurrence_id": None,
    "summary": "Team sync",
    "start": "2026-11-24T14:00:00+01:00",
    "end": "2026-11-24T14:30:00+01:00",
    "time_zone": "Europe/Berlin",
    "attendees": ["Anna"],
    "location": "",
    "status": "confirmed",
}
REVIEW = {
    **SYNC,
    "uid": "review@here",
    "summary": "Review",
    "start": "2026-11-24T16:00:00+01:00",
    "end": "2026-11-24T17:00:00+01:00",
}
TAXI = {
    "id": "row 5",
    "date": "2026-11-21",
    "merchant": "Taxi",
    "category": "",
    "description": "",
    "amount": "12.50",
    "currency": "EUR",
}
HOTEL = {**TAXI, "id": "row 6", "merchant": "Hotel", "amount": "120.00"}
TUESDAY = {"from": "2026-11-24", "to": "2026-11-24"}
OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}


_KEEPING = {
    "create_meeting": "_meeting",
    "update_meeting": "_meeting",
    "add_expense": "_expense",
    "update_expense": "_expense",
}


class EarlierTurns:
    """Keeps what is in the calendar and the sheet, and plays turns to their end.

    Attributes:
        meetings: What a look into the calendar finds.
        expenses: What a look into the sheet finds.
    """

    def __init__(self, now: datetime = SUNDAY_MORNING) -> None:
        self.conversation = EmbeddedConversation(tools=TOOLS, now=now)
        self.meetings: list[dict] = [SYNC, REVIEW]
        self.expenses: list[dict] = [TAXI, HOTEL]

    def did(self, tool: str, output: dict, change_id: str | None = None, **arguments) -> None:
        """A turn of before in which one tool was run."""
        add = self.conversation.add
        call = ToolCall(f"done_{len(self.conversation.request.messages)}", tool, arguments)
        add("user", (TextPart("Do it."),))
        add("assistant", (call,))
        add("tool", (ToolResult(call.id, tool, ok=True, output=output, change_id=change_id),))
        add("assistant", (TextPart("Done."),))

    def talked(self) -> None:
        """A turn of before in which nothing was done."""
        self.conversation.add("user", (TextPart("Thanks."),))
        self.conversation.add("assistant", (TextPart("You are welcome."),))

    async def say(self, text: str) -> list[ToolCall]:
        """Send a message and run what it asks for; gives the calls, the looks left out."""
        events = await self.conversation.say(text)
        made: list[ToolCall] = []
        while calls := calls_in(events):
            made += calls
            events = await self.conversation.give(*map(self._result, calls))
        self.last_events: list[StepEvent] = events
        return made

    async def changes(self, text: str) -> dict:
        """What the one call that is no look is made with."""
        [call] = [one for one in await self.say(text) if not one.name.startswith("list_")]
        return {"tool": call.name, **call.arguments}

    @property
    def question(self) -> QuestionPart:
        """What the last message was answered with, when that was a question."""
        return question_in(self.last_events)

    @property
    def text(self) -> str:
        """What the last message was answered with, when that was words."""
        return text_in(self.last_events)

    def _result(self, call: ToolCall) -> ToolResult:
        first, last = str(call.arguments.get("from", "")), str(call.arguments.get("to", "9"))
        output: dict = {"summary": "Done."}
        if call.name == "list_meetings":
            output["events"] = [one for one in self.meetings if first <= one["start"][:10] <= last]
        elif call.name == "list_expenses":
            output["expenses"] = [one for one in self.expenses if first <= one["date"] <= last]
        elif call.name in _KEEPING:
            output |= getattr(self, _KEEPING[call.name])(dict(call.arguments))
            return ToolResult(call.id, call.name, ok=True, output=output, change_id=call.id)
        return ToolResult(call.id, call.name, ok=True, output=output)

    def _meeting(self, given: dict) -> dict:
        """Put a meeting into the calendar, or change the one that is named."""
        known = next((one for one in self.meetings if one["uid"] == given.get("uid")), None)
        made = known or {**SYNC, "uid": f"m{len(self.meetings)}@here", "attendees": []}
        before = datetime.fromisoformat(made["end"]) - datetime.fromisoformat(made["start"])
        changed = {**made, **given, "summary": given.get("title", made["summary"])}
        minutes = timedelta(minutes=given["duration_minutes"]) if "duration_minutes" in given else 0
        end = datetime.fromisoformat(changed["start"]) + (minutes or before)
        changed |= {"end": end.isoformat(), "title": changed["summary"]}
        self.meetings = [one for one in self.meetings if one is not known] + [changed]
        return changed

    def _expense(self, given: dict) -> dict:
        """Put an expense into the sheet, or change the one that is named."""
        name = given.pop("expense_id", "")
        known = next((one for one in self.expenses if one["id"] == name), None)
        changed = {**(known or {**TAXI, "id": f"row {len(self.expenses) + 5}"}), **given}
        self.expenses = [one for one in self.expenses if one is not known] + [changed]
        return changed


def after_a_meeting() -> EarlierTurns:
    """The sync was just put into the calendar."""
    turns = EarlierTurns()
    turns.did("create_meeting", {**SYNC, "title": SYNC["summary"]}, "change_1", title="Team sync")
    return turns


def after_an_expense() -> EarlierTurns:
    """The taxi was just put into the sheet."""
    turns = EarlierTurns()
    turns.did("add_expense", TAXI, "change_2", merchant="Taxi")
    return turns


def after_two_meetings_listed() -> EarlierTurns:
    """The meetings of a day were just shown."""
    turns = EarlierTurns()
    turns.did("list_meetings", {"events": [SYNC, REVIEW]}, **TUESDAY)
    return turns


def after_expenses_listed() -> EarlierTurns:
    """The expenses of a month were just shown."""
    turns = EarlierTurns()
    turns.did("list_expenses", {"expenses": [TAXI, HOTEL]}, **OCTOBER)
    return turns
