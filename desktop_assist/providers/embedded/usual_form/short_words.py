"""Writes out what German notes write short: "Bspr. am Do nm., 1 Std" is "Besprechung am …"."""

import re
from functools import partial

from desktop_assist.providers.embedded.language import language_of

_DAYS = {
    "mo": "Montag", "di": "Dienstag", "mi": "Mittwoch", "do": "Donnerstag", "fr": "Freitag",
    "sa": "Samstag", "so": "Sonntag",
}  # fmt: skip
_MONTHS = {
    "jän": "Januar", "jan": "Januar", "feb": "Februar", "mär": "März", "mrz": "März",
    "apr": "April", "jun": "Juni", "jul": "Juli", "aug": "August", "sep": "September",
    "sept": "September", "okt": "Oktober", "nov": "November", "dez": "Dezember",
}  # fmt: skip
_STUB = r"(?P<day>(?:Mo|Di|Mi|Do|Fr|Sa|So(?= \d))\b)"
_PARTS = r"(?:vm|nm|vormittags?|nachmittags?|früh|abends?|mittags?|vorm|nachm)"
_AFTER_WORD = re.compile(
    r"(?<![\w-])(?P<before>(?:am|vom|ab|bis|jeden|jede[rs]?|diesen|nächsten|kommenden|letzten"
    r"|vorigen|übernächsten|auf(?: den)?|immer) )(?P<day>Mo|Di|Mi|Do|Fr(?!\. [A-ZÄÖÜ])|Sa|So"
    r"|(?<=am )(?:mo|di|mi|do|fr)|(?<=jeden )(?:mo|di|mi|do|fr))(?![\w-])"
    r"(?:\.(?=,? ?[\da-zäöü]|$))?"
)
"""Behind a word that a day follows; "auf Fr. Huber" is none."""
_BEFORE_TIME = re.compile(
    rf"(?<![\w-]){_STUB}\.?,?(?= (?:(?:de[nm] )?\d{{1,2}}\.(?!\d{{3}})|{_PARTS}\b|(?:um|ab|von)"
    r" (?:\d|halb|viertel|dreiviertel|dreivierte?l)|(?:halb|viertel|dreiviertel) ))"
)
_COMMA_DATE = re.compile(
    r"\b(?P<day>(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch),? (?:de[nm] )?"
    r"(?=\d{1,2}\.(?: ?\d{1,2}\.| ?(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)))",
    re.IGNORECASE,
)
_DAY_ONLY = re.compile(
    r"\b(?P<day>(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch) (?=\d{1,2}\.(?: (?!\d|jan|feb|mär"
    r"|apr|mai|jun|jul|aug|sep|okt|nov|dez)|$))",
    re.IGNORECASE,
)
"""Without a comma "Donnerstag 11. von 9 bis 10" is the next Thursday."""
_DOTTED_MONTH = re.compile(
    r"(?<![\w-])(?P<month>Jän|Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.(?=\W|$)"
)
_BARE_MONTH = re.compile(
    r"\b(?P<before>(?:im|vom|anfang|mitte|ende|seit|für|bis|\d{1,2}\.) )(?P<month>jän|feb|mär|mrz"
    r"|sept?|okt|nov|dez)\b(?!\.)",
    re.IGNORECASE,
)
_NOON = re.compile(
    r"\b(?P<before>(?:heute?|gestern|morgen|übermorgen|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch) )(?P<part>vm|nm|vorm|nachm)\b\.?",
    re.IGNORECASE,
)
_UNG = re.compile(
    r"\b(?P<stem>\w*(?:besprech|verhandl|sitz|rechn|begeh|besichtig|schul|prüf|vorstell|berat"
    r"|versamml|unterweis|abstimm|abteil|leit|bestell|liefer|plan|tag|übergab|erinner|verwalt))g\."
    r"(?=\W|$)",
    re.IGNORECASE,
)
"""The ending that is left out: "Sitzg.", "Abrechng."."""
_SHORT = {
    r"(?P<more>\w*)bespr?\.": r"\g<more>besprechung",
    r"(?P<more>\w*)bspr\b\.?": r"\g<more>besprechung",
    r"(?P<more>\w{3,})verh\.": r"\g<more>verhandlung",
    r"(?P<more>\w*)veranst\.": r"\g<more>veranstaltung",
    r"(?P<more>\w*)vorber\.": r"\g<more>vorbereitung",
    r"(?P<more>\w*)abst\.": r"\g<more>abstimmung",
    r"präs\.": "präsentation",
    r"(?<=\b1 )std\b\.?": "Stunde",
    r"(?<=\d )std\b\.?(?! ?\d)": "Stunden",
    r"(?<=halbe )std\b\.?": "Stunde",
    r"(?<=eine )std\b\.?": "Stunde",
    r"(?<=ganze )std\b\.?": "Stunde",
    r"(?<=nächste )wo\b\.": "Woche",
    r"(?<=diese )wo\b\.": "Woche",
    r"(?<=kommende )wo\b\.": "Woche",
    r"(?<=letzte )wo\b\.": "Woche",
    r"(?<=pro )wo\b\.": "Woche",
    r"(?<=\d )wo\b\.": "Wochen",
    r"wg\.": "wegen",
    r"bzgl\.": "bezüglich",
    r"lt\.": "laut",
    r"inkl\.": "inklusive",
    r"evtl?\.": "eventuell",
    r"vsl\.|voraussichtl\.": "voraussichtlich",
    r"ggf\.": "gegebenenfalls",
    r"bitte so (?=um|gegen)": "bitte ",
    r"heut": "heute",
    r"is(?= \w)": "ist",
    r"nimmer": "nicht mehr",
    r"ned|nit|net(?= \w)": "nicht",
    r"ghört": "gehört",
    r"grad": "gerade",
    r"mitn": "mit dem",
    r"mitm": "mit dem",
    r"aufn": "auf den",
    r"aufm": "auf dem",
    r"fürn": "für den",
    r"beim?m": "beim",
    r"(?-i:n)(?= (?-i:[A-ZÄÖÜ])\w)": "ein",
    r"trotzdem nochmal": "nochmal",
}
_WORDS = tuple(
    (re.compile(rf"(?<![\w.'-])(?:{said})(?!\w)", re.IGNORECASE), meant)
    for said, meant in _SHORT.items()
)
_QUOTED = re.compile(r"(\"[^\"]*\"|\u201e[^\u201c\"]*[\u201c\"]|«[^»]*»)")
_INITIALS = re.compile(r"(?<![\w-])JF(?![\w-])")


