"""How what was said looks: the person's words in a bubble, the assistant's over the full width."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.attachment_chips import is_picture
from desktop_assist.ui.chat.markdown_piece import readable
from desktop_assist.ui.chat.row_widget import RowView
from desktop_assist.ui.chat.sent_pictures import SentPictures
from desktop_assist.ui.chat.source_label import SourceLabel
from desktop_assist.ui.chat.text_view import TextView
from desktop_assist.ui.chat.transcript_row import AnswerRow, TranscriptRow, UserRow
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label
from desktop_assist.ui.theme import GAP

_ENDINGS = {"": "", "stopped": marked("Stopped"), "cut_short": marked("Cut short by the service")}
_BRANCH = marked("Go on from here in another conversation")
_DELETE = marked("Delete message and answer")
_BUBBLE_SHARE = 0.82
_ABOVE = int(1.5 * GAP)
"""Room above each turn, which sets it apart from the one before."""


class UserRowView(RowView):
    """What the person said, in a bubble on the right."""

    def __init__(self, row: UserRow, pictures: PictureLoader) -> None:
        super().__init__(row.key)
        self._pictures = SentPictures(pictures, self)
        self._bubble = Panel("bubble", self)
        self._text = TextView(tr("Your message"), self)
        self._note = muted_label("")
        self._note.setParent(self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._copy = ActionButton(tr("Copy message"), "quiet", "copy", icon_only=True)
        self._copy.clicked.connect(self._copy_text)
        self._edit = ActionButton(tr("Edit message"), "quiet", "edit", icon_only=True)
        self._edit.clicked.connect(lambda: self.edit_clicked.emit(self.key))
        self._branch = ActionButton(tr(_BRANCH), "quiet", "versions", icon_only=True)
        self._branch.clicked.connect(lambda: self.branch_clicked.emit(self.key))
        self._delete = ActionButton(tr(_DELETE), "quiet", "delete", icon_only=True)
        self._delete.clicked.connect(lambda: self.delete_clicked.emit(self.key))
        self._buttons = (self._copy, self._edit, self._branch, self._delete)
        for button in self._buttons:
            button.setParent(self)
        self.show_row(row)

    @property
    @override
    def text_view(self) -> TextView:
        return self._text

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if isinstance(row, UserRow):
            self._text.show_plain(row.text)
            self._bubble.setVisible(bool(row.text))
            seen = tuple(file for file in row.files if is_picture(file))
            self._pictures.show_files(seen)
            notes = (", ".join(_named(row, seen)), clock_time(row.at))
            self._note.setText(" · ".join(note for note in notes if note))
            for button in self._buttons[1:]:
                button.setVisible(bool(row.message_id))
            self.disarrange()

    @override
    def take(self, row: TranscriptRow) -> bool:
        if not isinstance(row, UserRow):
            return False
        self.key = row.key
        self.show_row(row)
        return True

    @override
    def measure(self, width: int, top: int, bottom: int) -> None:
        inner = self._text_box(width)
        self._text.measure(inner.width(), top - inner.top(), bottom - inner.top())

    @override
    def prepare(self, width: int, top: int, bottom: int, until: float) -> bool:
        inner = self._text_box(width)
        above = inner.top()
        return self._text.prepare(inner.width(), top - above, bottom - above, until)

    @override
    def row_height(self, width: int) -> int:
        foot = self._foot_box(width)
        return foot.bottom() + 1 + GAP // 2

    @override
    def arrange(self) -> None:
        width = self.width()
        self._pictures.place(QRect(0, _ABOVE, width, self._pictures.height_for(width)))
        self._bubble.setGeometry(self._bubble_box(width))
        self._text.setGeometry(self._text_box(self.width()))
        self._place_foot(self._foot_box(self.width()))

    def _place_foot(self, foot: QRect) -> None:
        """The time, and right of it what can be done with the message."""
        size = self._copy.sizeHint()
        for number, button in enumerate(self._buttons):
            left = foot.right() + number * size.width()
            button.setGeometry(QRect(QPoint(left, foot.top()), size))
        self._note.setGeometry(foot)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text.text_shown)

    def _bubble_box(self, width: int) -> QRect:
        return self._text_box(width).adjusted(-2 * GAP, -GAP, 2 * GAP, GAP)

    def _text_box(self, width: int) -> QRect:
        text_width = self._text.wanted_width(int(width * _BUBBLE_SHARE) - 4 * GAP)
        pictures, height = self._pictures.height_for(width), self._text.height_for(text_width)
        top = _ABOVE + (pictures + GAP if pictures else 0) + GAP
        return QRect(width - text_width - 2 * GAP, top, text_width, height)

    def _foot_box(self, width: int) -> QRect:
        bubble, button = self._bubble_box(width), self._copy.sizeHint()
        top = (bubble.top() if self._bubble.isHidden() else bubble.bottom()) + GAP // 4
        room = width - len(self._buttons) * button.width()
        return QRect(0, top, room, max(self._note.heightForWidth(room), button.height()))


class AnswerRowView(RowView):
    """The assistant's Markdown, over the full width."""

    def __init__(self, row: AnswerRow) -> None:
        super().__init__(row.key)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._about: AnswerRow | None = None
        self._whole = ""
        self._text = TextView(tr("Answer"), self)
        self._text.link_clicked.connect(self.link_clicked)
        self._sources = SourceLabel(self)
        self._sources.place_clicked.connect(self._show_place)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        self._copy = ActionButton(tr("Copy answer"), "quiet", "copy", icon_only=True)
        self._copy.clicked.connect(self._copy_text)
        self._read = ActionButton(tr("Read aloud"), "quiet", "speaker", icon_only=True)
        self._read.clicked.connect(lambda: self.read_clicked.emit(self.key))
        self._again = ActionButton(tr("Ask again"), "quiet", "again", icon_only=True)
        self._again.clicked.connect(self.again_clicked)
        self._note = muted_label("")
        foot.addWidget(self._copy)
        foot.addWidget(self._read)
        foot.addWidget(self._again)
        foot.addWidget(self._note, 1)
        self.show_row(row)

    @property
    @override
    def text_view(self) -> TextView:
        return self._text

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if not isinstance(row, AnswerRow):
            return
        self._whole = row.text
        self._text.show_markdown(row.shown, is_finished=not row.is_streaming)
        if row.beside_cards is not None and not row.is_streaming:
            self._text.setAccessibleName(readable(row.text))  # a sentence is heard best
        about = replace(row, key="", text="", beside_cards=None)
        if about != self._about:  # while it streams, only the text changes
            self._about = about
            self._show_about(row)
        self.disarrange()

    def _show_about(self, row: AnswerRow) -> None:
        self._sources.show_places(row.places)
        self._sources.setVisible(bool(row.sources))
        notes = (clock_time(row.at), row.by, tr(_ENDINGS[row.ending]))
        self._note.setText(" · ".join(note for note in notes if note))
        self._again.setVisible(row.is_last)
        self._foot.setVisible(not row.is_streaming)

    @override
    def take(self, row: TranscriptRow) -> bool:
        if not isinstance(row, AnswerRow):
            return False
        self.key = row.key
        self.show_row(row)
        return True

    @override
    def measure(self, width: int, top: int, bottom: int) -> None:
        self._text.measure(width, top - GAP // 2, bottom - GAP // 2)

    @override
    def prepare(self, width: int, top: int, bottom: int, until: float) -> bool:
        return self._text.prepare(width, top - GAP // 2, bottom - GAP // 2, until)

    @override
    def row_height(self, width: int) -> int:
        self._text.height_for(width)
        return self._foot_top(width) + self._foot_height() + GAP // 2

    @override
    def arrange(self) -> None:
        width = self.width()
        self._text.setGeometry(0, GAP // 2, width, self._text.height_for(width))
        top = self._text.geometry().bottom() + 1 + GAP // 2
        self._sources.setGeometry(0, top, width, self._sources_height(width))
        self._foot.setGeometry(0, self._foot_top(width), width, self._foot_height())

    def _foot_top(self, width: int) -> int:
        sources = self._sources_height(width)
        text = self._text.height_for(width)
        return GAP // 2 + text + (sources + GAP // 2 if sources else 0) + GAP // 2

    def _sources_height(self, width: int) -> int:
        return 0 if self._sources.isHidden() else self._sources.heightForWidth(width)

    def _foot_height(self) -> int:
        return 0 if self._foot.isHidden() else self._foot.sizeHint().height()

    def _show_place(self, place: Citation) -> None:
        self.action_clicked.emit(self.key, CardAction(tr("Open"), shows=place), {})

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._whole)


def _named(row: UserRow, seen: tuple[Path, ...]) -> list[str]:
    """What went along and is not seen as it is, or has something to be said of it."""
    names = {file.name for file in seen}
    return [name for name in row.attachments if name not in names]


def clock_time(at: datetime | None) -> str:
    """The time of day, as this desktop writes it."""
    if at is None:
        return ""
    return str(QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat))
