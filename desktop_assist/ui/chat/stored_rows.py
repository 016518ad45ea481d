"""Shows a kept conversation again."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    Part,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.short_card import in_short
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.ui.chat.said_on_cards import without_repeats
from desktop_assist.ui.chat.transcript_row import (
    AnswerRow,
    CardRow,
    CardState,
    Ending,
    ProblemRow,
    QuestionRow,
    ThoughtRow,
    TranscriptRow,
    UserRow,
    part_key,
)


def stored_rows(messages: Iterable[Message]) -> list[TranscriptRow]:
    """The rows of kept messages, as they looked when they were new."""
    rows = _Rows()
    for message in messages:
        rows.add_message(message)
    return without_repeats(rows.rows)


class _Rows:
    def __init__(self) -> None:
        self.rows: list[TranscriptRow] = []
        self._calls: dict[str, ToolCall] = {}
        self._looks: dict[str, list[TranscriptRow]] = {}

    def add_message(self, message: Message) -> None:
        if message.role == "user":
            self._close_questions()
            self.rows.append(_user_row(message))
            return
        known = len(self.rows)
        for number, part in enumerate(message.parts):
            self._add_part(part_key(message.id, number), message, part)
        if message.role == "tool":
            self._drop_looks(message, known)

    def _drop_looks(self, message: Message, known: int) -> None:
        """A change makes what was looked up for it, a step before, out of date."""
        looks = self._looks.setdefault(message.turn_id, [])
        results = (part for part in message.parts if isinstance(part, ToolResult))
        if any(result.change_id for result in results):
            self.rows = [row for row in self.rows if row not in looks]
            looks.clear()
        else:
            looks += self.rows[known:]

    def _shorten_looks(self, turn_id: str) -> None:
        """What was looked up on the way to a question is not to push it out of sight."""
        looks = self._looks.get(turn_id, ())
        for index, row in enumerate(self.rows):
            if isinstance(row, CardRow) and row in looks:
                self.rows[index] = replace(row, card=in_short(row.card))

    def _add_part(self, key: str, message: Message, part: Part) -> None:  # noqa: C901 - a case each
        match part:
            case TextPart():
                self.rows.append(_answer_row(key, message, part))
            case QuestionPart(text=text, choices=choices):
                self._shorten_looks(message.turn_id)
                self.rows.append(QuestionRow(key, text, choices))
            case OfferPart(choices=choices, actions=actions):
                self.rows.append(QuestionRow(key, "", choices, actions))
            case ErrorPart(message=words, hint=hint):
                self.rows.append(ProblemRow(key, words, hint))
            case ToolCall():
                self._calls[part.id] = part
            case ToolResult():
                self._add_result(key, part)
            case ReasoningPart(summary=summary) if summary:
                self.rows.append(ThoughtRow(key, summary))
            case AttachmentPart() | ReasoningPart():
                pass

    def _add_result(self, key: str, result: ToolResult) -> None:
        call = self._calls.get(result.call_id)
        if call is not None and result.ok and self._settle_card(call, result):
            return
        if result.card is not None:
            self.rows.append(CardRow(key, result.card))

    def _settle_card(self, call: ToolCall, result: ToolResult) -> bool:
        """Find the card whose button made this call, and let it look as after the click."""
        for index in range(len(self.rows) - 1, -1, -1):
            row = self.rows[index]
            action = _offering(row, call) if isinstance(row, CardRow) else None
            if isinstance(row, CardRow) and row.state == "open" and action is not None:
                if not action.keeps_card:
                    self.rows[index] = after_click(row, call.name, result)
                return not action.keeps_card
        return False

    def _close_questions(self) -> None:
        for index, row in enumerate(self.rows):
            if isinstance(row, QuestionRow):
                self.rows[index] = replace(row, is_open=False)


def after_click(row: CardRow, tool: str, result: ToolResult) -> CardRow:
    """What a card becomes once one of its actions has been done."""
    if tool == "undo":
        return replace(row, state="undone", problem="")
    if result.card is not None:
        return CardRow(row.key, result.card)
    state: CardState = "done"
    return replace(row, state=state, problem="")


def _answer_row(key: str, message: Message, part: TextPart) -> AnswerRow:
    ending: Ending = "stopped" if message.status in ("cancelled", "streaming") else ""
    # Several quotations of one place are one source.
    places = {one.place_words(): one for one in reversed(part.citations)}
    shown = tuple(reversed(places.values()))
    return AnswerRow(key, part.text, message.created_at, ending=ending, places=shown)


def _user_row(message: Message) -> UserRow:
    texts = [part.text for part in message.parts if isinstance(part, TextPart)]
    names = [_named(part) for part in message.parts if isinstance(part, AttachmentPart)]
    files = tuple(part.path for part in message.parts if isinstance(part, AttachmentPart))
    text = "\n".join(texts)
    return UserRow(message.id, text, tuple(names), message.created_at, files, message.id)


def _named(part: AttachmentPart) -> str:
    return f"{part.name}: {part.note}" if part.note else part.name


def _offering(row: CardRow, call: ToolCall) -> CardAction | None:
    """The button of a card that makes this call; None when it has none."""
    editable = {field.name for field in row.card.fields if field.name}
    actions = row.card.every_action()
    return next((one for one in actions if _is_same(one, call, editable)), None)


def _is_same(action: CardAction, call: ToolCall, editable: set[str]) -> bool:
    if action.tool != call.name:
        return False
    fixed = _without(action.arguments or {}, editable)
    return fixed == _without(call.arguments, editable)


def _without(arguments: JsonObject, names: set[str]) -> dict[str, object]:
    return {name: value for name, value in arguments.items() if name not in names}
