"""What is warned of the whole sheet is said once."""

from desktop_assist.domain.tool import ToolResult
from desktop_assist.providers.embedded.reply import PlannedCall
from desktop_assist.providers.embedded.steps import Done
from desktop_assist.providers.embedded.warned_once import warned_once

NO_COLUMN = "The sheet has no column for: category."
FUTURE = "The date is in the future."


def done(*warnings):
    output = {"warnings": list(warnings), "summary": " ".join(("Added.", *warnings))}
    call = PlannedCall("add_expense", {})
    return Done(call, ToolResult("call_1", "add_expense", ok=True, output=output))


def test_a_warning_about_the_sheet_stands_with_the_first_row_only():
    told = list(warned_once([done(NO_COLUMN), done(NO_COLUMN)]))

    assert [one.result.output["summary"] for one in told] == [f"Added. {NO_COLUMN}", "Added."]
    assert told[1].result.output["warnings"] == []


def test_one_about_what_was_entered_stands_with_each():
    told = list(warned_once([done(FUTURE), done(FUTURE, NO_COLUMN)]))

    assert told[1].result.output["warnings"] == [FUTURE, NO_COLUMN]
