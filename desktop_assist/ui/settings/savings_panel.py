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
    "savings.documents_first": (
        marked("Documents"),
        marked("Look into the documents here before a model is asked"),
        marked("It then answers in one request; what a table says needs no model at all."),
    ),
    "savings.lean_tools": (
        marked("Tools"),
        marked("Offer a model only the tools that such a question may need"),
        marked("The descriptions of all tools are longer than most questions and answers."),
    ),
    "savings.kept_answers": (
        marked("Repeated questions"),
        marked("Tell an answer again while the documents say the same"),
        marked("Only to the same question; never where it depends on the day or on who asks."),
    ),
    "savings.alike_answers": (
        marked("Other words"),
        marked("Tell it again to the same question in other words"),
        marked(
            "Only where no number, month, name or other telling word differs, and the documents"
            " still say what the answer stands on."
        ),
    ),
    "savings.smaller_first": (
        marked("Smaller model"),
        marked("Ask a smaller model first, where you chose a larger one"),
        marked("It hands over what it cannot answer surely; “Ask again” asks the larger one."),
    ),
    "openai.shares_beginning": (
        marked("Beginnings"),
        marked("Let all conversations share what OpenAI keeps of a request"),
        marked("It charges a tenth for a beginning that it has read within half an hour."),
    ),
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
        for name, (title, text, note) in _BOXES.items():
            column.addWidget(self._field(name, tr(title), tr(text), tr(note)))
        keeper.changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what is switched on."""
        for name, box in self.boxes.items():
            section, _, key = name.partition(".")
            with QSignalBlocker(box):
                box.setChecked(bool(getattr(getattr(settings, section), key)))

    def _field(self, name: str, title: str, label: str, note: str) -> SettingField:
        box = self.boxes[name] = TickBox(label)
        field = SettingField(name, title, box, note)
        box.setAccessibleName(label)
        box.toggled.connect(lambda is_on: self._keeper.keep(field, "true" if is_on else "false"))
        return field
