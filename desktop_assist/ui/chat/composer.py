"""Where the next message is written, with its files and the choice of who answers."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.attachment_chips import AttachmentChips
from desktop_assist.ui.chat.draft_text import DraftText
from desktop_assist.ui.drop.dropped_content import dropped_files, dropped_text
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, Panel
from desktop_assist.ui.theme import GAP

if TYPE_CHECKING:
    from desktop_assist.ui.cards.card_picture import PictureLoader
    from desktop_assist.ui.chat.edit_line import EditLine

_EMPTY_HINT = marked("Ask for a chore, or drop a file")
_DROP_HINT = marked("Drop to attach to this message")


class Composer(Panel):
    """Unsent text and attachments.

    Signals:
        submitted: A Draft to send; its conversation is filled in by whoever sends it.
        stopped: The running turn should end.
        provider_clicked: The control that says who answers.
        changed: Something else is written, or goes along.
        text_pasted: Text came from the clipboard; a key may be in it.
        picture_pasted: A QImage that has no file yet.
    """

    submitted = Signal(Draft)
    stopped = Signal()
    provider_clicked = Signal()
    text_pasted = Signal()
    picture_pasted = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", parent)
        self._is_busy = False
        self._sent: list[str] = []
        self._recalled = 0
        self._edits = ""
        self._edit_line: EditLine | None = None
        self._chips = AttachmentChips()
        self._text = DraftText()
        self._attach = ActionButton(tr("Attach files"), "quiet", "attach", icon_only=True)
        self._provider = ActionButton("", "quiet")
        self._send = ActionButton(tr("Send"), "primary", "send", icon_only=True)
        self._lay_out()
        self._connect()
        self._text.show_hint(tr(_EMPTY_HINT))
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Write a message"))
        self.setFocusProxy(self._text)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._refresh()

    @property
    def text(self) -> str:
        """What is typed so far."""
        return self._text.toPlainText()

    @property
    def box(self) -> DraftText:
        """Where is typed."""
        return self._text

    @property
    def provider_control(self) -> QWidget:
        """What says who answers."""
        return self._provider

    @property
    def draft(self) -> Draft:
        """What would be sent now."""
        return Draft(self.text, self._chips.paths, edits=self._edits)

    def show_draft(self, draft: Draft) -> None:
        """Go on with what was left unsent."""
        self.clear()
        for path in draft.attachments:
            self._chips.add(path)
        self._text.show_recalled(draft.text)

    def use_pictures(self, pictures: "PictureLoader") -> None:
        """Show attached pictures small on their chips from now on."""
        self._chips.use_pictures(pictures)

    def set_text(self, text: str) -> None:
        """Replace what is typed, ready to go on."""
        self._text.setPlainText(text)
        cursor = self._text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._text.setTextCursor(cursor)
        self._text.setFocus()

    def type_text(self, text: str) -> None:
        """Go on where the cursor is, as if the keys had been pressed here."""
        self._text.setFocus()
        self._text.insertPlainText(text)

    def attach(self, paths: list[Path]) -> None:
        """Add files to the message."""
        for path in paths:
            self._chips.add(path)
        self._text.setFocus()

    def detach(self, path: Path) -> None:
        """Take a file out of the message again."""
        if path in self._chips.paths:
            self._chips.remove(path)

    def begin_edit(self, message_id: str, text: str, files: Iterable[Path]) -> None:
        """Let an earlier message be written anew."""
        from desktop_assist.ui.chat.edit_line import EditLine  # of no use to the first paint

        self.clear()
        self._edits = message_id
        if self._edit_line is None:
            self._edit_line = EditLine()
            self._edit_line.cancelled.connect(self.end_edit)
            self._column.insertWidget(0, self._edit_line)
        self._edit_line.show()
        self.attach([file for file in files if file.exists()])
        self.set_text(text)

    def end_edit(self) -> None:
        """Write a new message again; nothing when none was being edited."""
        if self._edits:
            self.clear()
            self._text.setFocus()

    def clear(self) -> None:
        """Start an empty message."""
        self._text.show_recalled("")
        self._chips.clear()
        self._edits = ""
        if self._edit_line is not None:
            self._edit_line.hide()

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer Stop in place of Send while a turn runs."""
        self._is_busy = is_busy
        self._refresh()

    def set_provider(self, label: str) -> None:
        """Say who answers."""
        self._provider.setText(label)
        self._provider.setAccessibleName(tr("Who answers: {label}. Choose another", label=label))
        self._provider.setToolTip(tr("Choose who answers"))
        self._provider.updateGeometry()

    def add_control(self, control: QWidget) -> None:
        """Put one more control beside the one that says who answers."""
        self._controls.addWidget(control)
        control.show()

    def add_beside_send(self, widget: QWidget) -> None:
        """Put something left of the button that sends."""
        self._beside_send.insertWidget(self._beside_send.count() - 1, widget)

    def submit(self) -> None:
        """Send what is there; while a turn runs, it waits for its turn with whoever sends it."""
        text = self.text.strip()
        if not text and not self._chips.paths:
            return
        self.submitted.emit(Draft(text, self._chips.paths, edits=self._edits))

    def accept(self, draft: Draft) -> None:
        """The draft is on its way: remember its text for Up, and make room for the next."""
        self.remember_sent([*self._sent, draft.text])
        self.clear()

    def remember_sent(self, texts: Iterable[str]) -> None:
        """Let Up bring these back, the last one first."""
        self._sent = [text for text in texts if text.strip()]
        self._recalled = len(self._sent)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()) or dropped_text(event.mimeData()):
            event.acceptProposedAction()
            self._show_drop(is_over=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(is_over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop(is_over=False)
        self.attach(dropped_files(event.mimeData()))
        if text := dropped_text(event.mimeData()):
            self.type_text(text)
        event.acceptProposedAction()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # Our children get the new font after us.
            QTimer.singleShot(0, self, self._text.updateGeometry)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(int(1.5 * GAP), GAP, GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(self._chips)
        column.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(GAP // 2)
        row.addWidget(self._attach)
        row.addWidget(self._provider)
        self._controls = QHBoxLayout()
        row.addLayout(self._controls)
        row.addStretch(1)
        self._beside_send = row
        row.addWidget(self._send)
        column.addLayout(row)
        QWidget.setTabOrder(self._text, self._send)

    def _connect(self) -> None:
        self._text.return_pressed.connect(self.submit)
        self._text.escape_pressed.connect(self._stop)
        self._text.recall_wanted.connect(self._recall)
        self._text.files_given.connect(self.attach)
        self._text.text_pasted.connect(self.text_pasted)
        self._text.picture_given.connect(self.picture_pasted)
        for changed in (self._text.textChanged, self._chips.changed):
            changed.connect(self._refresh)
            changed.connect(self.changed)
        self._attach.clicked.connect(self._choose_files)
        self._provider.clicked.connect(self.provider_clicked)
        self._send.clicked.connect(self._send_or_stop)

    def _send_or_stop(self) -> None:
        if self._is_busy:
            self._stop()
        else:
            self.submit()

    def _stop(self) -> None:
        if self._is_busy:
            self.stopped.emit()
        else:
            self.end_edit()

    def _recall(self, step: int) -> None:
        if not self._sent:
            return
        self._recalled = min(max(self._recalled + step, 0), len(self._sent))
        is_past = self._recalled == len(self._sent)
        self._text.show_recalled("" if is_past else self._sent[self._recalled])

    def _refresh(self) -> None:
        has_content = bool(self.text.strip() or self._chips.paths)
        self._send.setEnabled(self._is_busy or has_content)
        label = tr("Stop") if self._is_busy else tr("Send")
        self._send.set_icon_name("stop" if self._is_busy else "send")
        self._send.setAccessibleName(label)
        self._send.setToolTip(f"{label} ({tr('Esc') if self._is_busy else tr('Enter')})")

    def _choose_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # of no use to the first paint

        dialog = QFileDialog(self, tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.attach([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_drop(self, *, is_over: bool) -> None:
        self.set_tone("bubble" if is_over else "raised")
        self._text.show_hint(tr(_DROP_HINT) if is_over else tr(_EMPTY_HINT))
