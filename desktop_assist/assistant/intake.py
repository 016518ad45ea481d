"""Does something useful with a dropped file: one card, with the next steps as buttons."""

import logging
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import assert_never

from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.taken_out_files import TakenOutFiles
from desktop_assist.assistant.tool_runner import ToolRunner, to_result
from desktop_assist.calendars.invitations.incoming_card import incoming_card
from desktop_assist.calendars.invitations.incoming_message import read_message
from desktop_assist.calendars.invitations.incoming_store import IncomingStore
from desktop_assist.calendars.meeting import MeetingListing
from desktop_assist.calendars.meeting_import import carries_calendar, events_in
from desktop_assist.calendars.wording import when_words
from desktop_assist.connectors.slack.export_archive import is_export, look_into
from desktop_assist.connectors.slack.thread_card import export_card
from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolCall, ToolContext, ToolOutcome, ToolResult
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.receipt.e_invoice import is_e_invoice
from desktop_assist.expenses.receipt.paper_kind import PaperKind, paper_kind
from desktop_assist.files.file_kind import FileKind, recognise
from desktop_assist.files.mail_files import has_attached, take_out
from desktop_assist.files.ocr import not_ready

_LOG = logging.getLogger(__name__)
_MOST_ROWS = 20
_DOCUMENTS = {
    ".docx": "A Word document.",
    ".pptx": "A presentation.",
    ".odt": "An OpenDocument text.",
    ".html": "A web page.",
    ".eml": "A mail.",
    ".msg": "A mail.",
}
_ONCE_READ = "Once it is there, “Keep as receipt” reads it, and so does “add it to my expenses”."
_MAIL = ".eml"
_SHOWN_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"}


class Intake:
    """Recognises dropped files, and does at once what dropping them can only mean.

    A picture, and a PDF that is an invoice, is kept among the receipts, undoably; nothing else of
    the user's is changed before a click.

    Args:
        tools: Keeps receipts.
        incoming: Knows what a message about a meeting means.
        workers: Reads files in a process of its own: they come from outside.
        taken_out: Keeps files that came with mails.
    """

    def __init__(
        self,
        tools: ToolRunner,
        incoming: IncomingStore,
        workers: WorkerPool,
        taken_out: TakenOutFiles,
    ) -> None:
        self._tools = tools
        self._incoming = incoming
        self._workers = workers
        self._taken_out = taken_out

    async def inside(self, path: Path, conversation_id: str) -> list[Path]:
        """The files that came with a mail, each to be received by itself; of others none."""
        folder = self._taken_out.of(conversation_id) / new_id("mail") / path.stem
        try:
            return await self._workers.run_isolated(take_out, path, folder)
        except DesktopAssistError:
            return []  # what is wrong with it stands on its own card

    async def ahead(self, path: Path) -> Card | None:
        """What is shown of a file at once: a picture, as reading it takes seconds."""
        is_picture = path.suffix.casefold() in _SHOWN_PICTURES and not self._is_inner(path)
        if not is_picture or not await self._workers.run(path.is_file):
            return None
        return Card(kind="receipt", title=path.name, subtitle="Being read…", picture=path)

    async def receive(self, call: ToolCall, path: Path, context: ToolContext) -> ToolResult:
        """What became of one file, with its card; one that cannot be used says why on it.

        Args:
            call: As which the file stands in the conversation.
            path: Where the file is.
            context: The person's own.
        """
        try:
            kind = await self._workers.run_isolated(recognise, path)
            paper = await self._paper(kind, path)
            if paper == "receipt" and not self._is_inner(path):
                return await self._keep(call, path, context)
            card = await self._card(kind, paper, path, context)
            if self._is_inner(path):
                card = replace(card, fields=(CardField("Came with", path.parent.name),))
            return to_result(call, _outcome(path, card))
        except DesktopAssistError as error:
            card = Card(kind="error", title=error.message, subtitle=error.hint)
        # One bad file must not stop the others. The trace may hold its content: it is not logged.
        except Exception as error:  # noqa: BLE001
            _LOG.error("intake_fault", extra={"error": type(error).__name__})
            card = Card(kind="error", title=f"{path.name} could not be read.")
        return to_result(call, _outcome(path, card))

    def _is_inner(self, path: Path) -> bool:
        """Whether it came with a mail: nobody has chosen to drop just this file."""
        return self._taken_out.holds(path)

    async def _paper(self, kind: FileKind, path: Path) -> PaperKind:
        """Whether a picture, a PDF or a mail without files is a receipt; nothing else is read."""
        match kind:
            case "picture":
                return "receipt"
            case "pdf":
                return await self._workers.run_isolated(paper_kind, path)
            case "mail" if path.suffix.casefold() == _MAIL and not await self._has_files(path):
                return await self._workers.run_isolated(paper_kind, path)
            case _:
                return "unclear"

    async def _has_files(self, path: Path) -> bool:
        """Whether anything came with a mail: what is to be kept is then in that."""
        if await self._workers.run_isolated(carries_calendar, path):
            return True
        return await self._workers.run_isolated(has_attached, path)

    async def _keep(self, call: ToolCall, path: Path, context: ToolContext) -> ToolResult:
        keeping = ToolCall(call.id, "keep_receipt", {"file": str(path)})
        kept = await self._tools.run(keeping, context)
        return replace(kept, name=call.name, is_outside=True)  # also a refusal names the file

    async def _card(
        self, kind: FileKind, paper: PaperKind, path: Path, context: ToolContext
    ) -> Card:
        match kind:
            case "calendar":
                return await self._calendar_card(path, context)
            case "mail":
                return await self._mail_card(path, context)
            case "archive":
                return await self._archive_card(path)
            case "text":
                return await self._text_card(path)
            case "spreadsheet" | "pdf" | "picture" | "other":
                return _plain_card(kind, paper, path)
            case _:
                assert_never(kind)

    async def _archive_card(self, path: Path) -> Card:
        """An export of a Slack workspace; any other archive is of no use here."""
        if not await self._workers.run_isolated(is_export, path):
            return _unknown_card(path)
        return export_card(path, await self._workers.run_isolated(look_into, path))

    async def _text_card(self, path: Path) -> Card:
        """An electronic invoice is a receipt; any other text may be asked about."""
        is_invoice = await self._workers.run_isolated(is_e_invoice, path)
        return _invoice_card(path) if is_invoice else _document_card(path)

    async def _mail_card(self, path: Path, context: ToolContext) -> Card:
        """A mail that carries a calendar is taken for that, any other for a text."""
        if await self._workers.run_isolated(carries_calendar, path):
            return await self._calendar_card(path, context)
        return _document_card(path)

    async def _calendar_card(self, path: Path, context: ToolContext) -> Card:
        """The meetings of a calendar, or a message about one of the person's meetings."""
        run, home = self._workers.run_isolated, context.now.tzinfo or UTC
        message = await run(read_message, path, home)
        if message is not None:
            return incoming_card(await self._workers.run(self._incoming.look, message))
        return _calendar_card(path, await run(events_in, path, home))


