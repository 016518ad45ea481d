"""Asks on the calendar which version stays of a meeting changed here and at its server."""

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.card import Card
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.own_changes import Act, outcome_of
from desktop_assist.ui.task_runner import TaskRunner

SHOW = "show_calendar_conflicts"


class ConflictQuestion(QObject):
    """Looks when the calendar is opened, and asks about one meeting after the other.

    Signals:
        settled: The calendar should be read again.
    """

    settled = Signal()

    def __init__(self, act: Act, notices: NoticeBar, tasks: TaskRunner) -> None:
        super().__init__()
        self._act = act
        self._notices = notices
        self._tasks = tasks

    def look(self) -> None:
        """Ask, if something waits."""
        self._tasks.start(self._look(), "look at conflicts", self._fail)

    async def _look(self) -> None:
        card = (await self._act(SHOW, {})).card
        if card is not None and card.actions:
            buttons = [
                self._button(tr_told(one.label), one.tool, one.arguments or {})
                for one in card.actions
            ]
            self._notices.inform(_words(card), *buttons, stays=True)

    def _button(self, label: str, tool: str, arguments: JsonObject) -> NoticeAction:
        return NoticeAction(label, lambda: self._start(tool, arguments))

    def _start(self, tool: str, arguments: JsonObject) -> None:
        self._tasks.start(self._do(tool, arguments), "settle conflict", self._fail)

    async def _do(self, tool: str, arguments: JsonObject) -> None:
        result = await self._act(tool, arguments)
        outcome = outcome_of(result)
        ways_on = []
        if outcome.can_undo:
            change = {"change_id": result.change_id}
            ways_on.append(self._button(tr("Undo"), "undo", change))
        if result.output.get("left"):
            ways_on.append(NoticeAction(tr("Show the next"), self.look))
        say = self._notices.inform if outcome.is_done else self._notices.warn
        say(tr_told(outcome.text), *ways_on)
        self.settled.emit()

    def _fail(self, error: BaseException) -> None:
        self._notices.warn(error_words(error, tr("It could not be done.")))


def _words(card: Card) -> str:
    """What differs, each on its line."""
    rows = card.table.rows if card.table else ()
    lines = [
        tr(
            "{what}: {mine} here, {theirs} at the server",
            what=tr_told(what),
            mine=_quoted(mine),
            theirs=_quoted(theirs),
        )
        for what, mine, theirs in rows
    ]
    return "\n".join((tr_told(card.title), *lines))


def _quoted(words: str) -> str:
    return tr("“{words}”", words=words) if words else tr("nothing")
