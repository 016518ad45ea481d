"""What is told of a document in its list and beside it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from desktop_assist.documents.document import Document
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr

_LANGUAGES = {
    "en": marked("English"),
    "de": marked("German"),
    "fr": marked("French"),
    "es": marked("Spanish"),
    "it": marked("Italian"),
    "nl": marked("Dutch"),
}
_UNITS = ("bytes", "kB", "MB", "GB")
_THOUSAND = 1_000


def state_words(document: Document) -> str:
    """Whether it can be asked about; if not, why."""
    match document.state:
        case "waiting":
            return tr("Waiting to be read")
        case "failed":
            return tr_told(document.problem)
        case "indexed":
            return (
                tr("Can be asked about")
                if document.is_in_force
                else tr("Replaced by another version")
            )


def short_words(document: Document) -> str:
    """All that matters most, on one line."""
    state = tr("Cannot be read") if document.state == "failed" else state_words(document)
    since = (
        tr("in force since {day}", day=tr_told(date_words(document.effective)))
        if document.effective
        else ""
    )
    pages = tr("{count} pages", count=document.pages) if document.pages > 1 else ""
    return ", ".join(filter(None, (state, pages, since, ", ".join(document.tags))))


def language_words(document: Document) -> str:
    """The language's name."""
    return tr(_LANGUAGES.get(document.language, ""))


def size_words(document: Document) -> str:
    """The file's size, in three digits or so."""
    size, unit = float(document.size_bytes), 0
    while size >= _THOUSAND and unit < len(_UNITS) - 1:
        size, unit = size / _THOUSAND, unit + 1
    digits = 1 if unit and size < 10 else 0
    return f"{QLocale().toString(size, 'f', digits)} {_UNITS[unit]}" if document.size_bytes else ""


def used_words(document: Document, zone: ZoneInfo) -> str:
    """When it was last quoted or opened."""
    used_at: datetime | None = document.used_at
    if used_at is None:
        return tr("Not yet")
    local = used_at.astimezone(zone)
    return f"{tr_told(date_words(local.date()))}, {local:%H:%M}"
