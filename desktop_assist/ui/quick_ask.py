"""A small window for a question in passing, above whatever else is open."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript import Transcript
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow
from desktop_assist.ui.drop.dropped_content import dropped_files
from desktop_assist.ui.on_screen import move_onto_screen
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.question_line import QuestionLine
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import GAP, colours_of
from desktop_assist.ui.window_state import WindowState

_WIDTH = 76 * GAP
_LEFT, _RIGHT = 2 * GAP, int(1.5 * GAP)
_LOW, _TALLEST = 8 * GAP, 64 * GAP
_USUAL_SPOT = QPointF(0.5, 0.22)
"""Where on the screen it appears until it is put elsewhere: in the middle, near where one looks."""
_HINT = marked("Enter asks · Esc hides")
_ONE_WAITS = marked("One more is asked when this one is answered")
_MORE_WAIT = marked("{count} more are asked when this one is answered")


class QuickAsk(QWidget):
    """Asks in a conversation of its own, which goes on until "New".

    Signals:
        typed: Something was written into its line.
        submitted: The text of a question that was sent.
        moved_to_window: The id of the conversation that is to go on in the window.
        place_chosen: A message that is to be shown in the window.
        settings_requested: The page of the settings to show.
        left: The person put it away.
        document_wanted: A Citation: a place in a document that is to be shown in the window.
        reading_wanted: An answer that is to be read aloud, as it is written.
    """

    typed = Signal()
    submitted = Signal(str)
    moved_to_window = Signal(str)
    place_chosen = Signal(MessagePlace)
    settings_requested = Signal(str)
    document_wanted = Signal(object)
    reading_wanted = Signal(str)
    left = Signal()

    def __init__(
        self,
        presenter: ChatPresenter,
        model: TranscriptModel,
        pictures: PictureLoader,
        state: WindowState,
    ) -> None:
        super().__init__(
            None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self._presenter = presenter
        self._model = model
        self._state = state
        self._waiting: list[Draft | tuple[Path, ...]] = []
        self._is_moved = False
        self._room_of_notices = 0
        self._transcript = Transcript(model, pictures)
        self._transcript.setObjectName("transcript")
        self._line = QuestionLine()
        self.notices = NoticeBar()
        self._send = ActionButton(tr("Ask"), "primary", "send", icon_only=True)
        self._new = ActionButton(tr("New"), "quiet", "new")
        self._move = ActionButton(tr("Open in the window"), "quiet")
        self._hint = muted_label(tr(_HINT))
        self._hide = ActionButton(tr("Hide"), "quiet", "close", icon_only=True)
        self.setWindowTitle(tr("Quick ask"))
        self.setFocusProxy(self._line)
        self.setAcceptDrops(True)
        self._line.setAcceptDrops(False)  # it would take a file for its name
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def text(self) -> str:
        """What is typed so far."""
        return self._line.text()

    def type_text(self, text: str) -> None:
        """Go on where the cursor is, as if the keys had been pressed here."""
        self._line.setFocus()
        self._line.insert(text)

    def summon(self, text: str = "") -> None:
        """Appear on the screen where the mouse is, ready to be typed into."""
        self._resize()
        self._is_moved = False
        self.move(self._place())
        if text:
            self._line.setText(text)
        self.show()
        self.raise_()
        self.activateWindow()
        self._line.setFocus()
        self._line.selectAll()

    def submit(self, text: str) -> None:
        """Ask something, at once or when the answer that is being given is there."""
        self._send_draft(Draft(text.strip(), feature="quick_ask"))

    def dismiss(self) -> None:
        """Go out of sight, as the person wishes."""
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # There is no title bar to move it by.
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            self._is_moved = handle.startSystemMove() or self._is_moved

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._is_moved:
            self._state.keep_spot(self._spot())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._begin_or_wait(tuple(dropped_files(event.mimeData())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(colours_of(self.palette()).border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @override
    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a notice has come, or gone
            self._resize()
        return is_done

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._resize()

    @override
    def sizeHint(self) -> QSize:
        notices = self._notices_height()
        low = _LOW + 2 * self.fontMetrics().height() + notices
        if not len(self._model):
            return QSize(_WIDTH, low)
        # It grows with the answer, and never shrinks under the reader's eyes.
        wanted = low + GAP + self._transcript.content_height
        kept = self.height() - self._room_of_notices + notices
        return QSize(_WIDTH, min(max(wanted, kept), _TALLEST))

    def _notices_height(self) -> int:
        if self.notices.isHidden():
            return 0
        return self.notices.heightForWidth(_WIDTH - _LEFT - _RIGHT) + GAP

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self)
        inner.setContentsMargins(_LEFT, int(1.5 * GAP), _RIGHT, GAP)
        inner.setSpacing(GAP)
        entry = QHBoxLayout()
        entry.addWidget(self._line, 1)
        entry.addWidget(self._send)
        entry.addWidget(self._hide)
        inner.addLayout(entry)
        inner.addWidget(self._transcript, 1)
        inner.addWidget(self.notices)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._new)
        foot.addWidget(self._move)
        inner.addLayout(foot)

    def _connect(self) -> None:
        self._line.returnPressed.connect(lambda: self.submit(self._line.text()))
        self._line.textChanged.connect(self._refresh)
        self._line.textEdited.connect(lambda _: self.typed.emit())
        self._send.clicked.connect(self._send_or_stop)
        self._hide.clicked.connect(self.dismiss)
        self._new.clicked.connect(self._start_anew)
        self._move.clicked.connect(self._move_to_window)
        self._presenter.busy_changed.connect(self._go_on)
        self._presenter.place_wanted.connect(self._show_document)
        self._presenter.conversation_changed.connect(self._refresh)
        self._model.row_added.connect(self._refresh)
        self._model.row_changed.connect(self._resize)
        self._model.was_reset.connect(self._refresh)
        self._transcript.choice_clicked.connect(lambda _, choice: self.submit(choice))
        self._transcript.retry_clicked.connect(lambda _, draft: self._send_draft(draft))
        self._transcript.approval_given.connect(self._answer_approval)
        self._transcript.action_clicked.connect(self._run_action)
        self._transcript.read_clicked.connect(self._want_reading)

    def _send_draft(self, draft: Draft) -> None:
        if not draft.text:
            return
        if draft.text == self._line.text().strip():  # else a choice was clicked: the line is kept
            self._line.take()
        self._begin_or_wait(draft)
        self.submitted.emit(draft.text)

    def _begin_or_wait(self, asked: Draft | tuple[Path, ...]) -> None:
        if self._presenter.is_busy:
            self._waiting.append(asked)
            self._refresh()
        elif isinstance(asked, Draft):
            self._presenter.send(asked)
        else:
            self._presenter.receive(list(asked))

    def _go_on(self) -> None:
        """Ask what waits; not at once, for the turn that ends is told of to others as well."""
        self._refresh()
        if self._waiting and not self._presenter.is_busy:
            QTimer.singleShot(0, self, self._ask_next)

    def _ask_next(self) -> None:
        if self._waiting:
            self._begin_or_wait(self._waiting.pop(0))

    def _send_or_stop(self) -> None:
        if self._presenter.is_busy and not self._line.text().strip():
            self._presenter.stop()
        else:
            self.submit(self._line.text())

    def _start_anew(self) -> None:
        self._waiting.clear()
        self._presenter.start_new()
        self._line.setFocus()
        self._refresh()

    def _lead_to(self, place: MessagePlace) -> None:
        self.hide()
        self.place_chosen.emit(place)

    def _show_document(self, place: Citation) -> None:
        self.hide()
        self.document_wanted.emit(place)

    def _move_to_window(self) -> None:
        conversation_id = self._presenter.conversation_id
        if conversation_id:
            self.hide()
            self.moved_to_window.emit(conversation_id)
            self._start_anew()

    def _answer_approval(self, key: str, is_yes: bool) -> None:  # noqa: FBT001  a signal's argument
        self._presenter.answer_approval(key, is_yes=is_yes)

    def _run_action(self, key: str, action: CardAction, values: dict[str, str | int]) -> None:
        if action.shows_settings:
            self.hide()
            self.settings_requested.emit(action.settings_page)
        elif action.opens is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(action.opens)))
        elif action.leads_to is not None:
            self._lead_to(action.leads_to)
        elif action.shows is not None:
            self._show_document(action.shows)
        elif action.visits:
            QDesktopServices.openUrl(QUrl(action.visits))
        elif action.tool:
            self._presenter.run_action(key, action, values)
        else:
            self._move_to_window()

    def _want_reading(self, key: str) -> None:
        row = self._model.find(key)
        if isinstance(row, AnswerRow):
            self.reading_wanted.emit(row.text)
        self._line.setFocus()

    def _refresh(self) -> None:
        is_busy = self._presenter.is_busy
        has_rows = bool(len(self._model))
        has_text = bool(self._line.text().strip())
        can_stop = is_busy and not has_text
        self._send.setEnabled(is_busy or has_text)
        self._send.set_icon_name("stop" if can_stop else "send")
        self._send.setAccessibleName(tr("Stop") if can_stop else tr("Ask"))
        self._hint.setText(self._hint_words())
        self._transcript.setVisible(has_rows)
        self._new.setVisible(has_rows)
        self._move.setVisible(has_rows)
        # A conversation goes on in one place: the window would show it without its running turn.
        self._move.setEnabled(bool(self._presenter.conversation_id) and not is_busy)
        self._resize()

    def _hint_words(self) -> str:
        match len(self._waiting):
            case 0:
                return tr(_HINT)
            case 1:
                return tr(_ONE_WAITS)
            case count:
                return tr(_MORE_WAIT, count=count)

    def _place(self) -> QPoint:
        """Where it is put on the screen that is worked at, wholly on it."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        free, spot = screen.availableGeometry(), self._state.spot() or _USUAL_SPOT
        x = free.left() + int(free.width() * spot.x()) - self.width() // 2
        y = free.top() + int(free.height() * spot.y())
        right, bottom = free.right() - self.width(), free.bottom() - self.height()
        return QPoint(max(free.left(), min(x, right)), max(free.top(), min(y, bottom)))

    def _spot(self) -> QPointF:
        free, place = self.screen().availableGeometry(), self.geometry()
        return QPointF(
            (place.center().x() - free.left()) / max(1, free.width()),
            (place.top() - free.top()) / max(1, free.height()),
        )

    def _resize(self) -> None:
        size = self.sizeHint()
        self._room_of_notices = self._notices_height()
        if self.size() != size:
            self.setFixedSize(size)
            if self.isVisible():
                move_onto_screen(self)
