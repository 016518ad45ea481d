"""Expense reports of a workspace in a temporary folder, with every real part."""

import weakref
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.settings import ExpenseSettings, ReportSettings, Settings
from desktop_assist.domain.tool import ToolContext
from desktop_assist.expenses import column_choices
from desktop_assist.expenses.column_choices import ColumnChoices
from desktop_assist.expenses.duplicates import receipt_marks
from desktop_assist.expenses.duplicates.receipt_marks import ReceiptMarks
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.mirror import mirror_tables
from desktop_assist.expenses.mirror.sheet_mirror import SheetMirror
from desktop_assist.expenses.outbox import outbox_table
from desktop_assist.expenses.outbox.expense_delivery import ExpenseDelivery
from desktop_assist.expenses.outbox.expense_outbox import ExpenseOutbox
from desktop_assist.expenses.receipt_store import ReceiptStore
from desktop_assist.expenses.report.expense_report import ReportWanted
from desktop_assist.expenses.report.report_book import ReportBook
from desktop_assist.expenses.report.report_drafting import ReportSources
from desktop_assist.expenses.report.report_store import ReportStore
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_journal import MemoryJournal

CAUSE = Cause("Made a report", "generate_expense_report", "user")
HEADINGS = "Date,Merchant,Category,Description,Amount,Currency,Tax,Receipt,Payment,Project,Place"
OCTOBER = ReportWanted(date(2026, 10, 1), date(2026, 10, 31))
SETTINGS = Settings(
    expenses=ExpenseSettings(home_currency="EUR"),
    report=ReportSettings(employee="Ada Rossi", manager="Ben Okafor", company="Corp GmbH"),
)


class StatedFindings:
    """A FindingSource that finds what a test says."""

    def __init__(self, *findings) -> None:
        self.stated = findings

    def findings(self, expenses):
        return tuple(self.stated)


class ReportDesk:
    """A report store, the sheet it reads, and what undoes its changes."""

    def __init__(self, folder: Path, rows: str = "", settings: Settings = SETTINGS) -> None:
        self.files = FixedWorkspace(folder / "workspace")
        sheet = self.files.workspace.folder / "expenses.csv"
        self.files.workspace = replace(self.files.workspace, expense_sheet=sheet)
        self.files.workspace.receipts.mkdir(parents=True)
        self.write(rows)
        self.clock = FrozenClock()
        self.settings = FixedSettings(settings)
        self.writer = SafeWriter(MemoryJournal(), folder / "data" / "backups", self.clock)
        self.history = ChangeHistory(self.writer._journal, self.writer)
        self.book = ReportBook(self.files)
        database = SqliteDatabase(folder / "data" / "house.sqlite3")
        weakref.finalize(self, database.close)
        rooms = (mirror_tables, outbox_table, receipt_marks, column_choices)
        database.migrate([one for room in rooms for one in room.MIGRATIONS])
        sheets = ExpenseSheets(SheetMirror(database), ColumnChoices(database))
        outbox = ExpenseOutbox(database)
        delivery = ExpenseDelivery(outbox, self.writer, sheets, self.clock, self.book)
        self.expenses = ExpenseStore(self.files, sheets, delivery, self.clock, self.settings)
        self.policy = StatedFindings()
        sources = ReportSources(
            self.expenses,
            ReceiptStore(self.files, self.writer, ReceiptMarks(database), self.settings),
            ExchangeRates(self.settings),
            self.policy,
        )
        self.store = ReportStore(sources, self.book, self.writer, self.clock, self.settings)
        self.workers = InlineWorkers()
        self.context = ToolContext(self.clock.now(), "user", "conversation", None)

    @property
    def reports(self) -> Path:
        return self.files.workspace.reports

    def write(self, rows: str) -> None:
        """The rows of the sheet, below its headings."""
        text = "\n".join((HEADINGS, *filter(None, (row.strip() for row in rows.splitlines()))))
        self.files.workspace.expense_sheet.write_text(text + "\n", encoding="utf-8")

    def keep_receipt(self, name: str, content: bytes) -> Path:
        path = self.files.workspace.receipts / name
        path.write_bytes(content)
        return path

    def make(self, **wanted):
        return self.store.make(replace(OCTOBER, **wanted), CAUSE)


def picture(width=600, height=900, color="white", kind="PNG", **more) -> bytes:
    """A picture of a receipt, as it comes from a scanner."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (width, height), color)
    ImageDraw.Draw(image).text((40, 40), "TAXI NORD  30.10", fill="black")
    target = BytesIO()
    image.save(target, kind, **more)
    return target.getvalue()


def invoice(*texts: str, size=(300, 400)) -> bytes:
    """A PDF invoice, a page for each text."""
    from reportlab.pdfgen.canvas import Canvas

    target = BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    for text in texts:
        canvas.drawString(40, size[1] - 60, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def text_of(pdf: bytes) -> list[str]:
    """What stands on each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def pages_of(pdf: bytes, scale=1.0) -> list:
    """Each page as a picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=scale).to_pil().convert("RGB") for page in document]
