"""What is seen of a spoken conversation: what goes on, how loud one is, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.progress_line import ProgressLine
from desktop_assist.ui.surfaces import ActionButton, Drawing, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP
from desktop_assist.voice.news import Phase

_WORDS: dict[Phase, str] = {
    "connecting": marked("Connecting…"),
    "listening": marked("Listening"),
    "hearing": marked("Listening…"),
    "thinking": marked("Thinking…"),
    "speaking": marked("Speaking"),
    "reconnecting": marked("The connection broke. Connecting again…"),
    "ended": marked("Ended"),
}
_HINTS: dict[Phase, str] = {
    "listening": marked("Just speak: OpenAI's voice model listens and answers."),
    "speaking": marked("Speak to interrupt, or press Esc."),
}
_BY_KEY = marked("Hold F9 or the button while speaking.")
_MUTE, _UNMUTE = marked("Mute the microphone"), marked("Unmute the microphone")
_MUTED, _UNHEARD = marked("The microphone is muted."), marked("Nothing that you say is heard.")


class TalkPanel(Panel):
    """Stands above the composer while one speaks.

    Signals:
        hung_up: The person wants to end it.
        muted: The microphone is to be silent, or no longer.
        pressed: The button to speak is held down.
        released: It is let go.
    """

    hung_up = Signal()
    muted = Signal(bool)
    pressed = Signal()
    released = Signal()

    def __init__(self, *, is_by_key: bool, parent: QWidget | None = None) -> None:
        super().__init__("bubble", parent)
        self._is_by_key = is_by_key
        self._phase: Phase = "connecting"
        self._said = ""
        self._words = plain_label(tr(_WORDS["connecting"]), is_bold=True)
        self._hint = muted_label("")
        self._level = ProgressLine()
        self._speak = ActionButton(tr("Hold to speak"), "primary", "microphone")
        self._mute = ActionButton(tr(_MUTE), "quiet", "microphone", icon_only=True)
        self._mute.setCheckable(True)
        self._end = ActionButton(tr("End"), "plain", "stop")
        self._lay_out()
        self._level.setAccessibleName(tr("How loud the microphone is"))
        self.setAccessibleName(tr("Spoken conversation"))
        self._speak.setVisible(is_by_key)
        self._speak.pressed.connect(self.pressed)
        self._speak.released.connect(self.released)
        self._mute.toggled.connect(self._toggle_mute)
        self._end.clicked.connect(self.hung_up)

    @property
    def text(self) -> str:
        """What goes on, in words."""
        return self._words.text()

    @property
    def hint(self) -> str:
        """What can be done, or what is being said."""
        return self._hint.text()

    def show_phase(self, phase: Phase) -> None:
        """Say what goes on."""
        self._phase = phase
        if phase != "hearing":
            self._said = ""
        is_unheard = self._mute.isChecked() and phase == "listening"
        self._words.setText(tr(_MUTED if is_unheard else _WORDS[phase]))
        self._hint.setText(self._hint_of(phase) or self._said)

    def show_level(self, level: float) -> None:
        """Show how loud the microphone is."""
        self._level.show_share(0.0 if self._mute.isChecked() else level)

    def add_words(self, text: str) -> None:
        """Show what is being said, as far as it is written down."""
        self._said += text
        self._hint.setText(self._said)

    def _hint_of(self, phase: Phase) -> str:
        if self._mute.isChecked() and phase in _HINTS:
            return tr(_UNHEARD if phase == "listening" else _MUTED)
        hint = _BY_KEY if self._is_by_key and phase == "listening" else _HINTS.get(phase, "")
        return tr(hint) if hint else ""

    def _toggle_mute(self, is_muted: bool) -> None:  # noqa: FBT001 - a signal's slot
        words = tr(_UNMUTE if is_muted else _MUTE)
        self._mute.set_icon_name("muted" if is_muted else "microphone")
        self._mute.setToolTip(words)
        self._mute.setAccessibleName(words)
        self.show_phase(self._phase)
        self.muted.emit(is_muted)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(int(1.5 * GAP), GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(Drawing("voice", 2 * self.fontMetrics().height()))
        column = QVBoxLayout()
        column.setSpacing(GAP // 2)
        column.addWidget(self._words)
        column.addWidget(self._hint)
        column.addWidget(self._level)
        row.addLayout(column, 1)
        for button in (self._speak, self._mute, self._end):
            row.addWidget(button)
