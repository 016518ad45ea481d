"""The icon beside the clock, from which the program is reached while its window is closed."""

import sys
from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr

_EDGE = 64
_WORKS, _WAITS, _RESTS = "#2e7d32", "#c62828", "#8a5a00"
Trouble: TypeAlias = Literal["", "budget", "offline"]
"""Why no model is asked, though one is chosen."""
_TROUBLES: dict[Trouble, str] = {
    "budget": marked("the month's budget is used up"),
    "offline": marked("offline"),
}
_SIGNS: dict[Trouble, str] = {"budget": "!", "offline": "x"}
_Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """Offers Show, Quick ask and Quit. Where the desktop has no tray it is simply not there.

    Signals:
        show_chosen: The window is wanted.
        quick_ask_chosen: A question is to be asked in passing.
        quit_chosen: The program is to end.
        conversation_chosen: The id of a conversation that is to be shown.
        calendar_chosen: The calendar is wanted.
        message_clicked: What was told beside the icon was clicked.
    """

    show_chosen = Signal()
    quick_ask_chosen = Signal()
    quit_chosen = Signal()
    message_clicked = Signal()
    conversation_chosen = Signal(str)
    calendar_chosen = Signal()

    def __init__(self, icon: QIcon, name: str) -> None:
        super().__init__()
        self._menu = QMenu()
        for text, chosen in (
            (tr("&Show"), self.show_chosen),
            (tr("Quick &ask"), self.quick_ask_chosen),
            ("", self.calendar_chosen),
            (tr("&Quit"), self.quit_chosen),
        ):
            action = self._menu.addAction(text)
            action.triggered.connect(lambda _=False, chosen=chosen: chosen.emit())
        _, _, self._next, self._quit = self._menu.actions()
        self._next.setVisible(False)
        self._end = self._menu.insertSeparator(self._quit)
        self._recent: list[QAction] = []
        self._name = self._own_name = name
        self._plain = icon
        self._icon = QSystemTrayIcon(icon)
        self._icon.setToolTip(name)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activate)
        self._icon.messageClicked.connect(self.message_clicked)

    @property
    def menu(self) -> QMenu:
        """What a right click opens."""
        return self._menu

    @property
    def keeps_running(self) -> bool:
        """Whether the program can be reached without its window; else closing it must quit.

        Asked anew each time: a desktop's panel may start after the program, or end before it.
        """
        return self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Appear, now or as soon as the desktop has a tray."""
        self._icon.show()

    def show_next(self, words: str) -> None:
        """Say what comes next in the calendar; empty for nothing."""
        self._next.setText(_plain_words(words))
        self._next.setVisible(bool(words))

    def show_recent(self, conversations: Sequence[tuple[str, str]]) -> None:
        """Lead to these conversations: their ids and titles."""
        for action in self._recent:
            self._menu.removeAction(action)
            action.deleteLater()
        self._recent = [QAction(_plain_words(title), self._menu) for _, title in conversations]
        self._menu.insertActions(self._end, self._recent)
        for action, (name, _) in zip(self._recent, conversations, strict=True):
            action.triggered.connect(lambda _=False, name=name: self.conversation_chosen.emit(name))

    def show_state(self, waiting: int, *, is_busy: bool, trouble: Trouble = "") -> None:
        """Show how many answers are waited for, else what goes on, else what keeps models away."""
        if waiting:
            words = tr("{waiting} waiting for a yes or no", waiting=waiting)
            icon = _marked(self._plain, _WAITS, str(waiting))
        elif is_busy:
            words, icon = tr("working"), _marked(self._plain, _WORKS)
        elif trouble:
            words, icon = tr(_TROUBLES[trouble]), _marked(self._plain, _RESTS, _SIGNS[trouble])
        else:
            words, icon = "", self._plain
        self._icon.setIcon(icon)
        self._icon.setToolTip(f"{self._name}: {words}" if words else self._name)

    def show_settings(self, settings: Settings) -> None:
        """Say whether nothing leaves this computer."""
        name = self._own_name
        self._name = tr("{program}, offline", program=name) if settings.privacy.offline else name
        self._icon.setToolTip(self._name)

    def tell(self, title: str, text: str) -> None:
        """Say something beside the icon, where the desktop shows such words."""
        if self.keeps_running and QSystemTrayIcon.supportsMessages():
            self._icon.showMessage(title, text, self._icon.icon())

    def hide(self) -> None:
        """Disappear; on Windows a forgotten icon stays until the mouse passes over it."""
        self._icon.hide()

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu, and would show quick ask under it as well.
        if reason == _Reason.MiddleClick:
            self.show_chosen.emit()
        elif reason == _Reason.Trigger and sys.platform != "darwin":
            self.quick_ask_chosen.emit()


def _plain_words(text: str) -> str:
    """As it is: an ampersand would mark a key."""
    return text.replace("&", "&&")


def _marked(icon: QIcon, colour: str, sign: str = "") -> QIcon:
    """The icon with a dot in its corner, in colours that stand out on light and dark panels."""
    pixmap = icon.pixmap(_EDGE, _EDGE)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("white"), 3))
    painter.setBrush(QColor(colour))
    dot = QRectF(_EDGE * 0.45, _EDGE * 0.45, _EDGE * 0.5, _EDGE * 0.5)
    painter.drawEllipse(dot)
    font = painter.font()
    font.setPixelSize(_EDGE // 3)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return QIcon(pixmap)
