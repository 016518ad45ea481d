"""Who is invited: names, groups and mail addresses after "with", "invite", "mit"."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import CUT

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?: (?:van|von|de|da|del) )?(?: ?[A-ZÀ-ÖØ-Þ][\w'’-]+){0,2}"
_GROUP = r"(?:the |our |my |whole |entire |dem |das |ganzen? )*(?:[\w-]+[ -])?[Tt]eam"
_PERSON = rf"(?:{_MAIL}|{_GROUP}|{_NAME})"
_AND = r"(?:\s*,\s*(?:and |und )?|\s+(?:and|und|&|plus)\s+)"
_LEAD = (
    r"(?:\b(?:with|mit|invite|inviting|including|einladen:?|attendees?:?|teilnehmer:?)|\bw/)"
    r"(?: (?:the )?(?:emails?|e-mails?|guests?))?"
)
_INVITED = re.compile(rf"{_LEAD}\s+(?P<people>{_PERSON}(?:{_AND}{_PERSON})*)")
_MEET = re.compile(rf"^(?:\W*(?:please |let's |let us )?)(?P<verb>[Mm]eet|[Tt]reffen) (?P<people>{_NAME}(?:{_AND}{_NAME})*)")
_LONE_MAIL = re.compile(_MAIL)
_LOWER_NAME = r"(?!(?:the|a|an|my|our|his|her|no|some|all|everyone|this|that|it|them)\b)[a-z]+"
_LOWER = re.compile(rf"\b(?:with|mit) (?P<people>{_LOWER_NAME}(?: (?:and|und) {_LOWER_NAME})*)")
_NOBODY = re.compile(r",?\s*\b(?:no|without|ohne|keine) (?:attendees|guests|teilnehmer)\b", re.I)
_GROUP_WORDS = re.compile(r"^(?:the|our|my|whole|entire|dem|das|ganzen?)\s+", re.I)


@dataclass(frozen=True, slots=True)
class People:
    """Names and addresses as said, and the text without them."""

    names: tuple[str, ...]
    rest: str


def find_people(text: str) -> People:
    """Everyone who is invited."""
    text = _NOBODY.sub(CUT, text)
    is_lower = text == text.lower() and not _INVITED.search(text)
    pattern = _LOWER if is_lower else _INVITED
    names: list[str] = []
    for found in pattern.finditer(text):
        names += _split(found["people"])
    rest = pattern.sub(CUT, text)
    meet = _MEET.search(rest)
    if meet:
        names += _split(meet["people"])
        rest = f"{meet['verb']} {CUT} {rest[meet.end() :]}"
    names += [mail for mail in _LONE_MAIL.findall(rest) if mail not in names]
    return People(tuple(dict.fromkeys(names)), _LONE_MAIL.sub(CUT, rest))


def _split(people: str) -> list[str]:
    names = (name.strip(" .,") for name in re.split(_AND, people))
    return [_plain(name) for name in names if name]


def _plain(name: str) -> str:
    while _GROUP_WORDS.match(name):
        name = _GROUP_WORDS.sub("", name)
    return name
