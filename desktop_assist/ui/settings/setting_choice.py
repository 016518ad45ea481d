"""A setting that is one of a few words, kept when it is chosen."""

from collections.abc import Mapping
from operator import attrgetter

from PySide6.QtCore import QSignalBlocker

from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper


class SettingChoice(SettingField):
    """Keeps what was chosen.

    Args:
        keeper: Keeps it.
        name: The setting, "section.key".
        label: For people; an ampersand marks the key that leads to it.
        choices: What each value is called, marked.
        note: A line below.
    """

    def __init__(
        self,
        keeper: SettingKeeper,
        name: str,
        label: str,
        choices: Mapping[str, str],
        note: str,
    ) -> None:
        self._box = ChoiceBox()
        for choice, words in choices.items():
            self._box.addItem(tr(words), choice)
        super().__init__(name, label, self._box, note)
        self._value = attrgetter(name)
        self._box.activated.connect(lambda _: keeper.keep(self, self._box.currentData()))

    def show_settings(self, settings: Settings) -> None:
        """Show the value as it is kept."""
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(self._box.findData(self._value(settings)))
