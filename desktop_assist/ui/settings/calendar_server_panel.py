"""Calendars kept in step with a server: accounts, conflicts, and what was changed."""

from collections.abc import Coroutine
from contextlib import suppress

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.connectors.calendar_server.calendar_servers import NewAccount
from desktop_assist.connectors.calendar_server.conflict_card import settled_words
from desktop_assist.connectors.calendar_server.server_values import (
    DIRECTIONS,
    KEEPS,
    CalendarServer,
    FoundCalendar,
    SyncReport,
)
from desktop_assist.domain.errors import CalendarServerError, DesktopAssistError
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.settings.calendar_conflict_card import CalendarConflictCard
from desktop_assist.ui.settings.calendar_server_form import CalendarServerForm
from desktop_assist.ui.settings.calendar_server_row import OFF, CalendarServerRow
from desktop_assist.ui.settings.calendar_services import CalendarServices
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_SHOWN_CHANGES = 8


class CalendarServerPanel(QWidget):
    """Every change is kept at once; a round shows how far it is, and can be stopped."""

    def __init__(self, calendars: CalendarServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._calendars = calendars
        self._servers = calendars.servers
        self._tasks = tasks
        self._found: dict[str, tuple[FoundCalendar, ...]] = {}
        self._form = CalendarServerForm()
        self._notice = InlineNotice()
        self._progress = muted_label("", 1.0)
        self._stop = ActionButton(tr("Stop"))
        self._conflicts, self._rows = QVBoxLayout(), QVBoxLayout()
        self._changes = muted_label("", 1.0)
        self._lay_out()
        self._form.submitted.connect(lambda account: self._start(self._add(account), "add server"))
        self._stop.clicked.connect(self._servers.stop)
        self._show_progress("")

    @property
    def notice(self) -> InlineNotice:
        """What came of the last change."""
        return self._notice

    async def refresh(self) -> None:
        """Show everything as it is now."""
        run = self._calendars.workers.run
        try:
            listed = await run(self._servers.listing)
            waiting = await run(self._servers.conflicts)
            done = await run(self._servers.changes, _SHOWN_CHANGES)
        except DesktopAssistError as error:
            self._notice.show_problem(error)
            return
        _clear(self._rows)
        _clear(self._conflicts)
        for server in listed:
            self._rows.addWidget(self._row(server))
        for conflict in waiting:
            card = CalendarConflictCard(conflict)
            card.chosen.connect(lambda one, keep: self._start(self._keep(one, keep), "keep"))
            self._conflicts.addWidget(card)
        lines = [f"{one.at:%d.%m. %H:%M}  {one.calendar}: {one.words}" for one in done]
        self._changes.setText("\n".join((tr("Last changes"), *lines)))
        self._changes.setVisible(bool(lines))

    def _row(self, server: CalendarServer) -> CalendarServerRow:
        row = CalendarServerRow(server, self._found.get(server.id, ()))
        row.sync_clicked.connect(lambda one: self._start(self._sync(one), "sync calendars"))
        row.empty_accepted.connect(
            lambda one: self._start(self._sync(one, accepts_empty=True), "sync calendars")
        )
        row.find_clicked.connect(lambda one: self._start(self._find(one), "find calendars"))
        row.remove_clicked.connect(lambda one: self._start(self._remove(one), "remove server"))
        row.pace_chosen.connect(lambda *what: self._start(self._set_pace(*what), "set pace"))
        row.direction_chosen.connect(lambda *what: self._start(self._turn(*what), "set direction"))
        return row

    async def _add(self, account: NewAccount) -> None:
        made = await self._servers.add(account, self._show_progress)
        self._form.clear()
        self._found[made.server.id] = made.found
        if made.password.place == "keyring":
            self._notice.show_success(
                tr("“{name}” is added. Choose which calendars to keep.", name=made.server.name)
            )
        else:
            self._notice.show_warning(
                tr("“{name}” is added until the program ends.", name=made.server.name),
                made.password.reason,
            )

    async def _find(self, server_id: str) -> None:
        self._found[server_id] = await self._servers.found(await self._server(server_id))

    async def _remove(self, server_id: str) -> None:
        server = await self._server(server_id)
        await self._servers.remove(server)
        self._notice.show_success(
            tr("“{name}” is removed; the files of its calendars stay.", name=server.name)
        )

    async def _set_pace(self, server_id: str, minutes: int) -> None:
        server = await self._server(server_id)
        await self._calendars.workers.run(self._servers.set_pace, server, minutes)

    async def _turn(self, server_id: str, url: str, chosen: str) -> None:
        """Another direction for a calendar; a new one is fetched at once."""
        server, run = await self._server(server_id), self._calendars.workers.run
        kept = next((one for one in server.calendars if one.url == url), None)
        found = next((one for one in self._found.get(server_id, ()) if one.url == url), None)
        direction = next((one for one in DIRECTIONS if one == chosen), None)
        if kept is not None and chosen == OFF:
            await run(self._servers.leave, kept)
        elif kept is not None and direction is not None:
            await run(self._servers.turn, kept, direction)
        elif found is not None and direction is not None:
            await run(self._servers.follow, server, found, direction)
            await self._sync(server_id)

    async def _keep(self, conflict_id: str, chosen: str) -> None:
        keep = next(one for one in KEEPS if one == chosen)
        self._show_progress(tr("Asking the server…"))
        settled = await self._calendars.settling.settle(conflict_id, keep)
        words = tr_told(settled_words(settled))
        self._notice.show_success(tr("{what} “Changes” has the way back.", what=words))

    async def _sync(self, server_id: str, *, accepts_empty: bool = False) -> None:
        self._show_progress(tr("Asking the server…"))
        report = await self._servers.sync(
            server_id, self._show_progress, accepts_empty=accepts_empty
        )
        if report is not None:
            self._tell(report)

    def _tell(self, report: SyncReport) -> None:
        if report.server.problem:
            hint = next((one.hint for one in report.server.calendars if one.problem), "")
            self._notice.show_problem(CalendarServerError(report.server.problem, hint))
        elif report.conflicts:
            self._notice.show_warning(report.words)
        else:
            self._notice.show_success(report.words)

    async def _server(self, server_id: str) -> CalendarServer:
        return await self._calendars.workers.run(self._servers.named, server_id)

    def _show_progress(self, words: str) -> None:
        self._progress.setText(words)
        self._progress.setVisible(bool(words))
        self._stop.setVisible(bool(words))

    def _start(self, work: Coroutine[object, object, None], name: str) -> None:
        self._notice.clear()
        self._tasks.start(self._watch(work), name)

    async def _watch(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except DesktopAssistError as error:
            self._notice.show_problem(error)
        finally:
            with suppress(RuntimeError):  # the window is gone meanwhile
                self._show_progress("")
                self._form.enable()
                await self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for layout in (self._conflicts, self._rows):
            layout.setSpacing(GAP)
        note = tr(
            "Calendars of Nextcloud, Radicale, iCloud, Fastmail and other CalDAV servers. Your "
            "files stay here and work offline; what changes on one side comes to the other. The "
            "password is kept in the system's keyring only."
        )
        column.addWidget(plain_label(tr("Calendar servers")))
        column.addWidget(self._form)
        column.addWidget(muted_label(note))
        column.addWidget(self._notice)
        column.addWidget(self._progress)
        column.addWidget(self._stop)
        column.addLayout(self._conflicts)
        column.addLayout(self._rows)
        column.addWidget(self._changes)


def _clear(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
