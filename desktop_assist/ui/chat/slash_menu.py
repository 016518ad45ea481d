"""The list of chores above the composer, while a slash is typed."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.slash_commands import SlashCommand, commands_for
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import Panel
from desktop_assist.ui.theme import GAP, clear_ground
from desktop_assist.ui.two_lines import SECOND_LINE, TwoLines

_MOST_SHOWN = 6
_COMMAND = SECOND_LINE + 1
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class SlashMenu(Panel):
    """Shows what fits the letters typed; the keyboard stays in the composer.

    Signals:
        chosen: A SlashCommand.
    """

    chosen = Signal(SlashCommand)

    def __init__(self, box: QWidget, parent: QWidget) -> None:
        """Make one.

        Args:
            box: Where is typed; its keys move and choose while the menu is there.
            parent: What the menu is shown above.
        """
        super().__init__("raised", parent)
        self._box = box
        self._others: tuple[SlashCommand, ...] = ()
        self._typed = ""
        self._dismissed = ""
        self._list = QListWidget()
        self._list.setItemDelegate(TwoLines(self._list, is_low=True))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(tr("Chores"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        style_scroll_bar(self._list.verticalScrollBar())
        clear_ground(self._list)
        self._list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP // 2, GAP // 2, GAP // 2, GAP // 2)
        column.addWidget(self._list)
        self.hide()
        box.installEventFilter(self)

    @property
    def shown(self) -> tuple[SlashCommand, ...]:
        """What it offers just now."""
        rows = range(self._list.count() if self.isVisible() else 0)
        return tuple(self._list.item(row).data(_COMMAND) for row in rows)

    def add_others(self, others: tuple[SlashCommand, ...]) -> None:
        """Offer these chores of other programs below this program's own from now on."""
        self._others = others

    def offer(self, typed: str, above: QWidget) -> None:
        """Show what fits the letters above a widget; go away when nothing does."""
        self._typed = typed
        if typed != self._dismissed:
            self._dismissed = ""
        commands = () if self._dismissed else commands_for(typed, self._others)
        self._list.clear()
        for command in commands:
            item = QListWidgetItem(f"/{command.name}")
            item.setData(SECOND_LINE, command.words)
            item.setData(_COMMAND, command)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.name}: {command.words}")
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self.setVisible(bool(commands))
        if commands:
            self._place(above)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.isVisible() and self._take_key(event)
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _CHOOSE:
            self._choose(self._list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self._dismissed = self._typed
            self.hide()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
        else:
            return False
        return True

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(_COMMAND))

    def _place(self, above: QWidget) -> None:
        row = self._list.sizeHintForRow(0)
        height = row * min(self._list.count(), _MOST_SHOWN) + GAP
        parent = self.parentWidget()
        if parent is None:
            return
        corner = above.mapTo(parent, QPoint(0, 0))
        height = min(height, corner.y() - GAP)
        self.setGeometry(QRect(corner.x(), corner.y() - height - GAP // 2, above.width(), height))
        self.raise_()
