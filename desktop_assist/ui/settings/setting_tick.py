"""A setting that is a yes or a no, kept when it is ticked."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker

from desktop_assist.domain.settings import Settings
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.tick_box import TickBox


class SettingTick(SettingField):
    """Keeps what was ticked.

    Args:
        keeper: Keeps it.
        name: The setting, "section.key".
        label: Beside the box; an ampersand marks the key that leads to it.
        note: A line below.
        is_on: The setting's value.
    """

    def __init__(
        self,
        keeper: SettingKeeper,
        name: str,
        label: str,
        note: str,
        is_on: Callable[[Settings], bool],
    ) -> None:
        self._box = TickBox(label)
        super().__init__(name, "", self._box, note)
        self._box.setAccessibleName(label.replace("&", ""))
        self._is_on = is_on
        self._box.toggled.connect(lambda is_ticked: keeper.keep(self, _WORDS[is_ticked]))

    def show_settings(self, settings: Settings) -> None:
        """Show the value as it is kept."""
        with QSignalBlocker(self._box):
            self._box.setChecked(self._is_on(settings))


_WORDS = {True: "true", False: "false"}
