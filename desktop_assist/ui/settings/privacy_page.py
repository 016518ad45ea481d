"""What leaves the laptop and what is kept: the switch, the rules, the page that says it all."""

from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QVBoxLayout, QWidget

from desktop_assist.assistant.audit.audit_export import Period
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.settings import LIST_SEPARATOR, Settings
from desktop_assist.domain.translation import marked, tr, tr_count
from desktop_assist.ui.flow_layout import flow_of
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.privacy_services import PrivacyServices
from desktop_assist.ui.settings.setting_choice import SettingChoice
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.setting_line import SettingLine
from desktop_assist.ui.settings.setting_tick import SettingTick
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_PICTURES = {
    "ask": marked("Send a picture after a yes to it"),
    "text": marked("Never send a picture, only the text recognised in it"),
}
_LEVELS = {
    "all": marked("Everything personal is replaced"),
    "numbers": marked("Numbers and keys are replaced, names and addresses stay"),
    "off": marked("Nothing is replaced"),
}
_PERIOD = timedelta(days=30)
_Field: TypeAlias = SettingTick | SettingChoice | SettingLine


class PrivacyPage(QWidget):
    """Every change is kept at once; only the end of everything is asked about first.

    Signals:
        erased: Everything about the person is to go: the program has to end for that.
    """

    erased = Signal()

    def __init__(self, keeper: SettingKeeper, services: PrivacyServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._fields = _fields(keeper)
        self._export = ActionButton(tr("Export the last 30 days…"))
        self._delete = ActionButton(tr("Delete everything about me…"))
        self._notice = InlineNotice()
        self._statement = muted_label("", 1.0)
        self._statement.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._statement.setAccessibleName(tr("What leaves this computer, and when"))
        self._lay_out()
        self._export.clicked.connect(self._choose_folder)
        self._delete.clicked.connect(self._ask)
        keeper.changed.connect(self.show_settings)
        keeper.changed.connect(lambda _: self._tasks.start(self.refresh(), "statement"))

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        for field in self._fields:
            field.show_settings(settings)

    async def refresh(self) -> None:
        """Say anew what leaves, as things are set now."""
        statement = await self._services.workers.run(self._services.statement)
        self._statement.setText(statement.in_words())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        for field in self._fields:
            column.addWidget(field)
        column.addWidget(flow_of(self._export, self._delete))
        column.addWidget(self._notice)
        column.addWidget(plain_label(tr("What leaves this computer, and when"), is_bold=True))
        column.addWidget(self._statement)
        column.addStretch(1)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Export to folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, folder: str) -> None:
        """Write down what was asked and changed in the last 30 days."""
        self._tasks.start(self._write(Path(folder)), "audit")

    async def _write(self, folder: Path) -> None:
        last = self._services.clock.now().date()
        period, write = Period(last - _PERIOD, last), self._services.write_audit
        try:
            files = await self._services.workers.run(write, period, ("json", "csv"), folder)
        except DesktopAssistError as error:
            self._notice.show_problem(error)
            return
        self._notice.show_success(
            tr_count("{count} file written.", "{count} files written.", len(files))
        )

    def _ask(self) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(tr("Delete everything the program keeps about you?"))
        box.setInformativeText(
            tr(
                "Conversations, remembered facts, logs, backups, settings and keys are gone for "
                "good, and the program ends. Your calendars, sheets, receipts and policies stay, "
                "but changes to them can no longer be undone."
            )
        )
        delete = box.addButton(tr("Delete and quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(self.erase)
        box.finished.connect(box.deleteLater)
        box.open()

    def erase(self) -> None:
        """Forget everything, and end the program."""
        self._tasks.start(self._erase(), "erase")

    async def _erase(self) -> None:
        await self._services.forget()
        self.erased.emit()


def _fields(keeper: SettingKeeper) -> tuple[_Field, ...]:
    return (*_what_is_hidden(keeper), *_what_may_be_asked(keeper))


def _what_is_hidden(keeper: SettingKeeper) -> tuple[_Field, ...]:
    return (
        SettingTick(
            keeper,
            "privacy.offline",
            tr("&Offline: nothing leaves this computer"),
            tr("No connection is opened, whatever is asked. A model server here still answers."),
            lambda settings: settings.privacy.offline,
        ),
        SettingTick(
            keeper,
            "privacy.hide_names",
            tr("Hide &names of people and postal addresses"),
            tr(
                "Most are found, not all. Mail addresses, numbers and keys are always replaced "
                "before anything leaves, and put back in the answer."
            ),
            lambda settings: settings.privacy.hide_names,
        ),
        SettingLine(
            keeper,
            "privacy.employees",
            tr("List of &employees"),
            tr("A file (CSV, vCards or JSON) of people whose names are always replaced."),
            lambda settings: settings.privacy.employees,
        ),
        SettingChoice(
            keeper,
            "privacy.pictures",
            tr("&Pictures and PDFs"),
            _PICTURES,
            tr("What is in a picture cannot be replaced; the text recognised in it can."),
        ),
    )


def _what_may_be_asked(keeper: SettingKeeper) -> tuple[_Field, ...]:
    return (
        SettingChoice(
            keeper,
            "privacy.compatible",
            tr("Before a &gateway of your company is asked"),
            _LEVELS,
            tr("What is taken out of what a server of your own company is told."),
        ),
        SettingLine(
            keeper,
            "privacy.hosts",
            tr("&Hosts that may be asked"),
            tr("Besides OpenAI's own and Slack's, with ; between several. Empty means any."),
            lambda settings: f"{LIST_SEPARATOR} ".join(settings.privacy.hosts),
        ),
        SettingLine(
            keeper,
            "privacy.keep_days",
            tr("&Days that conversations are kept"),
            tr("Counted from their last message. 0 keeps them; pinned ones stay."),
            lambda settings: str(settings.privacy.keep_days),
        ),
    )
