"""Says what can be done with a dropped file: one card, with the next steps as buttons."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from desktop_assist.calendars.meeting import MeetingListing
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.card import Card, CardAction, CardTable
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.tool import ToolOutcome
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.file_kind import FileKind, recognise

_LOG = logging.getLogger(__name__)
_MOST_ROWS = 20


class Intake:
    """Recognises dropped files. Nothing of the user's is changed before a click.

    Args:
        meetings_in: Reads the meetings of a calendar file; blocking.
        workers: Reads files away from the window.
    """

    def __init__(self, meetings_in: Callable[[Path], MeetingListing], workers: WorkerPool) -> None:
        self._meetings_in = meetings_in
        self._workers = workers

    async def receive(self, path: Path) -> ToolOutcome:
        """The card of one file; a file that cannot be used gets a card that says why."""
        try:
            return _outcome(path, await self._card(path))
        except DesktopAssistError as error:
            return _outcome(path, Card(kind="error", title=error.message, subtitle=error.hint))
        # One bad file must not stop the others. The trace may hold its content: it is not logged.
        except Exception as error:  # noqa: BLE001
            _LOG.error("intake_fault", extra={"error": type(error).__name__})
            return _outcome(path, Card(kind="error", title=f"{path.name} could not be read."))

    async def _card(self, path: Path) -> Card:
        kind: FileKind = await self._workers.run_isolated(recognise, path)
        match kind:
            case "calendar":
                return _calendar_card(path, await self._workers.run(self._meetings_in, path))
            case "spreadsheet":
                return _sheet_card(path)
            case "picture" | "pdf":
                return _receipt_card(path, kind)
            case "text":
                return _document_card(path)
            case "other":
                return _unknown_card(path)
            case _:
                assert_never(kind)


def _outcome(path: Path, card: Card) -> ToolOutcome:
    summary = f"Received {path.name}. {card.title}" if card.kind == "error" else card.title
    rows = [list(row) for row in card.table.rows] if card.table else []
    # The file's name and what is in it were chosen by someone else.
    return ToolOutcome(
        output={"file": str(path), "summary": summary, "rows": rows}, card=card, is_outside=True
    )


def _calendar_card(path: Path, listing: MeetingListing) -> Card:
    count = len(listing.meetings)
    shown = tuple(
        (when_words(one), one.title, one.location) for one in listing.meetings[:_MOST_ROWS]
    )
    left_out = tuple(
        f"{one.title or 'An event'} cannot be shown: {one.reason}" for one in listing.skipped
    )
    return Card(
        kind="calendar_import",
        title=f"{path.name}: 1 meeting" if count == 1 else f"{path.name}: {count} meetings",
        subtitle="Nothing is in your calendar yet.",
        table=CardTable(("When", "Meeting", "Where"), shown),
        warnings=left_out,
        footnote=f"The first {_MOST_ROWS} are shown." if count > _MOST_ROWS else "",
        actions=(_run("Import", "import_calendar", path, is_primary=True),) if count else (),
    )


def _sheet_card(path: Path) -> Card:
    return Card(
        kind="sheet",
        title=path.name,
        subtitle="A spreadsheet.",
        actions=(_run("Use as expense sheet", "use_expense_sheet", path), _attach(path)),
    )


def _receipt_card(path: Path, kind: FileKind) -> Card:
    keep = _run("Keep as receipt", "keep_receipt", path, is_primary=kind == "picture")
    is_picture = kind == "picture"
    return Card(
        kind="receipt" if is_picture else "document",
        title=path.name,
        subtitle="A picture." if is_picture else "A PDF document.",
        picture=path if is_picture else None,
        actions=(keep,) if is_picture else (keep, _attach(path)),
    )


def _document_card(path: Path) -> Card:
    return Card(kind="document", title=path.name, subtitle="A text.", actions=(_attach(path),))


def _unknown_card(path: Path) -> Card:
    return Card(
        kind="error",
        title=f"{path.name} is of a type that cannot be used here.",
        subtitle="Calendars (.ics), spreadsheets, pictures, PDF and text files can.",
    )


def _run(label: str, tool: str, path: Path, *, is_primary: bool = False) -> CardAction:
    return CardAction(label, tool=tool, arguments={"file": str(path)}, is_primary=is_primary)


def _attach(path: Path) -> CardAction:
    return CardAction("Attach to a question", attaches=path)
