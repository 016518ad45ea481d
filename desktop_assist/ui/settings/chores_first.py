"""The choice to have chores done on this computer though a model is chosen."""

from PySide6.QtCore import QSignalBlocker

from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.tick_box import TickBox

_LABEL = marked("Do clear &chores on this computer, without the model")
_NOTE = marked(
    "A meeting, an expense or a calculation asked for in clear words is done at once, costs "
    "nothing and stays on the laptop. Everything else goes to the model chosen above."
)


class ChoresFirst(SettingField):
    """A check box; it matters only when a model is chosen."""

    def __init__(self, keeper: SettingKeeper) -> None:
        self._box = TickBox(tr(_LABEL))
        super().__init__("assistant.chores_first", tr("Chores"), self._box, tr(_NOTE))
        self._box.setAccessibleName(tr(_LABEL).replace("&", ""))
        self._box.toggled.connect(lambda is_on: keeper.keep(self, "true" if is_on else "false"))
        keeper.changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        """Show the value as it is kept."""
        with QSignalBlocker(self._box):
            self._box.setChecked(settings.assistant.chores_first)
