"""Tells what a file will become if it is dropped, as far as its name says."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.translation import marked, tr

DropWay: TypeAlias = Literal["own", "receipt", "policy"]
"""`own`: whatever the file is; the others are a person's word that it is that."""

_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif")
_DOCUMENTS = (".docx", ".pptx", ".odt", ".html", ".htm", ".md", ".txt", ".rst", ".text", ".asc")


@dataclass(frozen=True, slots=True)
class ExpectedUse:
    """What will become of a file.

    Attributes:
        icon: The drawing beside it.
        one: In words, of one file.
        many: The same of several, with their number.
    """

    icon: str
    one: str
    many: str


_FOLDER = ExpectedUse(
    "folder", marked("Folder: each file in it"), marked("{count} folders: each file in them")
)
_RECEIPT = ExpectedUse("receipt", marked("Receipt"), marked("{count} receipts"))
_CALENDAR = ExpectedUse(
    "calendar", marked("Calendar, to be imported"), marked("{count} calendars, to be imported")
)
_SHEET = ExpectedUse(
    "sheet",
    marked("Spreadsheet: expenses or policy"),
    marked("{count} spreadsheets: expenses or policies"),
)
_PDF = ExpectedUse(
    "document",
    marked("PDF: receipt or document, by what it says"),
    marked("{count} PDFs: receipts or documents"),
)
_MAIL = ExpectedUse(
    "conversation", marked("Mail: its meeting or its text"), marked("{count} mails")
)
_ARCHIVE = ExpectedUse(
    "folder", marked("Slack export"), marked("{count} archives: exports of Slack")
)
_TEXT = ExpectedUse(
    "document", marked("Document for the policies"), marked("{count} documents for the policies")
)
_NONE = ExpectedUse(
    "warning", marked("Cannot be used here"), marked("{count} files that cannot be used here")
)
_PEOPLE = ExpectedUse(
    "assistant", marked("People for the contacts"), marked("{count} address books")
)
_BY_ENDING = {
    **dict.fromkeys(_PICTURES, _RECEIPT),
    **dict.fromkeys((".ics", ".ical", ".ifb", ".icalendar"), _CALENDAR),
    **dict.fromkeys((".xlsx", ".xlsm", ".csv", ".ods", ".tsv"), _SHEET),
    ".pdf": _PDF,
    **dict.fromkeys((".eml", ".msg"), _MAIL),
    ".zip": _ARCHIVE,
    **dict.fromkeys((".vcf", ".vcard"), _PEOPLE),
    **dict.fromkeys(_DOCUMENTS, _TEXT),
}
_AS_TOLD = {
    "receipt": ExpectedUse("receipt", marked("Receipt"), marked("{count} receipts")),
    "policy": ExpectedUse(
        "document", marked("Document for the policies"), marked("{count} policy documents")
    ),
}
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class PlannedUse:
    """One line of what is told before files are released."""

    icon: str
    name: str
    words: str


def expected_use(path: Path, way: DropWay = "own") -> ExpectedUse:
    """What a file becomes; the content may tell better once it is read."""
    if path.is_dir():
        return _FOLDER
    if way != "own":
        return _AS_TOLD[way]
    return _BY_ENDING.get(path.suffix.casefold(), _NONE)


def plan(paths: Iterable[Path], way: DropWay = "own") -> tuple[PlannedUse, ...]:
    """What is told of some files: each by its name, or their number where they are many."""
    uses = [(path, expected_use(path, way)) for path in paths]
    if len(uses) <= _MOST_NAMED:
        return tuple(PlannedUse(use.icon, path.name, tr(use.one)) for path, use in uses)
    counted = Counter(use for _, use in uses)
    return tuple(
        PlannedUse(use.icon, "", tr(use.one) if count == 1 else tr(use.many, count=count))
        for use, count in counted.most_common()
    )
