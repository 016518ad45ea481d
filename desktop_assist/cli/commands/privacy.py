"""`privacy`: what leaves the laptop, what was done, and how all of it goes."""

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import assert_never

from desktop_assist.assistant.audit.audit_export import Period
from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.privacy_options import (
    DeleteEverything,
    ExportAudit,
    PackEverything,
    PrivacyOptions,
    ShowStatement,
    TakeIn,
)
from desktop_assist.cli.services import CliServices
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.handover import Handover
from desktop_assist.domain.translation import marked, tr
from desktop_assist.privacy.leaving_statement import LeavingStatement
from desktop_assist.system.single_instance import hand_over

_MONTH = timedelta(days=30)
_QUESTION = marked(
    "Remove conversations, facts, logs, backups, settings and keys for good? Your calendars, "
    "sheets, receipts and policies stay, but changes to them can no longer be undone. [y/N] "
)


async def use_privacy(options: PrivacyOptions, services: CliServices, *, is_json: bool) -> int:
    """Do what one of the commands asks for."""
    match options:
        case ShowStatement():
            statement = await services.workers.run(services.privacy.statement)
            _show_statement(statement, is_json=is_json)
        case ExportAudit():
            await _export(options, services, is_json=is_json)
        case PackEverything(file):
            await _pack(file, services, is_json=is_json)
        case TakeIn(file):
            await _take_in(file, services, is_json=is_json)
        case DeleteEverything():
            await _delete(options, services, is_json=is_json)
        case _:
            assert_never(options)
    return 0


def _show_statement(statement: LeavingStatement, *, is_json: bool) -> None:
    if is_json:
        terminal.show_json(asdict(statement))
    else:
        terminal.show(statement.in_words())


async def _export(options: ExportAudit, services: CliServices, *, is_json: bool) -> None:
    last = options.last or services.clock.now().date()
    period = Period(options.first or last - _MONTH, last)
    if period.first > period.last:
        raise UsageError(tr("The period ends before it begins."))
    folder = options.folder.expanduser().absolute()
    files = await services.workers.run(services.privacy.audit.write, period, options.forms, folder)
    if is_json:
        days = {"from": str(period.first), "to": str(period.last)}
        terminal.show_json({**days, "files": [str(one) for one in files]})
    for file in () if is_json else files:
        terminal.show(str(file))


async def _pack(file: Path, services: CliServices, *, is_json: bool) -> None:
    mover, today = services.privacy.records.moving, services.clock.now().date()
    await services.workers.run(mover.pack, file, today)
    if is_json:
        terminal.show_json({"file": str(file)})
    else:
        terminal.show(tr("Saved as {path}.", path=file))


async def _take_in(file: Path, services: CliServices, *, is_json: bool) -> None:
    if await services.workers.run(hand_over, services.folders.data, Handover("nothing")):
        raise UsageError(tr("The window is open."), tr("Quit the program there, then try again."))
    day = await services.workers.run(services.privacy.records.moving.take_in, file)
    if is_json:
        terminal.show_json({"packed_on": day.isoformat()})
    else:
        terminal.show(
            tr(
                "What was saved on {day} is here now, what was here before in {folder}.",
                day=day,
                folder=services.folders.data / "before-taking-in",
            )
        )


async def _delete(options: DeleteEverything, services: CliServices, *, is_json: bool) -> None:
    if not (options.is_sure or await _is_confirmed(is_json=is_json)):
        raise UsageError(
            tr("Nothing was removed: what is gone cannot be brought back."),
            tr("With --yes it is removed without being asked."),
        )
    await services.privacy.records.forget()
    if is_json:
        terminal.show_json({"is_deleted": True})
    else:
        terminal.show(tr("Everything the program kept about you is removed. Your own files stay."))


async def _is_confirmed(*, is_json: bool) -> bool:
    if is_json or not terminal.is_interactive():
        return False
    answer = await prompt.read(lambda: input(tr(_QUESTION)))
    return prompt.is_yes(answer)
