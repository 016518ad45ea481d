"""Spoken conversations: how one speaks, who answers aloud, into what and from what."""

from importlib.util import find_spec

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.settings import Settings, VoiceSettings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.setting_tick import SettingTick
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.theme import GAP

_DETECTIONS = {
    "server": marked("A pause of half a second ends what is said"),
    "semantic": marked("The service waits until a sentence is complete"),
    "push": marked("F9 or the button is held while speaking"),
}
_VOICES = ("marin", "cedar", "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse")
_SYSTEM = marked("As the system has it")
_NO_PART = marked("Devices can be chosen once the part for spoken conversations is there.")
_OFFLINE = marked(
    "With F9 held: nothing leaves, and nothing is paid. English only; of clear speech about 94 of"
    " 100 words are right, of names and technical terms fewer. Else OpenAI writes it down, in any"
    " language."
)
_ECHO = marked(
    "With a loudspeaker in the room the microphone hears the answer as well: with headphones, or a"
    " key that is held, nobody interrupts by mistake."
)


class VoicePage(QWidget):
    """Every change is kept at once, and counts from the next conversation on."""

    def __init__(self, keeper: SettingKeeper) -> None:
        super().__init__()
        self._shown = VoiceSettings()
        self._detection = ChoiceBox()
        for name, label in _DETECTIONS.items():
            self._detection.addItem(tr(label), name)
        self._voice = ChoiceBox()
        for name in _VOICES:
            self._voice.addItem(name, name)
        self._microphone, self._speaker = ChoiceBox(), ChoiceBox()
        self._fields = {
            self._detection: SettingField(
                "voice.detection", tr("&Who notices the end"), self._detection, tr(_ECHO)
            ),
            self._voice: SettingField(
                "voice.voice", tr("&Voice"), self._voice, tr("Who answers aloud.")
            ),
            self._microphone: SettingField(
                "voice.microphone", tr("&Microphone"), self._microphone, tr("What is spoken into.")
            ),
            self._speaker: SettingField(
                "voice.speaker", tr("&Loudspeaker"), self._speaker, tr("Where it is heard.")
            ),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * GAP))
        for box, field in self._fields.items():
            column.addWidget(field)
            box.currentIndexChanged.connect(
                lambda _, box=box, field=field: keeper.keep(field, str(box.currentData()))
            )
        self._offline = _offline_tick(keeper)
        column.addWidget(self._offline)
        self._note = muted_label(tr(_NO_PART))
        column.addWidget(self._note)
        column.addStretch(1)

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        voice = self._shown = settings.voice
        self._offline.show_settings(settings)
        if self.isVisible():
            self._show_devices()
        for box, value in ((self._detection, voice.detection), (self._voice, voice.voice)):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(value))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_devices()

    def _show_devices(self) -> None:
        """The devices that are there now: to look for them takes a moment."""
        microphones, speakers = _device_names()
        _fill(self._microphone, microphones, self._shown.microphone)
        _fill(self._speaker, speakers, self._shown.speaker)
        has_part = find_spec("PySide6.QtMultimedia") is not None
        self._note.setVisible(not has_part)
        for box in (self._microphone, self._speaker):
            self._fields[box].setVisible(has_part)


def _offline_tick(keeper: SettingKeeper) -> SettingTick:
    return SettingTick(
        keeper,
        "voice.offline_dictation",
        tr("&Dictation is written down on this computer"),
        tr(_OFFLINE),
        lambda settings: settings.voice.offline_dictation,
    )


def _device_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    if find_spec("PySide6.QtMultimedia") is None:
        return (), ()
    from desktop_assist.ui.voice.sound_device import loudspeaker_names, microphone_names

    return microphone_names(), loudspeaker_names()


def _fill(box: ChoiceBox, names: tuple[str, ...], chosen: str) -> None:
    """The devices that are there, and the chosen one even while it is not."""
    with QSignalBlocker(box):
        box.clear()
        box.addItem(tr(_SYSTEM), "")
        for name in dict.fromkeys((*names, *filter(None, [chosen]))):
            box.addItem(name, name)
        box.setCurrentIndex(box.findData(chosen))
