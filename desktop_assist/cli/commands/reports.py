"""`expenses report`, `reports` and `mark`: reports that are made, listed and handed in."""

from dataclasses import replace
from typing import assert_never

from desktop_assist.cli import terminal
from desktop_assist.cli.report_options import ListReports, MakeReport, MarkReport, ReportOptions
from desktop_assist.cli.services import CliServices
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.report.rendering import render
from desktop_assist.expenses.report.report_json import record_json, report_json
from desktop_assist.expenses.report.report_store import MadeReport, ReportStore
from desktop_assist.expenses.wording import amount_words


async def use_reports(options: ReportOptions, services: CliServices, *, is_json: bool) -> int:
    """Do what was asked about reports."""
    store, workers = services.reports, services.workers
    match options:
        case MakeReport():
            days, trips = await workers.run(services.policies.worked_out, options.claims)
            wanted = replace(options.wanted, per_diem=days, mileage=trips)
            cause = Cause("Made an expense report", "generate_expense_report", "user")
            made = await workers.run(store.make, wanted, cause)
            _show_made(made, is_json=is_json)
        case ListReports():
            await _list(options, store, workers, is_json=is_json)
        case MarkReport():
            await _mark(options, store, workers, is_json=is_json)
        case _:
            assert_never(options)
    return 0


def _show_made(made: MadeReport, *, is_json: bool) -> None:
    report, record = made.report, made.record
    files = tuple(made.files.values())
    if is_json:
        told = {**report_json(report), **record_json(record, files)}
        told |= {"change_id": made.change.id, "warnings": list(made.warnings)}
        terminal.show_json(told)
        return
    total = amount_words(record.claimed, record.currency)
    terminal.show(f"{record.title} ({record.id}): {len(report.lines)} expenses, {total}.")
    for file in files:
        terminal.show(f"  {file}")
    for note in (*report.notes, *report.advice, *made.warnings):
        terminal.show_note(note)
    terminal.show(tr("Undo: desktop-assist undo {id}", id=made.change.id))


async def _list(
    options: ListReports, store: ReportStore, workers: WorkerPool, *, is_json: bool
) -> None:
    records = await workers.run(store.listing, options.first, options.last, options.status)
    if is_json:
        files = [await workers.run(store.files_of, one) for one in records]
        told = [record_json(one, there) for one, there in zip(records, files, strict=True)]
        terminal.show_json({"reports": told})
    elif records:
        rows = [(one.id, one.title, one.status, str(one.claimed), one.currency) for one in records]
        headings = (
            marked("id"),
            marked("title"),
            marked("status"),
            marked("total"),
            marked("currency"),
        )
        terminal.show_table(headings, rows, numeric=(3,))
    else:
        terminal.show(tr("No expense reports found."))


async def _mark(
    options: MarkReport, store: ReportStore, workers: WorkerPool, *, is_json: bool
) -> None:
    if options.confirmation:
        await _confirm(options, store, workers)
    cause = Cause(
        f"Marked an expense report as {options.status}",
        "set_report_status",
        "user",
    )
    changed = await workers.run(store.set_status, options.report_id, options.status, cause)
    change_id = changed.change.id if changed.change else None
    if is_json:
        files = await workers.run(store.files_of, changed.after)
        terminal.show_json({**record_json(changed.after, files), "change_id": change_id})
        return
    terminal.show(f"{changed.after.title} ({changed.after.id}) is {changed.after.status}.")
    if change_id:
        terminal.show(tr("Undo: desktop-assist undo {change_id}", change_id=change_id))


async def _confirm(options: MarkReport, store: ReportStore, workers: WorkerPool) -> None:
    """Make the report once more with the reason in it, where something holds it back."""
    record = await workers.run(store.find, options.report_id)
    if record.held_back_by:
        report = await workers.run(store.confirmed, record.id, options.confirmation)
        files = await workers.run_isolated(render, report)
        cause = Cause(f"Confirmed expense report {record.id}", "set_report_status", "user")
        await workers.run(store.keep, report, files, cause)
