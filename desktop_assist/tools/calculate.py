"""Work out a sum exactly."""

from dataclasses import replace
from typing import Annotated

from desktop_assist.domain.card import Card
from desktop_assist.domain.errors import RateMissingError, ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema
from desktop_assist.tools.calculation.conversion_words import conversion_words
from desktop_assist.tools.calculation.currency_sum import (
    Conversion,
    LatestRates,
    conversion_in,
)
from desktop_assist.tools.calculation.date_sum import date_result
from desktop_assist.tools.calculation.percent_question import as_calculation
from desktop_assist.tools.calculation.reader import worked_out
from desktop_assist.tools.calculation.shown import shown_expression, shown_result
from desktop_assist.tools.calculation.tokens import tokens_of


class _Calculate(Arguments, frozen=True):
    expression: Annotated[
        str,
        describe(
            "Numbers with + - * / ^ and brackets; percentages as in '15% of 340', '340 + 19%' or "
            "'what percent is 51 of 340'; units as in '5 km in mi', '3 ft 4 in in cm' or "
            "'72 °F in °C'; amounts of one currency, or '120 USD in EUR'; days as in "
            "'days between 2026-11-22 and 2027-01-05' or '2026-11-22 + 10 working days'."
        ),
    ]


class Calculate:
    """Calculates with exact numbers, as on paper; it runs no code."""

    def __init__(self, rates: LatestRates, settings: SettingsStore, workers: WorkerPool) -> None:
        self._rates = rates
        self._settings = settings
        self._workers = workers

    spec = ToolSpec(
        name="calculate",
        description=(
            "Work out a sum, a percentage, a conversion of units or a number of days exactly. "
            "Use it for every calculation with more than one step."
        ),
        parameters=schema(_Calculate),
        effect="read",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Work it out; only rates of exchange are read from a file, by a worker."""
        expression, today = parse(_Calculate, arguments).expression, context.now.date()
        home = self._settings.current().expenses.home_currency
        if (wanted := conversion_in(expression, today, home)) is not None:
            return await self._converted(wanted)
        days = date_result(expression, today)
        if days is not None:
            unit = f" {days.unit}".rstrip()
            return _outcome(days.result, days.unit, days.summary, title=f"{days.result}{unit}")
        tokens = tokens_of(as_calculation(expression))
        shown = shown_result(worked_out(tokens))
        sign = "=" if shown.is_exact else "≈"
        summary = f"{shown_expression(tokens)} {sign} {shown.text}"
        number = shown.number.replace(",", "")
        return _outcome(number, shown.unit, summary, title=shown.text, is_exact=shown.is_exact)

    async def _converted(self, wanted: Conversion) -> ToolOutcome:
        try:
            found = await self._workers.run(
                self._rates.latest, wanted.amount, wanted.currency, wanted.to, wanted.day
            )
        except RateMissingError as error:
            raise ToolInputError(error.message, error.hint) from error
        amount = str(found.amount)
        outcome = _outcome(
            amount,
            wanted.to,
            conversion_words(wanted, found),
            title=wanted.worth(found),
            is_exact=False,
        )
        rate = {"rate_of": found.source, "rate_date": found.rate_date.isoformat()}
        return replace(outcome, output={**outcome.output, **rate})


def _outcome(
    result: str, unit: str, summary: str, *, title: str, is_exact: bool = True
) -> ToolOutcome:
    return ToolOutcome(
        output={"result": result, "unit": unit, "is_exact": is_exact, "summary": summary},
        card=Card(kind="calculation", title=title, subtitle=summary),
    )
