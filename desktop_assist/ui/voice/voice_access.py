"""Begins and ends spoken conversations in the window, and shows what is said in them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import DesktopAssistError, ProviderAccessError
from desktop_assist.domain.provider import SpokenTurn
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_row import ProblemRow
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:  # what takes sound is read when somebody wants to speak
    from desktop_assist.ui.voice.dictation_access import DictationAccess
    from desktop_assist.ui.voice.live_talk import LiveTalk
    from desktop_assist.ui.voice.talk_panel import TalkPanel
    from desktop_assist.ui.voice.voice_services import VoiceServices

_KEYS = "Ctrl+Shift+Space"
_SPEAK_KEY = Qt.Key.Key_F9
_UNHEARD = "(spoken)"
_AGREE = marked(
    "In a spoken conversation your voice goes to OpenAI as it is, while the microphone is on:"
    " names and numbers that you say cannot be taken out of sound. What is written down of it here"
    " is treated like any other message, and the time counts in your budget."
)
_MISSING = marked("For spoken conversations a part of the program is missing (about 170 MB).")
_FETCHING = marked("The part for spoken conversations is being set up. Try again in a minute.")
_NOT_HERE = marked("It is added with: pip install “desktop-assist[voice]”.")
_OFFLINE = marked("Offline is on: the spoken conversation was ended.")
_TALK, _END_TALK = marked("Talk"), marked("End talk")


class VoiceAccess(QObject):
    """Joins the button beside the composer to a conversation that is spoken."""

    def __init__(
        self,
        window: MainWindow,
        presenter: ChatPresenter,
        services: "VoiceServices",
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._services = services
        self._tasks = tasks
        self._talk: LiveTalk | None = None
        self._panel: TalkPanel | None = None
        self._next: SpokenTurn | None = None
        self._is_answering = self._is_held = False
        self._dictation: DictationAccess | None = None
        self._button = ActionButton(tr(_TALK), "quiet", "voice", icon_only=True)
        self._button.setToolTip(f"{tr(_TALK)} ({_KEYS})")
        self._button.clicked.connect(self.toggle)
        window.pane.composer.add_beside_send(self._button)
        QShortcut(QKeySequence(_KEYS), window, self.toggle)
        presenter.busy_changed.connect(self._follow_turn)
        presenter.conversation_changed.connect(self._follow_conversation)
        self._conversation_id = presenter.conversation_id or ""
        window.installEventFilter(self)
        services.when_shut(self._go_offline)

    @property
    def talk(self) -> "LiveTalk | None":
        """The conversation under way."""
        return self._talk

    @property
    def panel(self) -> "TalkPanel | None":
        """What is seen of it."""
        return self._panel

    def toggle(self) -> None:
        """Begin a spoken conversation, or end the one there is."""
        if self._talk is not None:
            self.hang_up()
        else:
            self._tasks.start(self._begin(self._open), "begin talk")

    def hang_up(self) -> None:
        """End the conversation, and the answer that is being given."""
        if self._talk is not None:
            if self._is_answering:
                self._presenter.stop()
            self._talk.hang_up()

    async def _go_offline(self) -> None:
        """Nothing may leave any more: whoever speaks is told why nobody answers."""
        if self._talk is not None:
            self.hang_up()
            self._window.pane.notices.inform(tr(_OFFLINE), stays=True)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != _SPEAK_KEY:
            return super().eventFilter(watched, event)
        if event.isAutoRepeat() or (self._talk is not None and not self._talk.is_by_key):
            return True
        match event.type():
            case QEvent.Type.KeyPress:
                self._press()
            case QEvent.Type.KeyRelease:
                self._release()
        return True

    def _press(self) -> None:
        self._is_held = True
        if self._talk is not None:
            self._talk.press()
        else:
            self._tasks.start(self._begin(self._dictate), "begin dictation")

    def _release(self) -> None:
        self._is_held = False
        if self._talk is not None:
            self._talk.release()
        elif self._dictation is not None:
            self._dictation.finish()

    def _dictate(self, settings: VoiceSettings) -> None:
        """Without a conversation, what is said goes into the composer."""
        from desktop_assist.ui.voice.dictation_access import DictationAccess

        pane = self._window.pane
        if self._dictation is None:
            self._dictation = DictationAccess(
                pane.composer, pane.notices, self._services, self._tasks, self
            )
        if self._is_held:  # else it was let go before all was ready
            self._dictation.start(settings)

    async def _begin(self, go_on: Callable[[VoiceSettings], None]) -> None:
        services = self._services
        settings = (await services.workers.run(services.settings.current)).voice
        if not await self._has_part():
            return
        if settings.agreed:
            go_on(settings)
        else:
            agree = NoticeAction(tr("Start talking"), self._agree)
            self._window.pane.notices.inform(tr(_AGREE), agree, stays=True)

    async def _has_part(self) -> bool:
        services, notices = self._services, self._window.pane.notices
        extra = await services.workers.run(services.extra)
        match extra.state:
            case "ready":
                return True
            case "fetching":
                notices.inform(tr(_FETCHING))
            case _:
                fetch = NoticeAction(tr("Set it up"), self._fetch)
                notices.inform(f"{tr(_MISSING)} {extra.detail}".rstrip(), fetch, stays=True)
        return False

    def _fetch(self) -> None:
        self._tasks.start(self._fetch_part(), "fetch voice")

    async def _fetch_part(self) -> None:
        has_begun = await self._services.workers.run(self._services.fetch)
        notices = self._window.pane.notices
        notices.inform(tr(_FETCHING) if has_begun else f"{tr(_MISSING)} {tr(_NOT_HERE)}")

    def _agree(self) -> None:
        self._tasks.start(self._keep_agreement(), "begin talk")

    async def _keep_agreement(self) -> None:
        services = self._services
        settings = await services.workers.run(services.settings.set, "voice.agreed", "true")
        self._open(settings.voice)

    def _open(self, settings: VoiceSettings) -> None:
        from desktop_assist.ui.voice.live_talk import LiveTalk
        from desktop_assist.ui.voice.talk_panel import TalkPanel

        if self._talk is not None:
            return
        services = self._services
        talk = LiveTalk(services.realtime, settings, services.instructions, self._tasks, self)
        talk.start()
        panel = TalkPanel(is_by_key=talk.is_by_key)
        talk.phase_changed.connect(panel.show_phase)
        talk.level_changed.connect(panel.show_level)
        talk.words_passing.connect(panel.add_words)
        talk.noticed.connect(self._window.pane.notices.warn)
        talk.exchange_began.connect(self._answer)
        talk.ended.connect(self._close)
        panel.hung_up.connect(self.hang_up)
        panel.muted.connect(lambda is_muted: talk.mute(is_muted=is_muted))
        panel.pressed.connect(talk.press)
        panel.released.connect(talk.release)
        self._window.pane.add_above_composer(panel)
        self._window.pane.notices.hide()
        self._button.setAccessibleName(tr(_END_TALK))
        self._talk, self._panel = talk, panel
        self._window.pane.composer.setFocus()  # the notice that had it is gone

    def _answer(self, spoken: SpokenTurn) -> None:
        """Let a turn answer it, as soon as no other one runs."""
        self._next = spoken
        if not self._presenter.is_busy:
            self._start_next()

    def _start_next(self) -> None:
        spoken, self._next = self._next, None
        if spoken is not None:
            self._is_answering = True
            self._presenter.send(Draft(_UNHEARD, feature="voice"), spoken)

    def _follow_turn(self, is_busy: bool) -> None:  # noqa: FBT001 - a signal's slot
        if is_busy:
            return
        if self._is_answering:
            self._is_answering = False
            self._end_exchange()
        self._start_next()

    def _end_exchange(self) -> None:
        """Go on listening; not where the budget or the key must be seen to first."""
        last = self._presenter.model.rows[-1] if self._presenter.model.rows else None
        if self._talk is None:
            return
        if isinstance(last, ProblemRow) and last.is_set_up:
            self._next = None
            self._talk.end_with_warning()
        else:
            self._talk.end_exchange()

    def _follow_conversation(self, conversation_id: str) -> None:
        former, self._conversation_id = self._conversation_id, conversation_id
        if former and former != conversation_id:
            self.hang_up()

    def _close(self, error: DesktopAssistError | None) -> None:
        panel, self._panel, self._talk, self._next = self._panel, None, None, None
        self._button.setAccessibleName(tr(_TALK))
        if panel is not None:
            panel.hide()
            panel.deleteLater()
        if error is not None:
            self._tell(error)

    def _tell(self, error: DesktopAssistError) -> None:
        actions = (
            (NoticeAction(tr("Open settings"), self._open_settings),)
            if isinstance(error, ProviderAccessError)
            else ()
        )
        self._window.pane.notices.warn(
            f"{tr_told(error.message)} {tr_told(error.hint)}".rstrip(), *actions
        )

    def _open_settings(self) -> None:
        self._window.settings_requested.emit("provider")
