"""A setting that is a file: typed, or chosen where it lies."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog

from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.surfaces import ActionButton


class PathField(SettingField):
    """Keeps what was typed or chosen.

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
        choose = ActionButton(tr("Choose…"))
        super().__init__(name, label, self._line, note, beside=choose)
        self._keeper = keeper
        self._text = text
        choose.setAccessibleName(tr("Choose: {what}", what=label.replace("&", "")))
        choose.clicked.connect(self._choose)
        self._line.editingFinished.connect(self._keep)

    def show_settings(self, settings: Settings) -> None:
        """Show the value as it is kept."""
        self._line.setText(self._text(settings))
        self._line.setModified(False)

    def take(self, path: str) -> None:
        """Keep what was chosen."""
        self._line.setText(path)
        self._keeper.keep(self, path)

    def _keep(self) -> None:
        if self._line.isModified():
            self._line.setModified(False)
            self._keeper.keep(self, self._line.text().strip())

    def _choose(self) -> None:
        dialog = QFileDialog(self, self._line.accessibleName(), self._line.text())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
