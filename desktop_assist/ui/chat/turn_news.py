"""Tells on the desktop what a conversation did, or waits for, while nobody looks at it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.errors import NotificationError
from desktop_assist.domain.notifier import Notification, Notifier
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import (
    AnswerRow,
    ApprovalRow,
    CardRow,
    ProblemRow,
    TranscriptRow,
)
from desktop_assist.ui.task_runner import TaskRunner

_UNDO = "undo"
_INTEREST_S = 15 * 60.0
_LONGEST_TEXT = 200
_APPROVAL_TITLE = marked("Waits for your yes or no")
_ANSWER_TITLE = marked("The answer is there")
_STAYS_TITLE = marked("It could not be taken back")


class TurnNews(QObject):
    """Each piece of news is told once, and only to somebody who does not see it.

    Args:
        presenter: The conversation.
        model: What is shown of it.
        notifier: Shows notifications; opening one brings the conversation up.
        tasks: Runs what waits for an answer.
        is_away: Whether the conversation is out of sight now.
    """

    def __init__(
        self,
        presenter: ChatPresenter,
        model: TranscriptModel,
        notifier: Notifier,
        tasks: TaskRunner,
        is_away: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._presenter = presenter
        self._model = model
        self._notifier = notifier
        self._tasks = tasks
        self._is_away = is_away
        self._known: set[str] = set()
        self._changes: list[str] = []
        self._undone: set[str] = set()
        model.row_added.connect(self._look_at_new)
        model.row_changed.connect(self._look_at_undone)
        model.was_reset.connect(self._start_anew)
        presenter.turn_finished.connect(self._look)
        self._start_anew()

    def leave(self) -> None:
        """It goes out of sight: what was done since it came can be undone from the desktop."""
        rows = [self._model.find(key) for key in self._changes]
        self._changes.clear()
        for row in rows:
            if row is not None:
                self._tell(row)

    def _look_at_new(self, index: int) -> None:
        if isinstance(self._model.rows[index], ApprovalRow) and self._is_away():
            self._look()

    def _look_at_undone(self, index: int) -> None:
        """Whoever takes something back from the desktop does not see that it went wrong."""
        row = self._model.rows[index]
        if row.key not in self._undone or not isinstance(row, CardRow) or row.state == "running":
            return
        self._undone.discard(row.key)
        if row.problem:
            news = Notification(tr(_STAYS_TITLE), _short(row.problem), time_limit_s=_INTEREST_S)
            self._tasks.start(self._show(news, row.key), f"undone {row.key}")

    def _look(self) -> None:
        rows = [row for row in self._model.rows if row.key not in self._known]
        self._known.update(row.key for row in rows)
        if self._is_away():
            told = [self._tell(row) for row in rows if not isinstance(row, AnswerRow)]
            if not any(told):
                self._tell_answer(rows)
        else:
            self._changes += [row.key for row in rows if _undo_of(row) is not None]

    def _start_anew(self) -> None:
        """Another conversation: what it holds was seen, or told of, in its time."""
        self._known = {row.key for row in self._model.rows}
        self._changes.clear()

    def _tell(self, row: TranscriptRow) -> bool:
        news = _news_of(row)
        if news is not None:
            self._tasks.start(self._show(news, row.key), f"news {row.key}")
        return news is not None

    def _tell_answer(self, rows: list[TranscriptRow]) -> None:
        said = [row for row in rows if isinstance(row, AnswerRow) and row.text]
        if said:
            news = Notification(tr(_ANSWER_TITLE), _short(said[-1].text), time_limit_s=_INTEREST_S)
            self._tasks.start(self._show(news, said[-1].key), f"news {said[-1].key}")

    async def _show(self, news: Notification, key: str) -> None:
        try:
            answer = await self._notifier.show(news)
        except NotificationError:
            return  # it stands in the conversation
        row = self._model.find(key)
        undo = None if row is None else _undo_of(row)
        if answer == "undone" and news.can_undo and undo is not None:
            self._undone.add(key)
            self._presenter.run_action(key, undo, {})


def _news_of(row: TranscriptRow) -> Notification | None:
    match row:
        case CardRow(card=card) if _undo_of(row) is not None:
            values = " · ".join(field.value for field in card.fields if field.value)
            text = _short(tr_told(card.subtitle) or values)
            return Notification(card.title, text, can_undo=True, time_limit_s=_INTEREST_S)
        case ApprovalRow(reason=reason, answer="open"):
            return Notification(tr(_APPROVAL_TITLE), _short(reason), time_limit_s=_INTEREST_S)
        case ProblemRow(message=message, hint=hint):
            return Notification(message, _short(hint), time_limit_s=_INTEREST_S)
        case _:
            return None


def _undo_of(row: TranscriptRow) -> CardAction | None:
    """What takes a change back, while it still can be."""
    if not isinstance(row, CardRow) or row.state != "open":
        return None
    return next((action for action in row.card.actions if action.tool == _UNDO), None)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT].rstrip()}…"