_HOUR_AND_LENGTH = re.compile(
    r"\b(?P<hour>(?:um|ab|gegen) (?:eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf"
    r"|zwölf)) (?=eine? (?:halbe |ganze |dreiviertel ?|viertel ?)?stunde\b)",
    re.IGNORECASE,
)
"""Not eleven hours and a half: "um elf eine halbe Stunde"."""


def in_full_words(text: str) -> str:
    """The text with its short words in full; one that is not German, and a title, as it is."""
    if language_of(text) != "german":
        return text
    pieces = _QUOTED.split(text)
    return "".join(one if place % 2 else _in_full(one) for place, one in enumerate(pieces))


def _in_full(text: str) -> str:
    text = _INITIALS.sub("Jour fixe", text)
    text = _AFTER_WORD.sub(lambda one: one["before"] + _day(one), text)
    text = _BEFORE_TIME.sub(_day, text)
    text = _NOON.sub(_part, text)
    text = _DOTTED_MONTH.sub(_month, text)
    text = _BARE_MONTH.sub(lambda one: one["before"] + _month(one), text)
    for short, full in _WORDS:
        text = short.sub(partial(_like, full=full), text)
    text = _HOUR_AND_LENGTH.sub(r"\g<hour>, ", text)
    text = _UNG.sub(r"\g<stem>ung", text)
    return _DAY_ONLY.sub(r"\g<day>, ", _COMMA_DATE.sub(r"\g<day> ", text))


def _day(found: re.Match[str]) -> str:
    return _DAYS[found["day"].lower()]


def _month(found: re.Match[str]) -> str:
    return _MONTHS[found["month"].lower()]


def _part(found: re.Match[str]) -> str:
    is_early = found["part"].lower().startswith("v")
    return f"{found['before']}{'vormittag' if is_early else 'nachmittag'}"


def _like(found: re.Match[str], full: str) -> str:
    """The word in full, with a capital where the short one had one."""
    meant = found.expand(full)
    return meant[:1].upper() + meant[1:] if found[0][:1].isupper() else meant
