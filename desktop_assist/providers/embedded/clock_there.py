"""Reads whose clock an hour is by, where a place tells it: "9 Uhr bei ihr in Toronto"."""

import re

from desktop_assist.calendars.phrases.zone_places import PLACES
from desktop_assist.providers.embedded.word_list import one_of

_HOUR_WORDS = one_of(
    "eins?, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf",
)
_CLOCK = re.compile(
    rf"\b(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?= ?[uU]hr\b)|(?:[01]?\d|2[0-3]):[0-5]\d"
    rf"|{_HOUR_WORDS}"
    r"(?= uhr\b)|halb (?:\d{1,2}|"
    rf"{_HOUR_WORDS}))(?: ?uhr\b)?(?: \d\d\b(?! ?min))?",
    re.IGNORECASE,
)
_NAMED = "|".join(sorted(map(re.escape, PLACES), key=len, reverse=True))
_THEM = one_of("ihr, ihm, ihnen, denen, d(?:em|er|en) [\\w-]+(?: [\\w-]+)?")
_PLACE = re.compile(
    rf"\b(?:bei {_THEM}(?: (?:da|dort|drüben|daheim|zu ?hause|oben|unten|vor ort))*"
    rf"(?: (?:in|aus))? (?P<there>{_NAMED})"
    rf"|(?:nach |in )?(?:der )?(?P<by>{_NAMED})(?:e?r)?[ -](?:orts)?zeit"
    rf"|ortszeit(?: in)? (?P<local>{_NAMED})"
    rf"|in (?P<then>{_NAMED}) (?:gerechnet|wohlgemerkt)"
    rf"|(?P<far>(?:drüben |dort )?(?:in|mit|aus|von) (?P<over>{_NAMED})))\b",
    re.IGNORECASE,
)
_OF_CLOCK = re.compile(
    r"\b(?:(?:nach |in )?(?:ihrer|seiner|deren|dortiger|örtlicher|lokaler) (?:orts)?(?:uhr|zeit)"
    r"|ortszeit|zeitverschiebung|zeitzone|zeitunterschied|\w*umrechn\w*|\w*umgerechnet"
    r"|nach unserer (?:uhr|zeit)|in unserer zeit"
    r"|dass es (?:hier|bei uns|für uns) (?:stimmt|passt))\b",
    re.IGNORECASE,
)
"""Says that two clocks are spoken of."""
_ASKS = re.compile(r"^\W*(?:wie spät|wie viel uhr|wann|was|welche)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"(?<!\b\w)(?<!\b\w\w)(?<!\d)[.;!?]\s+|,\s+|\s[\u2013-]\s")
_SAYS_MORE = re.compile(
    r"\b(?:trag|bitte|eintrag|leg|schreib|block|plan|mach|notier|verschieb|setz|buch)\w*",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:bei uns|hier|unserer zeit|meiner zeit|mez|mesz)\b", re.IGNORECASE)


_THEIR_HOUR = re.compile(
    r"\b(?:their|her|his) (?P<hour>(?:at )?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?: ?[ap]m)?)\b"
    r"(?! ?(?:min|hour|people|days?|%|[\w-]+s\b))"
    r"|(?P<um>\b(?:um |ab )?(?:halb )?"
    rf"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?|{_HOUR_WORDS})(?: uhr)?)"
    r" bei (?:ihr|ihm|ihnen|denen)\b(?!(?: (?:da |dort )?(?:drüben|dort|da|unten|oben))?"
    r" (?:in|aus)\b)"
    r"(?: (?:da |dort )?(?:drüben|dort|da|unten|oben))?",
    re.IGNORECASE,
)
"""An hour by the clock of somebody whose place is told elsewhere: "no, THEIR 11"."""
_SOME_PLACE = re.compile(rf"\b(?P<place>{_NAMED})\b", re.IGNORECASE)


def only_place_in(text: str) -> str:
    """The only place with a clock of its own that a text names; empty for none or several."""
    places = {one["place"].lower(): one["place"] for one in _SOME_PLACE.finditer(text)}
    if len(places) != 1:
        return ""
    [place] = places.values()
    return place if place[:1].isupper() else place.title()


def _by_place_told(text: str) -> str:
    """The text with the only place it names behind an hour of those who are there."""
    found, town = _THEIR_HOUR.search(text), only_place_in(text)
    if found is None or not town:
        return text
    said = f"{found['hour']} {town} time" if found["hour"] else f"{found['um']} {town} Zeit"
    return f"{text[: found.start()]}{said}{text[found.end() :]}"


def by_clock_there(text: str) -> str:
    """The hour with its place behind it, said once; as it was where no place tells the clock."""
    text = _by_place_told(text)
    place = _place_of_clock(text)
    clocks = list(_CLOCK.finditer(text))
    if place is None or not clocks or _ASKS.match(text):
        return text
    if len({_plain(one[0]) for one in clocks}) > 1:
        return text  # both clocks may be told
    first = clocks[0]
    town = next(name for name in place.groupdict().values() if name and name != place["far"])
    town = town if town[:1].isupper() else town.title()
    at = "um " if text[: first.start()].endswith(", ") else ""
    said = [(first.start(), first.end(), f"{at}{_hour(first[0])} {town} Zeit")]
    said += [(*_clause_around(text, one.start()), "") for one in clocks[1:] if _is_aside(text, one)]
    said += [(place.start(), place.end(), "")] if not _covers(said[1:], place.start()) else []
    for begin, end, new in sorted(said, reverse=True):
        text = f"{text[:begin]}{new}{text[end:]}"
    plain = " ".join(_OF_CLOCK.sub("", text).split())
    return re.sub(r",?\s*(?=[.;!?])|\s+(?=,)", "", plain)


def _place_of_clock(text: str) -> re.Match[str] | None:
    """The place whose clock is meant; one that is only named needs words for a clock beside it."""
    is_of_clock = _OF_CLOCK.search(text) is not None
    for one in sorted(_PLACE.finditer(text), key=lambda found: bool(found["far"])):
        begin, end = _clause_around(text, one.start())
        near = _CLOCK.search(text[begin:end]) is not None
        if _OURS.search(text[begin:end]):
            continue
        if is_of_clock or (near and not one["far"]):
            return one
    return None


def _clause_around(text: str, place: int) -> tuple[int, int]:
    """From where to where the clause goes in which a place of the text lies."""
    cuts = list(_CLAUSE.finditer(text))
    begin = max((one.start() for one in cuts if one.start() <= place), default=0)
    end = min((one.start() for one in cuts if one.start() > place), default=len(text))
    return begin, end


def _is_aside(text: str, clock: re.Match[str]) -> bool:
    begin, end = _clause_around(text, clock.start())
    return begin > 0 and not _SAYS_MORE.search(text[begin:end])


def _covers(cut: list[tuple[int, int, str]], place: int) -> bool:
    return any(begin <= place < end for begin, end, _ in cut)


def _plain(clock: str) -> str:
    return re.sub(r"[\s.]|uhr", "", clock.lower()).removesuffix(":00")


def _hour(clock: str) -> str:
    return clock if "uhr" in clock.lower() or clock.lower().startswith("halb") else f"{clock} Uhr"
