"""Says German questions in their usual form: "hast du das Taxi vom Montag drin?"."""

import re

from desktop_assist.providers.embedded.usual_form.german_words import (
    DAY,
    NAME,
    WORD,
    Rule,
    forms,
    said_by,
)
from desktop_assist.providers.embedded.words import APPOINTMENT, EXPENSE_THING, MEETING_NOUN

_ARTICLE = r"(?:(?:der|die|das|den|mein\w*|unser\w*) )?"
_WHICH = rf"{_ARTICLE}(?P<which>{WORD}{{3,60}}?)"
_IN = r"(?:drin|drinnen|erfasst|eingetragen|verbucht|eingegeben|aufgenommen|dabei)"
_SUM = r"(?:[€$] ?)?\d+(?:[.,]\d\d?)?(?: ?(?:€|euro|eur|chf|franken|usd|dollar))?"
_SINGULAR = re.compile(r"(?<=[a-zäöü]{3})s$")


_AND_WHEN = re.compile(
    r"^(?P<what>\W*(?:[^\W\d_]+ [^\W\d_]+, )?was (?:hab|habe|haben|steht|liegt|ist|gibt)\b[^?.!]*?"
    rf"\b(?:alles|an|vor|{DAY}|woche)\b[^?.!]*?),? und (?:um )?(?:wann|wie ?viel uhr)"
    r"(?: genau| jeweils| denn)?\W*$",
    re.IGNORECASE,
)
"""A list of meetings tells when each of them is."""


def as_question(text: str) -> str:
    """The question as others put it; other text as it is."""
    return said_by(_RULES, _AND_WHEN.sub(r"\g<what>", text))


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


def _on_days(found: re.Match[str]) -> str:
    return f"was steht {found['when']} an"


def _free_on(found: re.Match[str]) -> str:
    long = f" {found['long']}" if found.groupdict().get("long") else ""
    return f"wann habe ich {found['when']}{long} frei?"


def _free_at(found: re.Match[str]) -> str:
    return f"bin ich {found['when']} um {found['hour']} frei?"


def _when(found: re.Match[str]) -> str:
    which = found["which"]
    if not (MEETING_NOUN.search(which.lower()) or APPOINTMENT.search(which.lower())):
        return found.string
    return f"wann ist {which}?"


def _met(found: re.Match[str]) -> str:
    return f"wann treffe ich {found['who']}"


def _meeting_with(found: re.Match[str]) -> str:
    return f"wann können wir uns mit {found['who']} treffen"


def _week(_: re.Match[str]) -> str:
    return "welche Kalenderwoche ist heute"


def _total(_: re.Match[str]) -> str:
    return "wie viel habe ich insgesamt ausgegeben"


_ON = rf"(?P<when>{DAY}|(?:diese|nächste|kommende) woche)"
_DAYS = rf"(?P<when>{DAY}(?: (?:vormittag|nachmittag|früh|abend))?|(?:diese|nächste) woche)"
_HOUR = r"(?:um )?(?P<hour>\d{1,2}(?::\d\d)?(?: uhr)?)"
_I_HAVE = r"(?:hab|habe|hätte) ich"
_LONG = r"(?P<long>\d+ ?(?:h\b|min(?:uten?)?\b|stunden?)|eine? (?:halbe )?stunde|zwei stunden)"
_FIND = r"(?:such|find|schau)e? (?:mir |uns |mal |bitte |noch )*"
_RULES: tuple[Rule, ...] = (
    (
        forms(
            rf"\W*wie ?viele? (?:termine|meetings|besprechungen) (?:{_I_HAVE}|haben wir|sind) {_ON}"
            r"(?: noch| im kalender)?\W*",
            rf"\W*wo muss ich (?P<when>{DAY}(?: um \d[\d:]*(?: uhr)?)?) (?:hin|sein)\W*",
        ),
        _on_days,
    ),
    (
        forms(
            rf"\W*(?:ist|wäre|habe? ich) {_DAYS} (?:noch |irgendwann )*(?:was|etwas|platz|luft"
            r"|zeit|ein slot|einen slot)(?: frei)?\W*",
            rf"\W*(?:ich )?brauche? (?:noch )?(?:irgend)?(?:einen|nen) (?:freien )?slot {_DAYS}\W*",
            rf"\W*{_FIND}{_DAYS} (?:mal |noch )*{_LONG} (?:zeit )?(?:für|zum) [^,;?!]{{3,50}}",
        ),
        _free_on,
    ),
    (
        forms(
            rf"\W*(?:hab|habe|hätt|hätte) ich {_ON} {_HOUR} (?:noch )?(?:luft|zeit|platz|frei)\W*",
            rf"\W*geht (?:es )?sich {_ON} {_HOUR}(?: mit [^,;?!]{{2,30}})? aus\W*",
            rf"\W*(?:passt|geht|ginge)(?: es| das)? (?:mir |bei mir )?{_ON} {_HOUR}"
            r"(?: bei mir| mir)?\W*",
        ),
        _free_at,
    ),
    (
        forms(
            rf"\W*steht (?P<which>{WORD}{{3,50}}?) (?:schon )?(?:drin|im kalender|fest)\W*",
            rf"\W*ist (?P<which>(?:der|die|das) {WORD}{{3,50}}?) (?:am \w+|diese|heute|morgen)"
            r" oder (?:am )?\w+(?: woche)?\W*",
        ),
        _when,
    ),
    (
        forms(
            rf"\W*was {_I_HAVE} mit (?P<who>{NAME}) (?:ausgemacht|vereinbart|vor|geplant)\W*",
            rf"\W*wann (?:seh|sehe|treff) ich (?P<who>{NAME})(?: wieder)?\W*",
        ),
        _met,
    ),
    (
        forms(
            r"\W*mach(?:e|en sie)? (?:mir |uns )?(?:bitte )?(?:einen vorschlag|vorschläge) für ein"
            rf" (?:treffen|meeting|gespräch) mit (?P<who>{NAME})\W*"
        ),
        _meeting_with,
    ),
    (
        forms(
            r"\W*(?:welche|in welcher) kw (?:haben wir|ist|sind wir)(?: heute| gerade| jetzt)?\W*"
        ),
        _week,
    ),
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
