"""Does what the buttons of a card say, and shows on the card what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.said_on_cards import beside_others
from desktop_assist.ui.chat.stored_rows import after_click
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import CardRow
from desktop_assist.ui.chat.turn_fault import turn_fault
from desktop_assist.ui.services import AssistantService
from desktop_assist.ui.task_runner import TaskRunner


class CardClicks:
    """Runs each click as the person's own, which needs no further yes.

    Args:
        assistant: Does what was clicked.
        tasks: Where it runs.
        model: The rows that the cards are in.
        done: Told when something was done.
    """

    def __init__(
        self,
        assistant: AssistantService,
        tasks: TaskRunner,
        model: TranscriptModel,
        done: Callable[[], None],
    ) -> None:
        self._assistant = assistant
        self._tasks = tasks
        self._model = model
        self._done = done

    def run(
        self,
        row: CardRow,
        action: CardAction,
        values: Mapping[str, str | int],
        conversation_id: str | None,
    ) -> None:
        """Begin it, with what the person corrected; a card that is at work already waits."""
        if row.state == "open":
            self._model.change(replace(row, state="running", problem=""))
            arguments = {**(action.arguments or {}), **values}
            self._tasks.start(
                self._act(row, action, arguments, conversation_id),
                "card action",
                lambda error: self._refuse(row, error),
            )

    async def show(self, tool: str, conversation_id: str | None) -> None:
        """Run something that only shows a card, and put the card below."""
        result = await self._assistant.act(tool, {}, conversation_id)
        if result.card is not None:
            self._model.add(CardRow(self._model.new_key(), result.card))

    async def _act(
        self, row: CardRow, action: CardAction, arguments: JsonObject, conversation_id: str | None
    ) -> None:
        result = await self._assistant.act(action.tool, arguments, conversation_id)
        self._model.change(beside_others(after_act(row, action, result), self._model.rows))
        if action.keeps_card and result.ok and result.card is not None:
            self._model.add(CardRow(self._model.new_key(), result.card))
        self._done()

    def _refuse(self, row: CardRow, error: BaseException) -> None:
        fault = turn_fault(error)
        problem = f"{fault.message} {fault.hint}".rstrip()
        self._model.change(replace(row, state="open", problem=problem))


def after_act(row: CardRow, action: CardAction, result: ToolResult) -> CardRow:
    """The card after a click on one of its buttons."""
    if result.ok and action.keeps_card:
        return replace(row, state="open", problem="")
    if result.ok:
        return after_click(row, action.tool, result)
    return replace(row, state="open", problem=act_words(result))


def act_words(result: ToolResult) -> str:
    """What came of a click, in a sentence."""
    summary = result.output.get("summary") or result.output.get("message")
    return tr_told(str(summary)) if summary else tr("It could not be done.")
