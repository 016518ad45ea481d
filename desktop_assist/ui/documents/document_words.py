"""What is told of a document in its list and beside it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_assist.documents.document import Document
from desktop_assist.domain.date_words import date_words

_LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
}
_UNITS = ("bytes", "kB", "MB", "GB")
_THOUSAND = 1_000


def state_words(document: Document) -> str:
    """Whether it can be asked about; if not, why."""
    match document.state:
        case "waiting":
            return "Waiting to be read"
        case "failed":
            return document.problem
        case "indexed":
            return "Can be asked about" if document.is_in_force else "Replaced by another version"


def short_words(document: Document) -> str:
    """All that matters most, on one line."""
    state = "Cannot be read" if document.state == "failed" else state_words(document)
    since = f"in force since {date_words(document.effective)}" if document.effective else ""
    pages = f"{document.pages} pages" if document.pages > 1 else ""
    return ", ".join(filter(None, (state, pages, since, ", ".join(document.tags))))


def language_words(document: Document) -> str:
    """The language's name."""
    return _LANGUAGES.get(document.language, "")


def size_words(document: Document) -> str:
    """The file's size, in three digits or so."""
    size, unit = float(document.size_bytes), 0
    while size >= _THOUSAND and unit < len(_UNITS) - 1:
        size, unit = size / _THOUSAND, unit + 1
    digits = 1 if unit and size < 10 else 0
    return f"{size:.{digits}f} {_UNITS[unit]}" if document.size_bytes else ""


def used_words(document: Document, zone: ZoneInfo) -> str:
    """When it was last quoted or opened."""
    used_at: datetime | None = document.used_at
    if used_at is None:
        return "Not yet"
    local = used_at.astimezone(zone)
    return f"{date_words(local.date())}, {local:%H:%M}"
