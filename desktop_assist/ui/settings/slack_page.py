"""Slack: how to get a token, where it is kept, what is kept of Slack here and for how long."""

from collections.abc import Callable, Coroutine
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.connectors.slack.app_manifest import SCOPES, app_manifest
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.connectors.slack.slack_store import LIVE, SlackSource
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.secret_store import KeyStatus
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr, tr_count
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.flow_layout import flow_of, unshrinking
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.slack_services import SlackPageServices
from desktop_assist.ui.step_fields import NumberField
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_STEPS = (
    marked("Copy the app manifest with the button below."),
    marked("On api.slack.com/apps choose “Create New App”, then “From a manifest”, and paste it."),
    marked("Choose “Install to Workspace”. In many companies an administrator has to agree."),
    marked(
        "On the page “OAuth & Permissions” copy the User OAuth Token (xoxp-…) and paste it above."
    ),
)
_APPS = "https://api.slack.com/apps"
_SCOPES = marked("What the app may do")
_NOTE = marked(
    "The token is kept in the system's keyring only. Nothing is ever written to Slack. "
    "Without a token, an export of the workspace (ZIP) can be searched in the same way."
)
_TASK = "check Slack token"
_LONGEST_DAYS = 3650


class SlackPage(QWidget):
    """Every change is kept at once; there is nothing to confirm."""

    def __init__(
        self, keeper: SettingKeeper, services: SlackPageServices, tasks: TaskRunner
    ) -> None:
        super().__init__()
        self._slack = services.slack
        self._workers = services.workers
        self._tasks = tasks
        self._token = FieldLine()
        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        self._token.setPlaceholderText(tr("Paste a token: xoxp-…"))
        self._token.setAccessibleName(tr("Slack token"))
        self._check = ActionButton(tr("Check and keep"), "primary")
        self._remove = ActionButton(tr("Remove token"))
        self._place = muted_label("", 1.0)
        self._copy = ActionButton(tr("Copy app manifest"), "plain", "copy")
        self._apps = ActionButton(tr("Open api.slack.com"))
        self._apps.setToolTip(_APPS)
        self._import = ActionButton(tr("Import an export…"))
        self._days = NumberField(0, _LONGEST_DAYS, tr(" days"))
        self._days.setSpecialValueText(tr("until removed"))
        self._sources = QVBoxLayout()
        self.notice = InlineNotice()
        self._lay_out()
        self._connect(keeper)
        self._enable()

    def focus_token(self) -> None:
        """Let a token be pasted without a click."""
        self._token.setFocus()

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        with QSignalBlocker(self._days):
            self._days.setValue(settings.slack.keep_days)

    async def refresh(self) -> None:
        """Show where the token is, and what is kept here."""
        slack = await self._room()
        self._show_place(await slack.threads.token_status())
        try:
            sources = await self._workers.run(slack.threads.store.sources)
        except DesktopAssistError as error:
            self.notice.show_problem(error)
            return
        self._show_sources(sources)

    async def _room(self) -> SlackRoom:
        return await self._workers.run(self._slack)

    def _lay_out(self) -> None:
        keep_outline_visible(self._token)
        self._field = SettingField(
            "slack.keep_days",
            tr("&Keep messages here for"),
            self._days,
            tr("Counted from when they were fetched or imported."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * GAP))
        column.addWidget(plain_label(tr("Slack token"), is_bold=True))
        column.addLayout(_row(self._token, unshrinking(self._check)))
        column.addWidget(self.notice)
        column.addLayout(_row(self._place, self._remove))
        column.addWidget(plain_label(tr("How to get one"), is_bold=True))
        column.addLayout(_numbered(tuple(map(tr, _STEPS))))
        column.addWidget(flow_of(self._copy, self._apps))
        column.addWidget(plain_label(tr(_SCOPES), is_bold=True))
        column.addLayout(_scopes())
        column.addWidget(muted_label(tr(_NOTE)))
        column.addWidget(plain_label(tr("What is kept here"), is_bold=True))
        column.addLayout(self._sources)
        column.addWidget(self._import)
        column.addWidget(self._field)
        column.addStretch(1)

    def _connect(self, keeper: SettingKeeper) -> None:
        self._token.textChanged.connect(self._enable)
        self._token.returnPressed.connect(self._check.click)
        self._check.clicked.connect(self._start_checking)
        self._remove.clicked.connect(lambda: self._start(self._forget(), "remove Slack token"))
        self._copy.clicked.connect(self._copy_manifest)
        self._apps.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(_APPS)))
        self._import.clicked.connect(self._choose_export)
        self._days.valueChanged.connect(lambda days: keeper.keep(self._field, str(days)))

    def _enable(self) -> None:
        self._check.setEnabled(bool(self._token.text().strip()))

    def _start_checking(self) -> None:
        token = self._token.text().strip()
        if token:
            self._check.setEnabled(False)
            self._start(self._use(token), _TASK)

    def _copy_manifest(self) -> None:
        QGuiApplication.clipboard().setText(app_manifest())
        self.notice.show_success(tr("The app manifest is in the clipboard."))

    def _choose_export(self) -> None:
        dialog = QFileDialog(self, tr("Export of a Slack workspace"), "", tr("ZIP (*.zip)"))
        dialog.fileSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, file: str) -> None:
        self._start(self._import_export(file), "import Slack export")

    async def _use(self, token: str) -> None:
        workspace, status = await (await self._room()).threads.use_token(token)
        self._token.clear()
        await self.refresh()
        if status.place == "session":
            self.notice.show_warning(
                tr("The token works, and is kept only until you quit."), status.reason
            )
        else:
            name = workspace.name
            self.notice.show_success(
                tr("The token works: {name} is read as {user}.", name=name, user=workspace.user)
            )

    async def _forget(self) -> None:
        await (await self._room()).threads.forget_token()
        await self.refresh()
        self.notice.show_success(tr("The token is removed; what was fetched stays."))

    async def _import_export(self, file: str) -> None:
        taken = await (await self._room()).imports.take(Path(file))
        await self.refresh()
        self.notice.show_success(tr_told(taken.in_words()))

    async def _drop(self, name: str) -> None:
        await (await self._room()).imports.remove(name)
        await self.refresh()

    def _show_place(self, status: KeyStatus) -> None:
        self._remove.setVisible(status.place != "none")
        match status.place:
            case "keyring":
                self._place.setText(tr("A token is kept in {store}.", store=status.store))
            case "session":
                self._place.setText(tr("A token is kept until you quit."))
            case "none":
                self._place.setText(tr("No token is kept."))

    def _show_sources(self, sources: tuple[SlackSource, ...]) -> None:
        while (item := self._sources.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        shown = [one for one in sources if one.messages]
        if not shown:
            self._sources.addWidget(muted_label(tr("Nothing yet."), 1.0))
        for one in shown:
            self._sources.addWidget(self._source(one))

    def _source(self, source: SlackSource) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = (
            tr("Fetched from Slack")
            if source.name == LIVE
            else tr("Export {name}", name=source.name)
        )
        row.addWidget(
            plain_label(
                tr_count(
                    "{name}: {count} message",
                    "{name}: {count} messages",
                    source.messages,
                    name=name,
                )
            ),
            1,
        )
        button = ActionButton(tr("Remove"))
        button.setAccessibleName(tr("Remove {name}", name=name))
        button.clicked.connect(
            lambda: self._start(self._drop(source.name), "remove Slack messages")
        )
        row.addWidget(button)
        return line

    def _start(self, work: Coroutine[object, object, None], name: str) -> None:
        self.notice.clear()
        self._tasks.start(self._watch(work), name)

    async def _watch(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except DesktopAssistError as error:
            self.notice.show_problem(error)
        finally:
            self._enable()


def _row(*widgets: QWidget) -> QHBoxLayout:
    """Side by side; what can grow takes what there is."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, ActionButton) else 1)
    return row


def _numbered(steps: tuple[str, ...]) -> QGridLayout:
    """What to do, one after the other."""
    return _grid(tuple((f"{number}.", step) for number, step in enumerate(steps, 1)), plain_label)


def _scopes() -> QGridLayout:
    """Every right of the app: its name in Slack, and what it is for."""
    return _grid(tuple((one.name, tr(one.reason)) for one in SCOPES), muted_label)


def _grid(rows: tuple[tuple[str, str], ...], label: Callable[[str], QLabel]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(int(1.5 * GAP))
    grid.setVerticalSpacing(GAP // 2)
    grid.setColumnStretch(1, 1)
    for line, (name, text) in enumerate(rows):
        first = label(name)
        first.setWordWrap(False)
        grid.addWidget(first, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text), line, 1)
    return grid
