"""The right side of the window: the conversation above, the composer below."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.translation import marked, tr, tr_count
from desktop_assist.ui.chat.composer import Composer
from desktop_assist.ui.chat.draft_queue import DraftQueue
from desktop_assist.ui.chat.empty_state import EmptyState
from desktop_assist.ui.chat.honest_line import HonestLine
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.theme import GAP

if TYPE_CHECKING:  # the first paint shows an empty conversation: it needs none of these
    from PySide6.QtGui import QImage

    from desktop_assist.domain.card import CardAction
    from desktop_assist.privacy.secrets import FoundSecret
    from desktop_assist.ui.cards.card_picture import PictureLoader
    from desktop_assist.ui.chat.find_bar import FindBar
    from desktop_assist.ui.chat.presenter import ChatPresenter
    from desktop_assist.ui.chat.transcript import Transcript
    from desktop_assist.ui.chat.transcript_model import TranscriptModel
    from desktop_assist.ui.drop.drop_queue import DropQueue
    from desktop_assist.ui.drop.expected_use import DropWay

SecretFinder: TypeAlias = "Callable[[str], FoundSecret | None]"

_FIND_KEYS = "Ctrl+Shift+F"  # without Shift, all conversations are searched
_WIDEST_COMPOSER = 96 * GAP
_CAUGHT_NOTICE = marked("This message held {kind}. It was taken out, and neither sent nor kept.")
_OPENAI_PREFIX = "sk-"
_ASKED_AGAIN = marked("Asked again. The earlier answer stays in the list of conversations.")
_KEPT_ONE = marked("What it changed was kept and is not changed a second time.")
_KEPT_MANY = marked("The {count} things it changed were kept and are not changed a second time.")
_BUSY_EDIT_NOTICE = marked("This can be done when the running answer has ended.")
_PASTED_NOTICE = marked("The picture goes along with the message.")


class ChatPane(QWidget):
    """Joins transcript, notices and composer to a presenter.

    Signals:
        key_offered: A pasted key the person wants to use; it is kept nowhere here.
        settings_requested: The page of the settings to show.
        provider_requested: Another provider is to be chosen.
        deletion_wanted: The id of a message that is to go, with its answer.
        place_wanted: A Citation: a place in a document that is to be shown.
        reading_wanted: An answer that is to be read aloud, as it is written.
        calendar_offered: The address of a calendar the person wants to subscribe to; likewise.
    """

    sample_requested = Signal()
    settings_requested = Signal(str)
    provider_requested = Signal()
    key_offered = Signal(str)
    place_wanted = Signal(object)
    deletion_wanted = Signal(str)
    reading_wanted = Signal(str)
    calendar_offered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find_secret: SecretFinder = _find_nothing
        self._presenter: ChatPresenter | None = None
        self._transcript: Transcript | None = None
        self._find_bar: FindBar | None = None
        self._drops: DropQueue | None = None
        self.composer = Composer()
        self.notices = NoticeBar()
        self._queue = DraftQueue(self.composer, self.notices)
        self._empty = EmptyState()
        self._honest_line = HonestLine()
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._connect()

    @property
    def honest_line(self) -> HonestLine:
        """The sentence under the composer that says who answers, and what that means."""
        return self._honest_line

    @property
    def drops(self) -> "DropQueue | None":
        """The files that were dropped; None until it is alive."""
        return self._drops

    @property
    def unsent(self) -> Draft:
        """What is written, and what waits to be sent until there is something to answer it."""
        return self._queue.unsent

    def offer_sample(self, *, is_offered: bool) -> None:
        """Offer the sample files while there are no messages."""
        self._empty.offer_sample(is_offered=is_offered)

    def connect_to(
        self, presenter: "ChatPresenter", model: "TranscriptModel", pictures: "PictureLoader"
    ) -> None:
        """Come alive: from now on drafts are answered."""
        from desktop_assist.ui.chat.find_bar import FindBar
        from desktop_assist.ui.chat.transcript import Transcript
        from desktop_assist.ui.drop.drop_panel import DropPanel
        from desktop_assist.ui.drop.drop_queue import DropQueue

        self._presenter = presenter
        self._pictures = pictures
        self._drops = DropQueue(presenter.intake.take_in, presenter.tasks)
        self._drops.ended.connect(presenter.turn_finished)
        self._foot.insertWidget(0, DropPanel(self._drops))
        self._transcript = Transcript(model, pictures)
        self._stack.addWidget(self._transcript)
        self._find_bar = FindBar(model, self._transcript)
        self._column.insertWidget(0, self._find_bar)
        self._find_bar.closed.connect(self.composer.setFocus)
        self._listen_to(self._transcript)
        self.composer.picture_pasted.connect(self._receive_picture)
        self.composer.use_pictures(pictures)
        presenter.busy_changed.connect(self._show_busy)
        presenter.turn_finished.connect(self._go_on)
        presenter.turn_left.connect(self._queue.take_back)
        presenter.place_reached.connect(self._transcript.go_to)
        presenter.asked_again.connect(self._say_asked_again)
        presenter.conversation_changed.connect(self.composer.end_edit)
        model.was_reset.connect(self._show_right_page)
        model.row_added.connect(self._show_right_page)
        self._model = model
        self._add_shortcuts()

    def send_waiting(self) -> None:
        """Send the next of what was sent before it could be answered."""
        presenter = self._presenter
        draft = None if presenter is None or presenter.is_busy else self._queue.next()
        if draft is None or presenter is None:
            return
        if self.holds_secret(draft.text):  # it came before anybody looked for them
            self._queue.put_back(draft)
            self._catch_secret(self.composer.text)
        else:
            self._send(draft, presenter)

    def _add_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut  # of no use to the first paint

        for keys, slot in ((Qt.Key.Key_Escape, self._stop), (_FIND_KEYS, self._find)):
            shortcut = QShortcut(QKeySequence(keys), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _listen_to(self, transcript: "Transcript") -> None:
        transcript.action_clicked.connect(self._run_action)
        transcript.choice_clicked.connect(lambda _, text: self._send_text(text))
        transcript.approval_given.connect(self._answer_approval)
        transcript.retry_clicked.connect(lambda _, draft: self._send_again(draft))
        transcript.link_clicked.connect(self._offer_link)
        transcript.edit_clicked.connect(self._edit)
        transcript.branch_clicked.connect(self._branch)
        transcript.delete_clicked.connect(self._want_deletion)
        transcript.again_clicked.connect(self._ask_again)
        transcript.read_clicked.connect(self._want_reading)

    def add_above_composer(self, widget: QWidget) -> None:
        """Put something between what was said and what is written."""
        self._foot.insertWidget(self._foot.indexOf(self.composer), widget)

    def watch_for_secrets(self, find_secret: SecretFinder) -> None:
        """Catch keys before they are sent or kept."""
        self._find_secret = find_secret

    def holds_secret(self, text: str) -> bool:
        """Whether there is a key in a text: such a text is kept nowhere."""
        return self._find_secret(text) is not None

    def receive(self, paths: list[Path], way: "DropWay" = "own") -> None:
        """Take in files that were dropped on the window, beside whatever is going on."""
        if self._drops is not None:
            self._drops.add(paths, way)

    def receive_picture(self, image: "QImage") -> None:
        """Take in a picture that has no file yet."""
        self._pictures.save(image, lambda path: self.receive([path]))

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP)
        column.addLayout(self._stack, 1)
        foot = QWidget()
        foot.setMaximumWidth(_WIDEST_COMPOSER + 4 * GAP)
        inner = self._foot = QVBoxLayout(foot)
        inner.setContentsMargins(2 * GAP, 0, 2 * GAP, 0)
        inner.setSpacing(GAP)
        inner.addWidget(self.notices)
        inner.addWidget(self.composer)
        inner.addWidget(self._honest_line)
        centred = QHBoxLayout()
        centred.addWidget(foot)
        column.addLayout(centred)

    def _connect(self) -> None:
        self.composer.submitted.connect(self._submit)
        self.composer.stopped.connect(self._stop)
        self.composer.text_pasted.connect(self._catch_pasted)
        self.composer.provider_clicked.connect(self.provider_requested)
        self._empty.example_clicked.connect(self._send_text)
        self._empty.sample_clicked.connect(self._request_sample)

    def _submit(self, draft: Draft) -> None:
        if self._catch_secret(draft.text):
            return
        self.composer.accept(draft)
        if self._presenter is None or self._presenter.is_busy:
            # Who is faster than the program, or than an answer, need not press Send again.
            self._queue.add(draft, is_early=self._presenter is None)
        else:
            self._send(draft, self._presenter)

    def _go_on(self) -> None:
        # Not at once: the turn that ends is told of to others as well.
        QTimer.singleShot(0, self, self.send_waiting)

    def _send(self, draft: Draft, presenter: "ChatPresenter") -> None:
        if not self.notices.stays:
            self.notices.hide()
        presenter.send(draft)
        self._follow_end()

    def _catch_pasted(self) -> None:
        self._catch_secret(self.composer.text)

    def _catch_secret(self, text: str) -> bool:
        found = self._find_secret(text)
        if found is None:
            return False
        secret = text[found.start : found.end]
        self.composer.set_text(f"{text[: found.start]}{text[found.end :]}".strip())
        self.notices.warn(tr(_CAUGHT_NOTICE, kind=found.kind), *self._ways_to_use(secret, found))
        return True

    def _ways_to_use(self, secret: str, found: "FoundSecret") -> tuple[NoticeAction, ...]:
        if found.is_calendar_address:
            offer = self.calendar_offered
            return (NoticeAction(tr("Subscribe to this calendar"), lambda: offer.emit(secret)),)
        if secret.startswith(_OPENAI_PREFIX):
            use = NoticeAction(
                tr("Use it as the OpenAI key"), lambda: self.key_offered.emit(secret)
            )
            return (use,)
        return ()

    def _send_text(self, text: str) -> None:
        self._send_again(Draft(text))

    def _send_again(self, draft: Draft) -> None:
        self._submit(draft)
        self.composer.setFocus()

    def _request_sample(self) -> None:
        self.sample_requested.emit()
        self.composer.setFocus()

    def _find(self) -> None:
        if self._find_bar is not None and len(self._model):
            self._find_bar.open()

    def _stop(self) -> None:
        if self._find_bar is not None and self._find_bar.has_focus:
            self._find_bar.close_bar()
        elif self._presenter is not None:
            self._presenter.stop()

    def _answer_approval(self, key: str, is_yes: bool) -> None:  # noqa: FBT001 - a signal's slot
        if self._presenter is not None:
            self._presenter.answer_approval(key, is_yes=is_yes)
        self.composer.setFocus()

    def _run_action(self, key: str, action: "CardAction", values: dict[str, str | int]) -> None:
        if action.shows_settings:
            self.settings_requested.emit(action.settings_page)
        elif action.opens is not None:
            _open(action.opens.as_uri())
        elif action.shows is not None:
            self.place_wanted.emit(action.shows)
        elif action.visits:
            self._offer_link(action.visits)
        elif action.attaches is not None:
            self.composer.attach([action.attaches])
        elif self._presenter is None:
            return
        elif action.leads_to is not None:
            self._presenter.open_at(action.leads_to)
        else:
            self._presenter.run_action(key, action, values)
        self.composer.setFocus()

    def _edit(self, key: str) -> None:
        from desktop_assist.ui.chat.transcript_row import UserRow

        row = self._model.find(key)
        if isinstance(row, UserRow) and self._presenter is not None:
            if self._presenter.is_busy:
                self.notices.warn(tr(_BUSY_EDIT_NOTICE))
            else:
                self.composer.begin_edit(row.message_id, row.text, row.files)

    def _branch(self, key: str) -> None:
        from desktop_assist.ui.chat.transcript_row import UserRow

        row = self._model.find(key)
        if isinstance(row, UserRow) and self._presenter is not None:
            if self._presenter.is_busy:
                self.notices.warn(tr(_BUSY_EDIT_NOTICE))
            else:
                self._presenter.branch(row.message_id)
                self.composer.setFocus()

    def _want_deletion(self, key: str) -> None:
        from desktop_assist.ui.chat.transcript_row import UserRow

        row = self._model.find(key)
        if isinstance(row, UserRow):
            self.deletion_wanted.emit(row.message_id)
        self.composer.setFocus()  # the button goes with its message

    def _want_reading(self, key: str) -> None:
        from desktop_assist.ui.chat.transcript_row import AnswerRow

        row = self._model.find(key)
        if isinstance(row, AnswerRow):
            self.reading_wanted.emit(row.text)
        self.composer.setFocus()

    def _ask_again(self) -> None:
        if self._presenter is not None:
            self._presenter.ask_again()
        self.composer.setFocus()  # the button goes with its answer

    def _say_asked_again(self, kept_changes: int) -> None:
        done = tr_count(_KEPT_ONE, _KEPT_MANY, kept_changes) if kept_changes else ""
        self.notices.inform(f"{tr(_ASKED_AGAIN)} {done}".rstrip())

    def _receive_picture(self, image: "QImage") -> None:
        self._pictures.save(image, self._attach_picture)

    def _attach_picture(self, path: Path) -> None:
        self.composer.attach([path])
        self.notices.inform(
            tr(_PASTED_NOTICE), NoticeAction(tr("Read as a receipt"), lambda: self._take_in(path))
        )

    def _take_in(self, path: Path) -> None:
        self.composer.detach(path)
        self.receive([path])

    def _offer_link(self, address: str) -> None:
        from PySide6.QtCore import QUrl  # of no use to the first paint

        self.notices.inform(
            tr("This link leads to {host}.", host=QUrl(address).host()),
            NoticeAction(tr("Open in the browser"), lambda: _open(address)),
        )

    def _show_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a signal's slot
        self.composer.set_busy(is_busy=is_busy)

    def _show_right_page(self) -> None:
        is_empty = not len(self._model)
        self._stack.setCurrentIndex(0 if is_empty else 1)
        self._honest_line.be_short(is_short=not is_empty)

    def _follow_end(self) -> None:
        if self._transcript is not None:
            self._transcript.follow_end()


def _open(address: str) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(address))


def _find_nothing(text: str) -> None:  # noqa: ARG001 - stands in until the program has started
    return None
