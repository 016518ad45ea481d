"""What is warned of the whole sheet, or of the rates, is said once."""

import pytest

from desktop_assist.domain.tool import ToolResult
from desktop_assist.providers.embedded.reply import PlannedCall
from desktop_assist.providers.embedded.steps import Done
from desktop_assist.providers.embedded.warned_once import warned_once

NO_COLUMN = "The sheet has no column for: category."
NO_RATE = "Amounts in USD cannot be compared with the limits: There is no rate."
FUTURE = "The date is in the future."


def done(*warnings):
    output = {"warnings": list(warnings), "summary": " ".join(("Added.", *warnings))}
    call = PlannedCall("add_expense", {})
    return Done(call, ToolResult("call_1", "add_expense", ok=True, output=output))


@pytest.mark.parametrize("warning", [NO_COLUMN, NO_RATE])
def test_a_warning_about_the_sheet_or_the_rates_stands_with_the_first_row_only(warning):
    told = list(warned_once([done(warning), done(warning)]))

    assert [one.result.output["summary"] for one in told] == [f"Added. {warning}", "Added."]
    assert told[1].result.output["warnings"] == []


def test_one_about_what_was_entered_stands_with_each():
    told = list(warned_once([done(FUTURE), done(FUTURE, NO_COLUMN)]))

    assert told[1].result.output["warnings"] == [FUTURE, NO_COLUMN]
