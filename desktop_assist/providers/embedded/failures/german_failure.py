"""Says in German why a tool could not do something."""

import re
from functools import cache

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import german_date
from desktop_assist.providers.embedded.failures.expenses import EXPENSES
from desktop_assist.providers.embedded.failures.files import FILES
from desktop_assist.providers.embedded.failures.meetings import MEETINGS
from desktop_assist.providers.embedded.failures.others import OTHERS
from desktop_assist.providers.embedded.failures.warnings import WARNINGS
from desktop_assist.providers.embedded.text import Text

_NAME = re.compile(r"\{(\w+)\}")
_RATE = re.compile(r"(?<= = )(\d+)\.(\d+)(?= [A-Z]{3}\b)")
_KEPT = "Das hat nicht geklappt. Die Meldung lautet: „{text}“"
KNOWN = (*MEETINGS, *EXPENSES, *FILES, *OTHERS, *WARNINGS)
_COLUMNS = {
    "date": "Datum", "merchant": "Händler", "category": "Kategorie", "amount": "Betrag",
    "description": "Beschreibung", "currency": "Währung", "tax": "Steuer", "payment": "Zahlung",
    "receipt": "Beleg", "project": "Projekt", "number": "Nummer", "net": "Netto", "note": "Notiz",
}  # fmt: skip


def german_failure(output: JsonObject) -> JsonObject:
    """The output of a call that failed, with what is said of it in German.

    What is not known by heart is quoted as it is: a hint in the wrong language beats none.
    """
    message, hint = str(output.get("summary") or ""), str(output.get("hint") or "")
    summary = german_of(message) or _KEPT.format(text=message)
    return {**output, "summary": summary, "hint": german_of(hint) or hint}


def german_of(text: str) -> str:
    """A sentence of a tool in German; empty when it is none of the known sentences."""
    for pattern, words in _patterns():
        if found := pattern.fullmatch(text):
            filled = {name: _in_german(value) for name, value in found.groupdict().items()}
            blanks = {**filled, **_columns_in(found), **_reason_in(found)}
            return words.german.format(**blanks)
    return ""


def _in_german(value: str) -> str:
    """A day, or what money is worth in other money; anything else as it is."""
    return _RATE.sub(r"\1,\2", german_date(value))


def _reason_in(found: re.Match[str]) -> dict[str, str]:
    """The reason in German, where the sentence gives one: it is a sentence of its own."""
    reason = found.groupdict().get("reason")
    return {"reason": german_of(reason) or reason} if reason else {}


def _columns_in(found: re.Match[str]) -> dict[str, str]:
    """The names of columns in German, where the sentence has any."""
    names = found.groupdict().get("columns")
    if not names:
        return {}
    return {"columns": ", ".join(_COLUMNS.get(one, one) for one in names.split(", "))}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Text], ...]:
    """The known sentences, those that say most first: their blanks take the least."""
    in_order = sorted(KNOWN, key=lambda one: -len(_NAME.sub("", one.english)))
    return tuple((_pattern(one.english), one) for one in in_order)


def _pattern(template: str) -> re.Pattern[str]:
    pieces = _NAME.split(template)
    blanks = pieces[1::2]
    written = [re.escape(piece) for piece in pieces[::2]]
    joined = "".join(f"{text}(?P<{name}>.*?)" for text, name in zip(written, blanks, strict=False))
    return re.compile(joined + written[-1], re.DOTALL)
