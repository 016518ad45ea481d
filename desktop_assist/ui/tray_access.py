"""The ways to the program while its window is closed: the tray icon and quick ask."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.notifier import Notifier
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.icons import app_icon
from desktop_assist.ui.main_window import TITLE, MainWindow
from desktop_assist.ui.notifier import WindowNotifier
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.tray import Tray
from desktop_assist.ui.window_state import WindowState

if TYPE_CHECKING:  # quick ask is built when it is first summoned
    from desktop_assist.ui.quick_ask import QuickAsk


class TrayAccess(QObject):
    """Joins the tray and quick ask to the window.

    Signals:
        quit_chosen: The program is to end.
        quick_ask_made: The window of quick ask, when it is summoned for the first time.
    """

    quit_chosen = Signal()
    quick_ask_made = Signal(QWidget)

    def __init__(
        self,
        window: MainWindow,
        services: ChatServices,
        desktop: Notifier,
        state: WindowState,
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._state = state
        self._tasks = tasks
        self._quick_ask: QuickAsk | None = None
        self._watch: Callable[[ChatPresenter], None] = _pass_over
        self._tray = Tray(app_icon(), TITLE)
        self._tray.show_chosen.connect(window.come_forward)
        self._tray.quick_ask_chosen.connect(self.summon_quick_ask)
        self._tray.conversation_chosen.connect(
            lambda name: self._open_in_window(MessagePlace(name))
        )
        self._tray.calendar_chosen.connect(self._show_calendar)
        self._tray.quit_chosen.connect(self.quit_chosen)
        self._tray.show()
        # Of its own: what is opened there comes up here, and not in the window.
        self._notifier = WindowNotifier(
            desktop, self._tray, window.pane.notices, self.summon_quick_ask
        )

    @property
    def keeps_running(self) -> bool:
        """Whether the program can be reached without its window."""
        return self._tray.keeps_running

    @property
    def tray(self) -> Tray:
        """The icon itself."""
        return self._tray

    def summon_quick_ask(self, text: str = "") -> None:
        """Bring up the small window for a question in passing, with this in its line."""
        if self._quick_ask is None:
            self._quick_ask = self._make_quick_ask()
        self._quick_ask.summon(text)

    def toggle_quick_ask(self) -> None:
        """Bring it up, or take it away when it is what is worked in."""
        if self._quick_ask is not None and self._quick_ask.isActiveWindow():
            self._quick_ask.dismiss()
        else:
            self.summon_quick_ask()

    def watch_state(self, watch: "Callable[[ChatPresenter], None]") -> None:
        """Let somebody know of the conversation of quick ask, once there is one."""
        self._watch = watch

    def put_away(self) -> None:
        """Take everything off the screen."""
        self._tray.hide()
        if self._quick_ask is not None:
            self._quick_ask.hide()

    def _make_quick_ask(self) -> "QuickAsk":
        from desktop_assist.ui.chat.turn_news import TurnNews
        from desktop_assist.ui.quick_ask import QuickAsk

        self._model = TranscriptModel()
        self._pictures = PictureLoader(self._services.workers, self._tasks)
        presenter = ChatPresenter(self._services, self._tasks, self._model)
        presenter.turn_finished.connect(self._window.refresh_conversations)
        self._watch(presenter)
        quick_ask = QuickAsk(presenter, self._model, self._pictures, self._state)
        self._news = TurnNews(
            presenter, self._model, self._notifier, self._tasks, lambda: not quick_ask.isVisible()
        )
        quick_ask.left.connect(self._news.leave)
        quick_ask.moved_to_window.connect(lambda name: self._open_in_window(MessagePlace(name)))
        quick_ask.place_chosen.connect(self._open_in_window)
        quick_ask.settings_requested.connect(self._show_settings)
        quick_ask.document_wanted.connect(self._show_document)
        self.quick_ask_made.emit(quick_ask)
        return quick_ask

    def _show_document(self, place: Citation) -> None:
        self._window.come_forward()
        self._window.pane.place_wanted.emit(place)

    def _show_calendar(self) -> None:
        self._window.come_forward()
        self._window.calendar_requested.emit()

    def _show_settings(self, page: str) -> None:
        self._window.come_forward()
        self._window.settings_requested.emit(page)

    def _open_in_window(self, place: MessagePlace) -> None:
        self._window.come_forward()
        self._window.open_conversation(place)


def _pass_over(_: ChatPresenter) -> None:
    """Nobody wants to know yet."""
