"""Where each way to spend less is switched on and off."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.tick_box import TickBox

_BOXES = {
    "assistant.chores_first": marked("Do clear chores on this computer, without a model"),
    "savings.documents_first": marked("Look into the documents here before a model is asked"),
    "savings.lean_tools": marked("Offer a model only the tools that such a question may need"),
    "savings.kept_answers": marked(
        "Tell an answer from the documents again while they say the same"
    ),
    "openai.shares_beginning": marked("Let all conversations share what OpenAI keeps of a request"),
}


class SavingsPanel(QWidget):
    """One box for each."""

    def __init__(self, keeper: SettingKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self.boxes: dict[str, TickBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for name, text in _BOXES.items():
            column.addWidget(self._field(name, tr(text)))
        keeper.changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what is switched on."""
        for name, box in self.boxes.items():
            section, _, key = name.partition(".")
            with QSignalBlocker(box):
                box.setChecked(bool(getattr(getattr(settings, section), key)))

    def _field(self, name: str, label: str) -> SettingField:
        box = self.boxes[name] = TickBox(label)
        field = SettingField(name, "", box)
        box.setAccessibleName(label)
        box.toggled.connect(lambda is_on: self._keeper.keep(field, "true" if is_on else "false"))
        return field
