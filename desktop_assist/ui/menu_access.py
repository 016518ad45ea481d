"""The window's menu: the pages that are wanted less often, and what tells about the program."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from desktop_assist.domain.translation import tr
from desktop_assist.ui.changes.changes_access import ChangesAccess
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat_import_access import ChatImportAccess
from desktop_assist.ui.contacts.contacts_access import ContactsAccess
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:  # the dialog is built when it is opened
    from collections.abc import Callable

    from desktop_assist.ui.help.help_dialog import HelpDialog
    from desktop_assist.ui.menu_services import MenuServices

CONTACT_KEYS, CHANGE_KEYS, HELP_KEYS = "Ctrl+Shift+P", "Ctrl+Shift+H", "F1"


class MenuAccess(QObject):
    """Puts one more button at the window's left edge, and listens to the keys of its menu.

    Signals:
        quit_requested: The program is to end.
    """

    quit_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        presenter: ChatPresenter,
        services: "MenuServices",
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._tasks = tasks
        self._dialog: HelpDialog | None = None
        self.contacts = ContactsAccess(window, presenter, services.contacts, tasks)
        self.changes = ChangesAccess(window, presenter, services.changes, tasks)
        self._take_over = ChatImportAccess(window, services.chats, tasks)
        self._button = ActionButton(tr("Menu"), "quiet", "menu", icon_only=True)
        self._button.clicked.connect(self._open)
        window.add_to_rail(self._button)
        for keys, slot in (
            (CONTACT_KEYS, self.contacts.open),
            (CHANGE_KEYS, self.changes.open),
            (HELP_KEYS, self.show_guide),
        ):
            QShortcut(QKeySequence(keys), window, slot)

    def menu(self) -> QMenu:
        """A new menu; it goes when it closes."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        self._add(menu, tr("Contacts"), self.contacts.open, CONTACT_KEYS)
        self._add(menu, tr("Changes"), self.changes.open, CHANGE_KEYS)
        self._add(menu, tr("Import conversations…"), self._take_over.ask)
        self._add(menu, tr("Move to another computer…"), self._move)
        menu.addSeparator()
        self._add(menu, tr("Settings"), lambda: self._window.settings_requested.emit(""), "Ctrl+,")
        menu.addSeparator()
        self._add(menu, tr("Help"), self.show_guide, HELP_KEYS)
        self._add(menu, tr("Keyboard shortcuts"), lambda: self._show_help("keys"))
        self._add(menu, tr("What's new"), lambda: self._show_help("news"))
        self._add(menu, tr("About Desktop Assist"), lambda: self._show_help("about"))
        return menu

    def show_guide(self) -> None:
        """Show the guide."""
        self._show_help("guide")

    def _add(self, menu: QMenu, label: str, slot: "Callable[[], None]", keys: str = "") -> None:
        entry = menu.addAction(label)
        entry.triggered.connect(lambda _=False: slot())
        if keys:  # shown only: the window itself listens to them
            entry.setText(f"{label}\t{QKeySequence(keys).toString(_NATIVE)}")

    def _open(self) -> None:
        """Beside the button, upwards: it stands at the lower end of the rail."""
        menu = self.menu()
        size, box = menu.sizeHint(), self._button.rect()
        is_mirrored = self._button.layoutDirection() is Qt.LayoutDirection.RightToLeft
        corner = self._button.mapToGlobal(box.bottomLeft() if is_mirrored else box.bottomRight())
        aside = -size.width() if is_mirrored else 0
        menu.popup(corner + QPoint(aside, -size.height()))

    def _move(self) -> None:
        from desktop_assist.ui.moving_dialog import MovingDialog

        dialog = MovingDialog(self._services.moving, self._tasks, self._window)
        dialog.quit_wanted.connect(self.quit_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_help(self, page: Literal["guide", "keys", "news", "about"]) -> None:
        from desktop_assist.ui.help.help_dialog import HelpDialog

        if self._dialog is None:
            self._dialog = HelpDialog(self._services.help, self._tasks, self._window)
        self._dialog.open_page(page)


_NATIVE = QKeySequence.SequenceFormat.NativeText
