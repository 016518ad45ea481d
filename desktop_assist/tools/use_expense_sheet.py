"""Make a spreadsheet of the user's the one that holds their expenses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, TypeAlias, get_args

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.errors import ToolFailedError, ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import ExpenseColumn
from desktop_assist.expenses.expense_sheet import ExpenseSheet, read_expense_sheet
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.heading import ChosenColumn
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_SETTING = "expenses.sheet"
_MOST_WARNINGS = 5
_NONE = "(none)"


_Heading: TypeAlias = Annotated[
    str | None, describe("The heading that stands for it. Null: as it is understood.")
]


class _UseExpenseSheet(Arguments, frozen=True, kw_only=True):
    file: Annotated[str, describe("Path of the spreadsheet.")]
    id: _Heading = None
    date: _Heading = None
    merchant: _Heading = None
    category: _Heading = None
    description: _Heading = None
    amount: _Heading = None
    currency: _Heading = None
    tax: _Heading = None
    receipt: _Heading = None
    status: _Heading = None
    payment: _Heading = None
    project: _Heading = None
    attendees: _Heading = None
    place: _Heading = None

    def chosen(self) -> tuple[ChosenColumn, ...]:
        """The headings that were named; "(none)" for a column that the sheet has not."""
        named = ((column, getattr(self, column)) for column in get_args(ExpenseColumn))
        return tuple(
            ChosenColumn(column, "" if heading == _NONE else heading.strip())
            for column, heading in named
            if heading is not None
        )


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
        given = parse(_UseExpenseSheet, arguments)
        path, chosen = Path(given.file), given.chosen()
        conventions = await self._workers.run(self._expenses.conventions, path)
        # What is chosen now stands behind what was chosen before, and so is what counts.
        conventions = replace(conventions, columns=(*conventions.columns, *chosen))
        sheet = await self._workers.run_isolated(read_expense_sheet, path, conventions)
        _check_headings(sheet, chosen)
        former = await self._workers.run(self._set, path)
        await self._workers.run(self._expenses.choose_columns, path, chosen)
        count = len(sheet.expenses)
        summary = f"{path.name} is the expense sheet now; it holds {count} expenses."
        return ToolOutcome(
            output={"file": str(path), "expenses": count, "summary": summary},
            card=_card(_Understood(sheet, conventions.columns), former, summary),
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


def _check_headings(sheet: ExpenseSheet, chosen: tuple[ChosenColumn, ...]) -> None:
    missing = [one.heading for one in chosen if one.heading not in ("", *sheet.heading.texts)]
    if missing:
        raise ToolInputError(
            f'{sheet.file.name} has no heading "{missing[0]}".',
            "Name one that stands in the heading row.",
        )


@dataclass(frozen=True, slots=True)
class _Understood:
    """A sheet, and the headings that a person confirmed."""

    sheet: ExpenseSheet
    confirmed: tuple[ChosenColumn, ...]

    def doubts(self) -> Mapping[ExpenseColumn, str]:
        return self.sheet.heading.doubts(self.confirmed)

    def heading_of(self, column: ExpenseColumn) -> str:
        place = self.sheet.heading.places.get(column)
        return _NONE if place is None else self.sheet.heading.texts[place]


def _card(understood: _Understood, former: str, summary: str) -> Card:
    sheet = understood.sheet
    open_sheet = CardAction("Open the sheet", opens=sheet.file)
    use_former = CardAction(
        "Use the former sheet", tool="use_expense_sheet", arguments={"file": former}
    )
    is_other = bool(former) and Path(former) != sheet.file
    return Card(
        kind="sheet",
        title=sheet.file.name,
        subtitle=summary,
        fields=(*_fields(understood), *_editable_fields(understood)),
        warnings=_warnings(understood),
        footnote=in_its_folder(sheet.file),
        actions=(open_sheet, use_former) if is_other else (open_sheet,),
        editing=CardAction(
            "Use these columns", tool="use_expense_sheet", arguments={"file": str(sheet.file)}
        ),
    )


def _fields(understood: _Understood) -> tuple[CardField, ...]:
    """Which of the sheet's headings is understood as what."""
    heading, doubts = understood.sheet.heading, understood.doubts()
    return tuple(
        CardField(column.capitalize(), heading.texts[place], is_doubtful=column in doubts)
        for column, place in sorted(heading.places.items(), key=lambda found: found[1])
    )


def _editable_fields(understood: _Understood) -> tuple[CardField, ...]:
    """The same for every column, to be corrected."""
    headings = tuple(dict.fromkeys(filter(None, understood.sheet.heading.texts)))
    doubts = understood.doubts()
    return tuple(
        CardField(
            label=column.capitalize(),
            value=understood.heading_of(column),
            name=column,
            kind="choice",
            is_doubtful=column in doubts,
            choices=headings if column in ("date", "amount") else (*headings, _NONE),
        )
        for column in get_args(ExpenseColumn)
    )


def _warnings(understood: _Understood) -> tuple[str, ...]:
    sheet = understood.sheet
    found = list(understood.doubts().values())
    found += [f"Row {row.row} is left out: {row.reason}." for row in sheet.skipped]
    more = len(found) - _MOST_WARNINGS
    return (*found[:_MOST_WARNINGS], *((f"{more} more rows are left out.",) if more > 0 else ()))
