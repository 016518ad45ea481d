"""Lets a text be spoken wherever one is typed, while a key is held."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.domain.errors import SoundDeviceError
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeBar

if TYPE_CHECKING:  # what takes sound is read when somebody wants to speak
    from desktop_assist.ui.voice.dictation_access import DictationAccess, TypedInto
    from desktop_assist.ui.voice.voice_part import VoicePart

_HOLD = marked("Hold F9 while speaking.")


class HeldDictation(QObject):
    """Begins when the key is held and all is ready; ends when it is let go.

    Args:
        place: Where the words go.
        notices: Where it is said what goes on.
        part: Makes sure that one can speak.
        parent: What it goes with.
    """

    def __init__(
        self, place: "TypedInto", notices: NoticeBar, part: "VoicePart", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._notices = notices
        self._part = part
        self._is_held = False
        self._access: DictationAccess | None = None

    def press(self) -> None:
        """The key is held."""
        self._is_held = True
        self._part.tasks.start(
            self._part.begin(self._notices, self._listen, dictates=True), "begin dictation"
        )

    def release(self) -> None:
        """It is let go."""
        self._is_held = False
        if self._access is not None:
            self._access.finish()

    def drop(self) -> None:
        """Nothing is to be written down of it."""
        self._is_held = False
        if self._access is not None:
            self._access.drop()

    def _listen(self, settings: VoiceSettings) -> None:
        from desktop_assist.ui.voice.dictation_access import DictationAccess

        if self._access is None:
            part = self._part
            self._access = DictationAccess(
                self._place, self._notices, part.services, part.tasks, self
            )
        if not self._is_held:  # it was let go before all was ready
            self._notices.inform(tr(_HOLD))
            return
        try:
            self._access.start(settings)
        except SoundDeviceError as error:  # said where one looks: the window may be hidden
            self._notices.warn(f"{error.message} {error.hint}")
