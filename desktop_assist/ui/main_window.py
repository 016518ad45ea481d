"""The window: conversations on the left, the open one on the right, files welcome everywhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop_assist.domain.settings import Settings
from desktop_assist.ui.answerer import answerer_of
from desktop_assist.ui.chat.chat_pane import ChatPane
from desktop_assist.ui.chat.draft_text import is_typed
from desktop_assist.ui.conversation_list import ConversationList
from desktop_assist.ui.drop_zone import DropZone
from desktop_assist.ui.on_screen import bring_onto_screen
from desktop_assist.ui.page_rail import PageRail
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.side_ground import SideGround
from desktop_assist.ui.tab_order import TabOrder
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.window_head import WindowHead
from desktop_assist.ui.window_state import WindowState

if TYPE_CHECKING:  # what brings the window to life comes after the first paint
    from collections.abc import Callable
    from pathlib import Path

    from desktop_assist.domain.assistant_profile import AssistantProfile
    from desktop_assist.domain.conversation import MessagePlace
    from desktop_assist.ui.chat.presenter import ChatPresenter
    from desktop_assist.ui.kept_conversations import KeptConversations
    from desktop_assist.ui.page import Page
    from desktop_assist.ui.services import ChatServices
    from desktop_assist.ui.task_runner import TaskRunner

TITLE = "Desktop Assist"
_NARROW = 88 * GAP


class MainWindow(QMainWindow):
    """Made before anything else is ready, so that it shows at once; `start` brings it to life.

    Signals:
        painted: The first picture is on the screen.
        close_requested: The person closed it; what follows is for the program to decide.
        settings_requested: The page of the settings to show; empty for the one shown last.
        calendar_changed: Files of the calendars have changed, whoever did it.
    """

    painted = Signal()
    close_requested = Signal()
    settings_requested = Signal(str)
    sample_requested = Signal()
    key_offered = Signal(str)
    calendar_changed = Signal()
    calendar_requested = Signal()
    expenses_requested = Signal()
    documents_requested = Signal()

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self._is_painted = False
        self._kept: KeptConversations | None = None
        self._wants_side = True
        self._page: Page | None = None
        self._settings = Settings()
        self._profile: AssistantProfile | None = None
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)
        self.setMinimumSize(44 * GAP, 48 * GAP)
        self._side = ConversationList()
        self.pane = ChatPane()
        self._head, self._rail = WindowHead(), PageRail()
        self._tabs = TabOrder(self, (self._rail, self._side, self._head, self.pane))
        self._lay_out()
        self._drops = DropZone(self, self.pane)
        self._drops.taken.connect(self.show_conversation)
        self._connect()
        if not state.restore(self):
            self.resize(125 * GAP, 90 * GAP)
        self.pane.composer.setFocus()

    def show_settings(self, settings: Settings) -> None:
        """Say who answers, and what that means."""
        self._settings = settings
        self.pane.offer_sample(is_offered=not settings.workspace.sample)
        self._say_who_answers()

    def show_assistant(self, profile: "AssistantProfile") -> None:
        """Say who answers with this assistant, which may name a provider and a model."""
        self._profile = profile
        self._say_who_answers()

    def start(self, services: "ChatServices", tasks: "TaskRunner") -> "ChatPresenter":
        """Bring the window to life once everything behind it is there."""
        from desktop_assist.ui.cards.card_picture import PictureLoader
        from desktop_assist.ui.chat.message_keeper import MessageKeeper
        from desktop_assist.ui.chat.presenter import ChatPresenter
        from desktop_assist.ui.chat.transcript_model import TranscriptModel
        from desktop_assist.ui.kept_conversations import KeptConversations, Shown

        self._side.bring_to_life()
        self._model = TranscriptModel(self)
        self._presenter = ChatPresenter(services, tasks, self._model)
        self._pictures = PictureLoader(services.workers, tasks)
        self._messages = MessageKeeper(services, tasks, self._presenter, self.pane)
        self.pane.connect_to(self._presenter, self._model, self._pictures)
        self._drops.bring_to_life(services.workers, tasks)
        self._side.opened.connect(self._presenter.open)
        self._side.opened.connect(self._leave_page)
        self._side.new_requested.connect(self.start_new)
        shown = Shown(self._side, self._head, self.pane.notices)
        self._kept = KeptConversations(services, tasks, self._presenter, shown)
        self._kept.place_chosen.connect(self.open_conversation)
        self._kept.list_wanted.connect(self._show_side)
        self._kept.left.connect(self.start_new)
        self._kept.refresh()
        return self._presenter

    def refresh_conversations(self) -> None:
        """Read the list of conversations again."""
        if self._kept is not None:
            self._kept.refresh()

    def start_new(self) -> None:
        """Open an empty conversation."""
        self._presenter.start_new()
        self._side.mark_current("")
        self.show_conversation()

    def open_conversation(self, place: "MessagePlace") -> None:
        """Show a kept conversation, where a message stands in it."""
        self._leave_page()
        self._presenter.open_at(place)

    def show_page(self, page: "Page") -> None:
        """Show something else in place of the conversation."""
        if page is not self._page:
            self._leave_page()
            self._page = page
            self._row.addWidget(page, 1)
            self._right.hide()
            self._rail.mark(page.name)
            page.show()

    def offer_files_to(self, take: "Callable[[list[Path]], list[Path]]") -> None:
        """Let somebody take dropped files first; those given back go into the conversation."""
        self._drops.offer_files_to(take)

    def take_files(self, files: "list[Path]") -> None:
        """Take in files as if they were dropped in the middle."""
        self._drops.take_files(files)

    def add_to_rail(self, button: QWidget) -> None:
        """Put one more button at the end of those at the left edge."""
        self._rail.add(button)

    def add_to_side(self, widget: QWidget) -> None:
        """Put something below the list of conversations."""
        self._side_column.addWidget(widget)

    def show_conversation(self) -> None:
        """Show the open conversation again, ready to type in."""
        self._leave_page()
        self.pane.composer.setFocus()

    def toggle_side(self) -> None:
        """Show the list of conversations, or hide it."""
        self._wants_side = not self._side.isVisible()
        self._side.setVisible(self._wants_side)

    def put_away(self) -> None:
        """Take the window off the screen, and remember its place."""
        self._state.keep(self)
        self.hide()

    def come_forward(self) -> None:
        """Show the window above the others, also when it was minimised."""
        # Without the explicit state a minimised window stays hidden under X11 (measured).
        state = self.windowState() & ~Qt.WindowState.WindowMinimized
        self.setWindowState(state | Qt.WindowState.WindowActive)
        bring_onto_screen(self)  # the one it was on may be gone
        self.show()
        self.raise_()
        self.activateWindow()
        if self._page is None:
            self.pane.composer.setFocus()

    @override
    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            # Those of everything in the window follow in the same go. Not an update request: on X11
            # the first one comes before the window is on the screen, and paints nothing (measured).
            QTimer.singleShot(0, self, self._follow_first_paint)
        return is_handled

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return self._tabs.move(is_forward=next) or super().focusNextPrevChild(next)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Comes here only when nothing that has the focus wanted the key: whoever types, asks.
        from desktop_assist.ui.window_keys import is_paste

        if is_paste(event) and self._page is None:
            self._drops.take(QGuiApplication.clipboard().mimeData())
        elif is_typed(event) and self._page is None:
            self.pane.composer.type_text(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self._wants_side and self.width() >= _NARROW)
        self._drops.place()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.enter(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drops.move(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops.leave()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._drops.drop(event)

    def _lay_out(self) -> None:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = SideGround()
        self._side_column = QVBoxLayout(side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.addWidget(self._side)
        row.addWidget(self._rail)
        row.addWidget(side)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._head)
        right.addWidget(self.pane, 1)
        row.addWidget(self._right, 1)
        self._row = row
        self.setCentralWidget(page)

    def _connect(self) -> None:
        self._head.side.clicked.connect(self.toggle_side)
        self._rail.conversation.clicked.connect(self.show_conversation)
        self._rail.calendar.clicked.connect(self.calendar_requested)
        self._rail.expenses.clicked.connect(self.expenses_requested)
        self._rail.documents.clicked.connect(self.documents_requested)
        self._rail.settings.clicked.connect(self._request_settings)
        self.pane.settings_requested.connect(self.settings_requested)
        self.pane.sample_requested.connect(self.sample_requested)
        self.pane.key_offered.connect(self.key_offered)

    def _follow_first_paint(self) -> None:
        self.painted.emit()
        self._add_shortcuts()  # no key comes before there is a window to press it in

    def _add_shortcuts(self) -> None:
        from desktop_assist.ui.window_keys import UsualKeys, add_shortcuts

        ways = (
            (UsualKeys.New, self.start_new),
            ("Ctrl+,", self._request_settings),
            ("Ctrl+L", self.show_conversation),
            ("Ctrl+Shift+C", self.calendar_requested.emit),
            ("Ctrl+Shift+E", self.expenses_requested.emit),
            ("Ctrl+Shift+D", self.documents_requested.emit),
            (UsualKeys.Find, self._start_search),
        )
        add_shortcuts(self, ways)

    def _start_search(self) -> None:
        if self._kept is not None:
            self._kept.begin_search()

    def _show_side(self) -> None:
        self._wants_side = True
        self._side.show()

    def _request_settings(self) -> None:
        self.settings_requested.emit("")

    def _say_who_answers(self) -> None:
        answerer = answerer_of(self._settings, self._profile)
        self.pane.composer.set_provider(answerer.label)
        self.pane.honest_line.say(answerer.honest_line)

    def _leave_page(self) -> None:
        if self._page is not None:
            self._page.hide()
            self._row.removeWidget(self._page)
            self._page = None
            self._rail.mark("")
            self._right.show()
