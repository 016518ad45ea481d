"""The expenses of the window over a real sheet, as a person uses them."""

import asyncio
from itertools import count

from desktop_assist.app.receipt_parts import PageViewer, SameReceipts, SecondLook
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.domain.tool import ToolCall, ToolContext
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.receipt.mail_receipt import is_mail_receipt
from desktop_assist.expenses.report.report_book import ReportBook
from desktop_assist.expenses.report.report_drafting import ReportSources
from desktop_assist.expenses.report.report_store import ReportStore
from desktop_assist.expenses.waiting_receipts import WaitingReceipts
from desktop_assist.tools.delete_expense import DeleteExpense
from desktop_assist.tools.generate_expense_report import GenerateExpenseReport
from desktop_assist.tools.keep_receipt import KeepReceipt
from desktop_assist.tools.set_report_status import SetReportStatus
from desktop_assist.tools.undo import Undo
from desktop_assist.tools.update_expense import UpdateExpense
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.expenses.receipt_services import ReceiptServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.receipt_reading import RECOGNITION, careful_reader

HEADING = "Date;Merchant;Category;Description;Amount;Currency;Tax;Receipt;Status"


class ExpensesRig:
    """A sheet in a folder, the tools that change it, and the tasks of a window."""

    def __init__(
        self, folder, sheet="expenses.csv", recognition=RECOGNITION, questions=None
    ) -> None:
        self.house = house = ExpenseHouse(folder, sheet)
        self.calls = []
        self.errors = []
        self.tasks = TaskRunner(self.errors.append)
        self.recognition = recognition
        self.questions = questions
        self.conversations = []
        self.reports = self._report_store()
        self._numbers = count(1)
        self._tools = ToolRunner(
            [
                house.adding(),
                UpdateExpense(house.store, house.workers),
                DeleteExpense(house.store, house.workers),
                KeepReceipt(house.receipts, house.duplicates, careful_reader(house), house.workers),
                GenerateExpenseReport(self.reports, house.workers),
                SetReportStatus(self.reports, house.workers),
                Undo(house.history, house.workers),
            ]
        )
        self.services = PageServices(
            expenses=house.store,
            receipts=self._receipt_services(),
            reports=self.reports,
            act=self.act,
            workers=house.workers,
            clock=house.clock,
        )

    async def act(self, tool, arguments):
        self.calls.append((tool, dict(arguments)))
        call = ToolCall(f"call-{next(self._numbers)}", tool, arguments)
        return await self._tools.run(call, ToolContext(self.house.clock.now(), "user", "", None))

    async def _new_conversation(self):
        self.conversations.append(f"conversation-{len(self.conversations) + 1}")
        return self.conversations[-1]

    def _receipt_services(self):
        house = self.house
        waiting = WaitingReceipts(house.files, house.store.list, house.marks, house.journal)
        return ReceiptServices(
            files=house.receipts,
            waiting=waiting.list,
            habits=house.store.habits,
            recognition=self.recognition,
            is_mail_receipt=is_mail_receipt,
            review=SecondLook(careful_reader(house, self.questions), self._new_conversation),
            find_same=SameReceipts(house.receipts, house.duplicates),
            policy=house.policies,
            pages=PageViewer(house.workers),
        )

    def _report_store(self):
        house = self.house
        sources = ReportSources(
            house.store, house.receipts, ExchangeRates(house.settings), house.policies
        )
        book = ReportBook(house.files)
        return ReportStore(sources, book, house.writer, house.clock, house.settings)

    def write(self, *rows):
        """What stands in the sheet: "2026-10-06;Taxi Nord;Taxi;To the station;12.50;EUR"."""
        text = "\r\n".join((HEADING, *rows, ""))
        self.house.sheet.write_text(text, "utf-8", newline="")

    def expenses(self):
        """What the sheet says, a text a row."""
        listing = self.house.store.list(ExpenseFilter())
        return [
            f"{one.date} {one.merchant} {one.amount} {one.currency}" for one in listing.expenses
        ]

    async def settle(self) -> None:
        """Wait until nothing is read or written any more."""
        for _ in range(400):
            await asyncio.sleep(0.005)
            if not self.tasks._tasks:
                return
