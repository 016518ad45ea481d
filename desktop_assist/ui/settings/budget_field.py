"""Where it is said what models may cost in a month, and how much of it is used."""

from collections.abc import Awaitable, Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.theme import GAP

_SETTING = "budget.monthly_usd"
_WIDTH = 12 * GAP


class BudgetField(QWidget):
    """A small field for the amount, and below it one line about this month.

    Args:
        keeper: Keeps what is entered.
        tell: Says in a line how much is used.
    """

    def __init__(self, keeper: SettingKeeper, tell: Callable[[], Awaitable[str]]) -> None:
        super().__init__()
        self._keeper = keeper
        self._tell = tell
        self._kept = ""
        self._amount = FieldLine()
        self._amount.setMaximumWidth(_WIDTH)
        self._state = muted_label("")
        self._field = SettingField(
            _SETTING,
            tr("&Limit for models"),
            self._amount,
            beside=muted_label(
                tr("US dollars a month. No request is sent that might pass it."), 1.0
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._field)
        column.addWidget(self._state)
        self._amount.editingFinished.connect(self._keep_entered)

    def show_settings(self, settings: Settings) -> None:
        """Show the limit as it is kept; what is being typed is not lost to another change."""
        self._kept = f"{settings.budget.monthly_usd}"
        if not self._amount.isModified():
            self._amount.setText(self._kept)

    async def refresh(self) -> None:
        """Show how much is used by now."""
        try:
            self._state.setText(tr_told(await self._tell()))
        except StorageError as error:
            self._state.setText(tr_told(error.message))

    async def keep(self) -> None:
        """Keep what was entered, before a key is used with it.

        Raises:
            SettingsError: It is no amount, or cannot be kept.
        """
        if self._entered() != self._kept:
            await self._keeper.set(_SETTING, self._entered())
            self._amount.setModified(False)

    def _keep_entered(self) -> None:
        if self._amount.isModified():
            self._amount.setModified(False)
            self._keeper.keep(self._field, self._entered())

    def _entered(self) -> str:
        return self._amount.text().strip().replace(",", ".")
