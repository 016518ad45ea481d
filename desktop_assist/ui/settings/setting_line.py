"""A setting that is one line of text, kept when the line is left."""

from collections.abc import Callable

from desktop_assist.domain.settings import Settings
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper


class SettingLine(SettingField):
    """Keeps what was typed; what is not allowed stands there still, with what is wrong with it.

    Args:
        keeper: Keeps it.
        name: The setting, "section.key".
        label: For people; an ampersand marks the key that leads to it.
        note: A line below.
        text: The setting as text.
    """

    def __init__(
        self,
        keeper: SettingKeeper,
        name: str,
        label: str,
        note: str,
        text: Callable[[Settings], str],
    ) -> None:
        self._line = FieldLine()
        super().__init__(name, label, self._line, note)
        self._keeper = keeper
        self._text = text
        self._line.editingFinished.connect(self._keep)

    def show_settings(self, settings: Settings) -> None:
        """Show the value as it is kept."""
        self._line.setText(self._text(settings))
        self._line.setModified(False)

    def _keep(self) -> None:
        if self._line.isModified():
            self._line.setModified(False)
            self._keeper.keep(self, self._line.text().strip())
