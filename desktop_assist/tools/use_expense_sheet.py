"""Make a spreadsheet of the user's the one that holds their expenses."""

from pathlib import Path
from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense_sheet import ExpenseSheet, read_expense_sheet
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_SETTING = "expenses.sheet"
_MOST_WARNINGS = 5


class _UseExpenseSheet(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the spreadsheet.")]


class UseExpenseSheet:
    """Checks that the headings are understood, then uses the sheet from now on."""

    def __init__(
        self, expenses: ExpenseStore, settings: SettingsStore, workers: WorkerPool
    ) -> None:
        self._expenses = expenses
        self._settings = settings
        self._workers = workers

    spec = ToolSpec(
        name="use_expense_sheet",
        description="Use a spreadsheet of the user's as the expense sheet.",
        parameters=schema(_UseExpenseSheet),
        effect="write",
        is_offered=False,
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read the sheet, then set it."""
        path = Path(parse(_UseExpenseSheet, arguments).file)
        conventions = await self._workers.run(self._expenses.conventions)
        sheet = await self._workers.run_isolated(read_expense_sheet, path, conventions)
        former = await self._workers.run(self._set, path)
        count = len(sheet.expenses)
        summary = f"{path.name} is the expense sheet now; it holds {count} expenses."
        return ToolOutcome(
            output={"file": str(path), "expenses": count, "summary": summary},
            card=_card(sheet, former, summary),
            is_outside=True,
        )

    def _set(self, path: Path) -> str:
        """Give the sheet that was set before; empty for the usual one."""
        settings = self._settings.current()
        if settings.workspace.sample:
            raise ToolFailedError(
                "The sample files are in use, and they have an expense sheet of their own.",
                "Switch the sample files off, then use this sheet.",
            )
        self._settings.set(_SETTING, str(path.absolute()))
        return settings.expenses.sheet


def _card(sheet: ExpenseSheet, former: str, summary: str) -> Card:
    open_sheet = CardAction("Open the sheet", opens=sheet.file)
    use_former = CardAction(
        "Use the former sheet", tool="use_expense_sheet", arguments={"file": former}
    )
    is_other = bool(former) and Path(former) != sheet.file
    return Card(
        kind="sheet",
        title=sheet.file.name,
        subtitle=summary,
        fields=_fields(sheet),
        warnings=_warnings(sheet),
        footnote=in_its_folder(sheet.file),
        actions=(open_sheet, use_former) if is_other else (open_sheet,),
    )


def _fields(sheet: ExpenseSheet) -> tuple[CardField, ...]:
    """Which of the sheet's headings is understood as what."""
    heading = sheet.heading
    return tuple(
        CardField(column.capitalize(), heading.texts[place])
        for column, place in sorted(heading.places.items(), key=lambda found: found[1])
    )


def _warnings(sheet: ExpenseSheet) -> tuple[str, ...]:
    found = [f"Row {row.row} is left out: {row.reason}." for row in sheet.skipped]
    more = len(found) - _MOST_WARNINGS
    return (*found[:_MOST_WARNINGS], *((f"{more} more rows are left out.",) if more > 0 else ()))
