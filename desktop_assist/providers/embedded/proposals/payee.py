"""Who or what was paid, in the words of the person: "the tram into town", "Garderobe am Bahnhof".

Nothing is known of whoever it was. So what is taken is the noun that stands with the sum, with the
place that is told of it, and without the words that only tell that it was paid.
"""

import re
from collections.abc import Iterator

from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.slots.expense_kinds import kind_said

_WORD = re.compile(r"[^\W_][\w&'\u2019.-]*")
_CHUNK = re.compile(r"[,;:!?()\u00a6]|\.(?=\s|$)|\s[-\u2013]\s")
_LEAD_WORDS = """
    oh and n so plus also well right ok okay then but one more another there was were is i i've i'd
    ive we had have has paid pay put spent gave give hit took take ran run used fed forgot grabbed
    bought got get add log note stick pop whack chuck bung claim can could you please pls down in on
    it that this the a an my our some to from of for at with by through via into just only yes too
    do truck car went go tell them they now still needs need up yesterday's today's
    him her where cash coins card off out used lost missing claim
    dropped me made grabbed had obviously
    ach ja und dann war waren da noch auch ich wir hab habe haben bin hatte hatten bezahlt gezahlt
    für die der das den dem des ein eine einen einem einer mit vom von zum zur beim bei im in am an
    auf nimm trag bitte dazu kommt kommen gab es eins mal mir uns plus sowie nämlich hier unser
    meine meinen mein nach wäre wären ist sind schreib setz erfass hast könntest kannst du aber bar
    bon beleg fehlt selbst es hob hams zehn
"""
_LEAD = frozenset(_LEAD_WORDS.split())
"""Stand before what was paid."""
_STOP_WORDS = """
    was were is cost costs came comes and n but so because since which that who where when while
    then they those he she no not never without cash coins card there back needs need with also too
    as again uncle for i we please down
    hat haben war waren ist sind kostet kostete gekostet gefahren geholt gekauft bezahlt gezahlt
    ich bin wir wollten gemacht weil und aber ohne nicht bar habe hab wieder für bitte noch auch mit
"""
_STOP = frozenset(_STOP_WORDS.split())
"""Stand behind it."""
_JOIN_WORDS = """
    to in at on into near by of from the am im an auf zum zur beim bei der dem des nach von
"""
_JOINS = frozenset(_JOIN_WORDS.split())
_LONGEST = 6
_NAME = r"(?P<name>[A-ZÀ-Þ][\w&'.-]*(?:\s+(?:[A-ZÀ-Þ&][\w&'.-]*|of|de|la))*)"
_SELLER = re.compile(rf"\b(?:at|from|outside|by)\s+(?:the )?{_NAME}")
_CAPITALS = re.compile(rf"(?<=[a-z\u00a6,] ){_NAME}")
_PLACE = re.compile(r"\b(?:(?:in|on|to|into|near|for|of|at)(?: the)?|the|with|before|after)\s+$")
_NO_NAMES = frozenset(["I", "I'd", "I've", "I'm"])
_ONLY_PLACES = ("bahnhof", "flughafen", "station", "airport")
_ON_THE_WAY = frozenset(["parking", "bus", "train", "taxi", "toll"])
"""Nobody's name is on them: what it was is told, and where."""


def payee_of(told: str, language: Language) -> str:
    """What was paid, as a name; empty where nothing is named.

    Args:
        told: The words without times and sums, "¦" in their place.
        language: In German a capital letter is no sign of a name.
    """
    chunks = [one for one in _CHUNK.split(told) if one.strip()]
    named = [one for chunk in chunks if (one := _noun(chunk))]
    best = max(enumerate(named), key=lambda one: _weight(*one))[1] if named else ""
    is_on_the_way = any(kind_said(word.lower()) in _ON_THE_WAY for word in best.split())
    if language == "english" and not is_on_the_way:
        best = _proper(told) or best
    if told == told.lower():
        best = " ".join(one if one in _JOINS else one.capitalize() for one in best.split())
    return best[:1].upper() + best[1:]


def _proper(told: str) -> str:
    """The seller's name, else one that is no place."""
    found = _SELLER.search(told)
    for one in () if found else _CAPITALS.finditer(told):
        if one["name"] not in _NO_NAMES and not _PLACE.search(told[: one.start()]):
            found = one
            break
    return " ".join(found["name"].split()).strip(" .,'") if found else ""


def _noun(chunk: str) -> str:
    words = _WORD.findall(chunk)
    while words and (words[0].lower() in _LEAD or words[0].isdigit()):
        words.pop(0)
    taken = list(_taken(words))
    while taken and taken[-1].lower() in _JOINS | _STOP:
        taken.pop()
    return " ".join(taken[:_LONGEST]).strip(" .'")


def _taken(words: list[str]) -> Iterator[str]:
    for word in words:
        if word.lower() in _STOP:
            return
        yield word


def _weight(place: int, name: str) -> tuple[bool, int]:
    """What it is is better than where it was; what is told first is mostly it."""
    words = (word.lower() for word in name.split())
    is_kind = any(kind_said(word) for word in words if not word.endswith(_ONLY_PLACES))
    return is_kind, -place
