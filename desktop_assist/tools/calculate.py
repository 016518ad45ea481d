"""Work out a sum exactly."""

from typing import Annotated

from desktop_assist.domain.card import Card
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.tools.arguments import Arguments, describe, parse, schema
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
            "'72 °F in °C'; amounts of one currency; days as in "
            "'days between 2026-11-22 and 2027-01-05' or '2026-11-22 + 10 working days'."
        ),
    ]


class Calculate:
    """Calculates with exact numbers, as on paper; it runs no code."""

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
        """Work it out; that takes microseconds, so no worker is needed."""
        expression = parse(_Calculate, arguments).expression
        days = date_result(expression, context.now.date())
        if days is not None:
            unit = f" {days.unit}".rstrip()
            return _outcome(days.result, days.unit, days.summary, title=f"{days.result}{unit}")
        tokens = tokens_of(as_calculation(expression))
        shown = shown_result(worked_out(tokens))
        sign = "=" if shown.is_exact else "≈"
        summary = f"{shown_expression(tokens)} {sign} {shown.text}"
        number = shown.number.replace(",", "")
        return _outcome(number, shown.unit, summary, title=shown.text, is_exact=shown.is_exact)


def _outcome(
    result: str, unit: str, summary: str, *, title: str, is_exact: bool = True
) -> ToolOutcome:
    return ToolOutcome(
        output={"result": result, "unit": unit, "is_exact": is_exact, "summary": summary},
        card=Card(kind="calculation", title=title, subtitle=summary),
    )
