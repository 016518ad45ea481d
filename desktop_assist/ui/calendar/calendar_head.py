"""Above the calendar: which days it shows, the way to others, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.calendar.period import Period, ViewName
from desktop_assist.ui.choice_button import ChoiceButton
from desktop_assist.ui.fitted_head import FittedHead
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import GAP, set_font_factor

_VIEWS: tuple[tuple[str, ViewName], ...] = (
    (marked("Day"), "day"),
    (marked("Week"), "week"),
    (marked("Month"), "month"),
)
_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class CalendarHead(FittedHead):
    """Shows the period.

    Signals:
        back_wanted: Back to the conversation.
        side_wanted: The list of conversations is to be shown or hidden.
        today_wanted: To today.
        stepped: So many periods on.
        view_wanted: Day, week or month.
        new_wanted: A new meeting.
        print_wanted: What is shown is to be printed as a list.
    """

    back_wanted = Signal()
    side_wanted = Signal()
    today_wanted = Signal()
    stepped = Signal(int)
    view_wanted = Signal(str)
    new_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period: Period | None = None
        self._title = _Title()
        self._week: QLabel = muted_label("")
        self._week.setWordWrap(False)
        self._views: dict[ViewName, ChoiceButton] = {}
        self._group = QButtonGroup(self)
        self._body = QBoxLayout(_BESIDE, self)
        self._body.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        self._body.setSpacing(GAP // 2)
        self._left, self._right = QWidget(), QWidget()
        self._body.addWidget(self._left, 1)
        self._body.addWidget(self._right)
        self._lay_out_left()
        self._lay_out_right()

    def show_period(self, period: Period) -> None:
        """Say which days are shown."""
        self._period = period
        self._views[period.view].setChecked(True)
        self._title.show_titles(period.title, period.short_title)
        self._week.setText(period.week_name)
        self._fit()

    def _lay_out_left(self) -> None:
        row = QHBoxLayout(self._left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        side = _quiet(tr("Show or hide conversations"), "sidebar")
        side.clicked.connect(self.side_wanted)
        today = ActionButton(tr("Today"))
        today.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        today.clicked.connect(self.today_wanted)
        before, after = _quiet(tr("Earlier"), "left"), _quiet(tr("Later"), "right")
        before.clicked.connect(lambda: self.stepped.emit(-1))
        after.clicked.connect(lambda: self.stepped.emit(1))
        for one in (side, today, before, after):
            row.addWidget(one)
        row.addSpacing(GAP // 2)
        row.addWidget(self._title, 1)
        row.addWidget(self._week)
        row.addSpacing(GAP // 2)

    def _lay_out_right(self) -> None:
        row = QHBoxLayout(self._right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        new = _quiet(tr("New meeting"), "new")
        new.clicked.connect(self.new_wanted)
        print_list = _quiet(tr("Print"), "print")
        print_list.clicked.connect(self.print_wanted)
        back = ActionButton(tr("Conversation"), "plain", "conversation")
        back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        back.clicked.connect(self.back_wanted)
        row.addWidget(self._view_switch())
        row.addStretch(1)
        row.addWidget(print_list)
        row.addWidget(new)
        row.addWidget(back)

    @override
    def _fit(self) -> None:
        """All on one line where the short title has room, else on two; the week's number last."""
        week = self._week.sizeHint().width() + GAP // 2
        left = self._left.sizeHint().width() - (0 if self._week.isHidden() else week)
        left += self._title.least_width + 2 * GAP
        right = self._right.sizeHint().width() + GAP // 2
        is_beside = left + right <= self.width()
        self._body.setDirection(_BESIDE if is_beside else _BELOW)
        room = self.width() - left - (right if is_beside else 0)
        self._week.setVisible(bool(self._week.text()) and room >= week)

    def _view_switch(self) -> QWidget:
        switch = QWidget()
        switch.setAccessibleName(tr("View"))
        line = QHBoxLayout(switch)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for label, name in _VIEWS:
            button = ChoiceButton(tr(label))
            button.clicked.connect(lambda _=False, name=name: self.view_wanted.emit(name))
            self._views[name] = button
            self._group.addButton(button)
            line.addWidget(button)
        return switch


class _Title(QLabel):
    """The longer of two titles that has room."""

    def __init__(self) -> None:
        super().__init__()
        set_font_factor(self, 1.0, is_bold=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._titles = ("", "")

    @property
    def least_width(self) -> int:
        """What the shorter one needs."""
        return self.fontMetrics().horizontalAdvance(self._titles[-1])

    def show_titles(self, title: str, short_title: str) -> None:
        """Say which days are shown, as far as there is room."""
        self._titles = (title, short_title)
        self.setToolTip(title)
        self.setAccessibleName(title)
        self._say()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        metrics, room = self.fontMetrics(), self.width()
        fitting = (one for one in self._titles if metrics.horizontalAdvance(one) <= room)
        self.setText(next(fitting, self._titles[-1]))


def _quiet(text: str, icon: str) -> ActionButton:
    """A button with an icon; a click on it leaves the keyboard in the calendar."""
    button = ActionButton(text, "quiet", icon, icon_only=True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
