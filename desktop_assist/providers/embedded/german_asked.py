"""Says German questions about expenses in their usual form: "hast du das Taxi vom Montag drin?"."""

import re

from desktop_assist.providers.embedded.german_words import WORD, Rule, forms, said_by
from desktop_assist.providers.embedded.words import APPOINTMENT, EXPENSE_THING, MEETING_NOUN

_ARTICLE = r"(?:(?:der|die|das|den|mein\w*|unser\w*) )?"
_WHICH = rf"{_ARTICLE}(?P<which>{WORD}{{3,60}}?)"
_IN = r"(?:drin|drinnen|erfasst|eingetragen|verbucht|eingegeben|aufgenommen|dabei)"
_SUM = r"(?:[€$] ?)?\d+(?:[.,]\d\d?)?(?: ?(?:€|euro|eur|chf|franken|usd|dollar))?"
_SINGULAR = re.compile(r"(?<=[a-zäöü]{3})s$")


def as_question(text: str) -> str:
    """The question as others put it; other text as it is."""
    return said_by(_RULES, text)


def _shown(found: re.Match[str]) -> str:
    which = found["which"]
    lower = which.lower()
    if MEETING_NOUN.search(lower) or APPOINTMENT.search(lower):
        return found.string
    return f"zeig die Ausgaben für {which}"


def _all_shown(found: re.Match[str]) -> str:
    thing = _SINGULAR.sub("", found["thing"])
    if not EXPENSE_THING.search(found["thing"].lower()):
        return found.string
    return f"zeig die Ausgaben für {thing} {found['when']}"


def _cost(found: re.Match[str]) -> str:
    return f"wie viel war {found['which']}"


def _last(found: re.Match[str]) -> str:
    if not EXPENSE_THING.search(found["thing"].lower()):
        return found.string
    thing = re.sub(r"(?i)(?:fahrt|rechnung)$", "", found["thing"])
    return f"was war meine letzte Ausgabe für {thing}"


def _total(_: re.Match[str]) -> str:
    return "wie viel habe ich insgesamt ausgegeben"


_RULES: tuple[Rule, ...] = (
    (
        forms(
            rf"\W*(?:hast du|haben (?:sie|wir)|habe? ich) {_WHICH} (?:schon |auch )*{_IN}\W*",
            rf"\W*(?:ist|sind) {_WHICH} (?:schon |auch )*{_IN}\W*",
        ),
        _shown,
    ),
    (
        forms(
            rf"\W*(?:war|waren|kostete|hat) {_WHICH} (?:wirklich|echt|tatsächlich|nicht) (?:nur )?"
            rf"{_SUM}(?: gekostet)?\W*"
        ),
        _cost,
    ),
    (
        forms(
            r"\W*(?:(?:zeige?|gib|liste?) (?:mir )?(?:bitte )?)?alle (?P<thing>[^\W\d_][\w-]+)"
            rf" (?P<when>(?:im|vom|von|aus|seit|diese\w*|letzte\w*) {WORD}{{3,30}}?)(?: auf)?\W*"
        ),
        _all_shown,
    ),
    (
        forms(r"\W*wann war (?:die|der|das|mein\w*) letzte\w* (?P<thing>[^\W\d_][\w-]+)\W*"),
        _last,
    ),
    (
        forms(
            r"\W*(?:bitte )?(?:zähle?|rechne?) (?:mir |mal |bitte )*(?:alles|alle ausgaben)"
            r" zusammen\W*"
        ),
        _total,
    ),
)
