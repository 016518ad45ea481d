"""What is said of the report made before: "PDF only, please", "mark it as submitted"."""

import re

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.intents import generate_expense_report, set_report_status
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of, whole_words

TOOL = generate_expense_report.TOOL
_FORMAT = one_of("pdf, excel, xlsx, spreadsheet, workbook")
_AROUND = one_of(
    "(?:ok(?:ay)?|please|pls|bitte|and|und|also|auch|just|only|nur|lieber|rather|better|actually)",
    "(?:as|als|in|make|make it|mach|i need|ich brauche|give me|send me|gib mir|noch|too|instead)",
    "(?:an?|the|eine?n?|das|die|es|ganze|alles|dasselbe|gleiche|noch|it|file|datei)",
    "(?:file only|is enough|reicht|genügt|stattdessen)",
)
_WORDS = re.compile(
    rf"\W*(?:{_AROUND}\W+)*{_FORMAT}(?:\W+(?:{_AROUND}|{_FORMAT}))*\W*", re.IGNORECASE
)

_IT = re.compile(r"\b(?:it|that|this one|this|es|sie|die|das|ihn)\b", re.IGNORECASE)
_APART = re.compile(r"\b(handed|turned|sent|hand|turn|send) (it|that|this) (in)\b", re.IGNORECASE)
_HOW_PAID = whole_words("with, by, from, using, mit, per, von, card, cash, karte, bar")
"""An expense was paid so."""
_MOST_WORDS = 8

_DROPS = re.compile(
    r"\W*(?:(?:please|ok|no|actually|bitte|nein|doch)\W+)*"
    r"(?:(?:delete|remove|discard|scrap|drop|bin|throw away) (?:the|that|this|my) (?:expense )?"
    r"(?:report|claim)(?: again)?"
    r"|(?:lösche?|verwirf|entferne?) (?:bitte )?(?:die|den|diese[nr]?) (?:spesen)?"
    r"(?:abrechnung|bericht)(?: wieder)?)(?: please| bitte)?\W*",
    re.IGNORECASE,
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


def marked(request: UserRequest, report_id: str) -> Reply | None:
    """Its new status, where it is only called "it"; None where something else is said.

    Args:
        request: What is said now.
        report_id: Of the report that was made or marked last.
    """
    text = request.text
    if len(text.split()) > _MOST_WORDS or _HOW_PAID.search(text):
        return None
    said, count = _IT.subn(f"report {report_id}", _APART.sub(r"\1 \3 \2", text), count=1)
    return set_report_status.read(request.saying(said)) if count else None


def taken_back(request: UserRequest, change_id: str) -> Act | None:
    """The report is not wanted after all: what made it is taken back; None for other words."""
    if not _DROPS.fullmatch(request.text):
        return None
    return Act((PlannedCall("undo", {"change_id": change_id}),))
