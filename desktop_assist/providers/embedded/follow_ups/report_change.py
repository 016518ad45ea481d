"""The report that was just made, as another kind of file: "PDF only, please"."""

import re

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.intents import generate_expense_report
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = generate_expense_report.TOOL
_FORMAT = one_of("pdf, excel, xlsx, spreadsheet, workbook")
_AROUND = one_of(
    "(?:ok(?:ay)?|please|pls|bitte|and|und|also|auch|just|only|nur|lieber|rather|better|actually)",
    "(?:as|als|in|make|make it|mach|i need|ich brauche|give me|send me|gib mir|noch|too|instead)",
    "(?:an?|the|eine?n?|das|die|es|it|file|datei|file only|is enough|reicht|genügt|stattdessen)",
)
_WORDS = re.compile(
    rf"\W*(?:{_AROUND}\W+)*{_FORMAT}(?:\W+(?:{_AROUND}|{_FORMAT}))*\W*", re.IGNORECASE
)


def made_again(request: UserRequest, made: ToolCall) -> Act | None:
    """The same report with the kinds of file that are named; None where more is said.

    Args:
        request: What is asked now.
        made: The report of the answer just before.
    """
    if not _WORDS.fullmatch(request.text):
        return None
    formats: list[JsonValue] = [
        name
        for name, pattern in generate_expense_report.FORMATS.items()
        if pattern.search(request.lower)
    ]
    return Act((PlannedCall(TOOL, {**made.arguments, "formats": formats}),))
