"""Begins and ends spoken conversations in the window, and shows what is said in them."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import DesktopAssistError, ProviderAccessError
from desktop_assist.domain.provider import SpokenTurn
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_row import AnswerRow, ProblemRow
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice.held_dictation import HeldDictation
from desktop_assist.ui.voice.held_key import HeldKey
from desktop_assist.ui.voice.read_access import NO_VOICE, ReadAccess
from desktop_assist.ui.voice.reading_voice import reading_voice
from desktop_assist.ui.voice.voice_part import VoicePart

if TYPE_CHECKING:  # what takes sound is read when somebody wants to speak
    from desktop_assist.ui.quick_ask import QuickAsk
    from desktop_assist.ui.voice.live_talk import LiveTalk
    from desktop_assist.ui.voice.talk_panel import TalkPanel
    from desktop_assist.ui.voice.voice_services import VoiceServices

_KEYS, _READ_KEYS = "Ctrl+Shift+Space", "Ctrl+Shift+R"
_UNHEARD = "(spoken)"
_OFFLINE = marked("Offline is on: the spoken conversation was ended.")
_SLEPT = marked("The computer slept: the spoken conversation was ended, and nobody listens.")
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
        self._is_answering = False
        self._dictations: list[HeldDictation] = []
        self._part = VoicePart(services, tasks)
        self._reading = ReadAccess(reading_voice, self._offer_voice, self)
        self._button = ActionButton(tr(_TALK), "quiet", "voice", icon_only=True)
        self._button.setToolTip(f"{tr(_TALK)} ({_KEYS})")
        self._button.clicked.connect(self.toggle)
        window.pane.composer.add_beside_send(self._button)
        QShortcut(QKeySequence(_KEYS), window, self.toggle)
        presenter.busy_changed.connect(self._follow_turn)
        presenter.conversation_changed.connect(self._follow_conversation)
        self._conversation_id = presenter.conversation_id or ""
        pane = window.pane
        pane.reading_wanted.connect(lambda text: self._reading.toggle(text, pane.notices))
        QShortcut(QKeySequence(_READ_KEYS), window, self._read_newest)
        self._listen_on(window, HeldDictation(pane.composer, pane.notices, self._part, self))
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
            self._tasks.start(self._part.begin(self._window.pane.notices, self._open), "begin talk")

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

    def wake(self) -> None:
        """The computer has slept: whoever opens it again is not to be listened to unasked."""
        self._reading.stop()
        for dictation in self._dictations:
            dictation.drop()
        if self._talk is not None:
            self.hang_up()
            self._window.pane.notices.inform(tr(_SLEPT), self._again(), stays=True)

    def put_away(self) -> None:
        """Be silent: the program ends."""
        self._reading.stop()
        self.hang_up()

    def serve(self, quick_ask: "QuickAsk") -> None:
        """Let a question in passing be spoken, and its answer be heard."""
        notices = quick_ask.notices
        quick_ask.reading_wanted.connect(lambda text: self._reading.toggle(text, notices))
        self._listen_on(quick_ask, HeldDictation(quick_ask, notices, self._part, quick_ask))

    def _listen_on(self, window: QWidget, dictation: HeldDictation) -> None:
        self._dictations.append(dictation)
        key = HeldKey(window)
        key.pressed.connect(lambda: self._press(dictation))
        key.released.connect(lambda: self._release(dictation))

    def _press(self, dictation: HeldDictation) -> None:
        """Without a conversation, what is said is written down where one types."""
        self._reading.stop()
        if self._talk is None:
            dictation.press()
        elif self._talk.is_by_key:
            self._talk.press()

    def _release(self, dictation: HeldDictation) -> None:
        if self._talk is not None and self._talk.is_by_key:
            self._talk.release()
        dictation.release()

    def _read_newest(self) -> None:
        answers = (
            row for row in reversed(self._presenter.model.rows) if isinstance(row, AnswerRow)
        )
        newest = next(answers, None)
        if newest is not None:
            self._reading.toggle(newest.text, self._window.pane.notices)

    def _offer_voice(self, notices: NoticeBar) -> None:
        """On Linux a voice is a program of the desktop, elsewhere it comes with the part."""
        if sys.platform in {"win32", "darwin"}:
            self._tasks.start(self._part.is_there(notices), "look for a voice")
        else:
            notices.warn(tr(NO_VOICE))

    def _open(self, settings: VoiceSettings) -> None:
        from desktop_assist.ui.voice.live_talk import LiveTalk
        from desktop_assist.ui.voice.talk_panel import TalkPanel

        if self._talk is not None:
            return
        self._reading.stop()
        services = self._services
        talk = LiveTalk(services, settings, self._tasks, self)
        talk.start()
        panel = TalkPanel(is_by_key=talk.is_by_key)
        talk.phase_changed.connect(panel.show_phase)
        talk.level_changed.connect(panel.show_level)
        talk.words_passing.connect(panel.add_words)
        talk.noticed.connect(self._window.pane.notices.warn)
        talk.broke_off.connect(self._break_off)
        talk.exchange_began.connect(self._answer)
        talk.written_down.connect(lambda seconds: self._count(settings, seconds))
        talk.silence_spared.connect(lambda seconds: self._spare(settings, seconds))
        talk.ended.connect(self._close)
        panel.hung_up.connect(self.hang_up)
        panel.muted.connect(lambda is_muted: talk.mute(is_muted=is_muted))
        panel.pressed.connect(talk.press)
        panel.released.connect(talk.release)
        self._window.pane.add_above_composer(panel)
        self._window.pane.notices.hide()
        self._button.setAccessibleName(tr(_END_TALK))
        self._talk, self._panel = talk, panel
        self._tasks.start(services.workers.run(services.read_ahead), "read ahead")
        self._window.pane.composer.setFocus()  # the notice that had it is gone

    def _count(self, settings: VoiceSettings, seconds: float) -> None:
        account, model_id = self._services.account, settings.transcription_model_id
        self._tasks.start(account.count(model_id, seconds), "count speech")

    def _spare(self, settings: VoiceSettings, seconds: float) -> None:
        account, model_id = self._services.account, settings.transcription_model_id
        self._tasks.start(account.spare(model_id, seconds), "count silence")

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
            self._reading.stop()
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

    def _break_off(self, what: str) -> None:
        self.hang_up()
        self._window.pane.notices.warn(what, self._again())

    def _again(self) -> NoticeAction:
        return NoticeAction(tr("Talk again"), self.toggle)

    def _open_settings(self) -> None:
        self._window.settings_requested.emit("provider")
