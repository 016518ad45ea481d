"""A message between transcript and composer, with what to do about it as buttons."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop_assist.domain.early_dataclass import dataclass
from desktop_assist.domain.translation import tr
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, Drawing, Panel, Tone, plain_label
from desktop_assist.ui.theme import GAP

if TYPE_CHECKING:
    from desktop_assist.domain.notice import Notice

NoticeKind: TypeAlias = Literal["information", "warning"]

_TONES: dict[NoticeKind, Tone] = {"information": "side", "warning": "warning"}
_COLOURS: dict[NoticeKind, str] = {"information": "muted", "warning": "warning"}
_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """One button: its label, and what it does. The notice goes away with the click."""

    label: str
    run: Callable[[], None]


class NoticeBar(Panel):
    """Shows one notice at a time.

    Signals:
        show_wanted: The chore that shows what a notice is about.
    """

    show_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warning", parent)
        self._stays = False
        self._topic = ""
        self._dismissed: set[str] = set()
        self._mark = Drawing("warning", self.fontMetrics().height() + 2, "warning")
        self._label = plain_label("")
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        close = ActionButton(tr("Dismiss"), "quiet", "close", icon_only=True)
        close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(int(1.5 * GAP), GAP // 2, GAP // 2, GAP // 2)
        row.setSpacing(GAP)
        row.addWidget(self._mark)
        self._body = QBoxLayout(_BESIDE)
        self._body.addWidget(self._label, 1)
        self._body.addWidget(self._buttons)
        row.addLayout(self._body, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    @property
    def stays(self) -> bool:
        """Whether it matters for longer than the next message."""
        return self._stays

    def inform(self, text: str, *actions: NoticeAction, stays: bool = False) -> None:
        """Say calmly how things are, in place of what was said before."""
        self._stays = stays
        self._show("information", text, actions)

    def warn(self, text: str, *actions: NoticeAction) -> None:
        """Say what went wrong or needs care, in place of what was said before."""
        self._stays = False
        self._show("warning", text, actions)

    def tell(self, notice: "Notice") -> None:
        """Say what the program has to say by itself, unless something else is being said."""
        says_something_else = not self.isHidden() and notice.topic != self._topic
        is_unwanted = notice.is_passing and notice.topic in self._dismissed
        if says_something_else or is_unwanted:
            return
        # Imported late: before the first paint there is nothing to tell.
        from desktop_assist.domain.told_text import tr_told

        show = NoticeAction(tr("Show"), lambda: self.show_wanted.emit(notice.shown_by))
        self.inform(tr_told(notice.text), *([show] if notice.shown_by else []))
        self._topic = notice.topic

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _dismiss(self) -> None:
        self._dismissed.add(self._topic)
        self.hide()

    def _show(self, kind: NoticeKind, text: str, actions: tuple[NoticeAction, ...]) -> None:
        self._topic = ""
        self.set_tone(_TONES[kind])
        self._mark.draw(kind, _COLOURS[kind])
        self._label.setText(text)
        self.setAccessibleName(text)
        for button in self._buttons.findChildren(ActionButton):
            self._flow.removeWidget(button)
            button.deleteLater()
        for action in actions:
            button = ActionButton(action.label)
            button.clicked.connect(self.hide)
            button.clicked.connect(action.run)
            self._flow.addWidget(button)
        self._buttons.setVisible(bool(actions))
        self.show()
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Beside the words when they need one line only, else below them."""
        words = self._label.fontMetrics().horizontalAdvance(self.text)
        has_room = words + self._flow.line_width + GAP <= self._body.geometry().width()
        self._body.setDirection(_BESIDE if has_room else _BELOW)
        self._buttons.setMinimumWidth(self._flow.line_width if has_room else 0)