def _outcome(path: Path, card: Card) -> ToolOutcome:
    summary = f"Received {path.name}. {card.title}" if card.kind == "error" else card.title
    summary = " ".join((summary, *card.warnings)) if card.kind == "document" else summary
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
        actions=(_import(path),) if count else (),
    )


def _sheet_card(path: Path) -> Card:
    use = CardAction("Use as expense sheet", tool="use_expense_sheet", arguments=_file(path))
    return Card(
        kind="sheet",
        title=path.name,
        subtitle="A spreadsheet.",
        actions=(use, _add_to_policies(path), _attach(path)),
    )


def _invoice_card(path: Path) -> Card:
    keep = replace(_keep(path), is_primary=True)
    return Card(
        kind="document",
        title=path.name,
        subtitle="An electronic invoice.",
        actions=(keep, _attach(path)),
    )


def _picture_card(path: Path) -> Card:
    keep = _keep(path)
    shown = path if path.suffix.casefold() in _SHOWN_PICTURES else None
    return Card(
        kind="document",
        title=path.name,
        subtitle="A picture.",
        picture=shown,
        actions=(keep, _attach(path)),
    )


def _pdf_card(path: Path, paper: PaperKind) -> Card:
    """What the paper seems to be comes first; the person may know better."""
    keep, add, attach = _keep(path), _add_to_policies(path), _attach(path)
    if paper == "receipt":
        return Card(
            kind="document",
            title=path.name,
            subtitle="An invoice or a receipt.",
            actions=(replace(keep, is_primary=True), add, attach),
        )
    both = (replace(add, is_primary=True), keep) if paper == "document" else (keep, add)
    is_unread, missing = paper == "unread", not_ready()
    return Card(
        kind="document",
        title=path.name,
        subtitle="A scanned PDF." if is_unread else "A PDF document.",
        warnings=(missing.message, missing.hint, _ONCE_READ) if is_unread else (),
        actions=(*both, attach),
    )


def _document_card(path: Path) -> Card:
    return Card(
        kind="document",
        title=path.name,
        subtitle=_DOCUMENTS.get(path.suffix.casefold(), "A text."),
        actions=(_add_to_policies(path), _attach(path)),
    )


def _unknown_card(path: Path) -> Card:
    return Card(
        kind="error",
        title=f"{path.name} is of a type that cannot be used here.",
        subtitle="Calendars (.ics), mails (.eml, .msg), spreadsheets, pictures, PDF, Word,"
        " PowerPoint, OpenDocument and text files can.",
    )


def _add_to_policies(path: Path) -> CardAction:
    return CardAction("Add to policies", tool="keep_document", arguments=_file(path))


def _keep(path: Path) -> CardAction:
    return CardAction("Keep as receipt", tool="keep_receipt", arguments=_file(path))


def _import(path: Path) -> CardAction:
    return CardAction("Import", tool="import_calendar", arguments=_file(path), is_primary=True)


def _file(path: Path) -> JsonObject:
    return {"file": str(path)}


def _attach(path: Path) -> CardAction:
    return CardAction("Attach to a question", attaches=path)


def _plain_card(kind: FileKind, paper: PaperKind, path: Path) -> Card:
    if kind == "pdf":
        return _pdf_card(path, paper)
    return _CARDS.get(kind, _unknown_card)(path)


_CARDS = {"spreadsheet": _sheet_card, "picture": _picture_card}
