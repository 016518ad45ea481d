"""What to do when there is nothing to see: over an empty calendar, out of the mouse's way."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.calendar.calendar_picture import CalendarPicture
from desktop_assist.ui.calendar.period import ViewName
from desktop_assist.ui.surfaces import Panel, plain_label
from desktop_assist.ui.theme import GAP

_WIDEST = 60 * GAP
_NO_CALENDAR = marked(
    "There is no calendar yet; the first meeting makes one. Drag over the hours or begin to type, "
    "or drop a calendar file (.ics) on the window."
)
_NOTHING: dict[ViewName, str] = {
    "day": marked("Nothing on this day. Drag over the hours, or begin to type, to add a meeting."),
    "week": marked(
        "Nothing in this week. Drag over the hours, or begin to type, to add a meeting."
    ),
    "month": marked(
        "Nothing in this month. Click a day twice, or begin to type, to add a meeting."
    ),
}


class CalendarHint(Panel):
    """One sentence at the lower edge of the view; clicks go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("bubble", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label = plain_label("")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.addWidget(self._label)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is away."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, view: ViewName, picture: CalendarPicture, room: QRect) -> None:
        """Say what can be done, unless there are meetings to see."""
        is_needed = not picture.meetings
        if is_needed:
            self._label.setText(tr(_NOTHING[view]) if picture.has_calendar else tr(_NO_CALENDAR))
            self.place(room)
        self.setVisible(is_needed)

    def place(self, room: QRect) -> None:
        """Stand at the lower edge of the view's place."""
        width = min(_WIDEST, room.width() - 4 * GAP)
        words = self._label.fontMetrics().boundingRect(
            QRect(0, 0, width - 4 * GAP, room.height()),
            Qt.TextFlag.TextWordWrap,
            self._label.text(),
        )
        width = min(width, words.width() + 5 * GAP)
        height = words.height() + 2 * GAP
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, room.bottom() - height - 2 * GAP, width, height)
        self.raise_()
