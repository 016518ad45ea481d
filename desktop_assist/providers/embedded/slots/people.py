"""Who is invited: names, groups and mail addresses after "with", "invite", "mit"."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.word_list import one_of

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'\u2019-]+"
_TITLE = rf"(?:{one_of('Dr, Prof, Mr, Mrs, Ms, Herrn?, Frau')}\.? )*"
_NAME = rf"{_TITLE}{_WORD}(?: (?:{one_of('van, von, de, da, del')} )?{_WORD}){{0,2}}"
_OF_GROUP = one_of("the, our, my, whole, entire, dem, das, ganzen?")
_GROUP = rf"(?:{_OF_GROUP} )*(?:[\w-]+[ -])?[Tt]eam"
_PERSON = rf"(?:{_MAIL}|{_GROUP}|{_NAME})"
_AND = r"(?:\s*,\s*(?:and |und )?|\s+(?:and|und|&|plus)\s+)"
_INVITE = one_of("with, mit, invite, inviting, including, attendees:?, teilnehmer:?, einladen:?")
_GUESTS = r"(?: (?:the )?(?:emails?|e-mails?|guests?))?"
_INVITED = re.compile(
    rf"(?i:\b{_INVITE}|\bw/){_GUESTS}\s+(?P<people>{_PERSON}(?:{_AND}{_PERSON})*)"
)
_WE = one_of("please, let's, let us, we, i (?:need|want|have) to, i'd like to")
_MEET = re.compile(
    rf"^\W*(?:(?i:{_WE}) )*(?P<verb>[Mm]eet|[Tt]reffen) (?P<people>{_NAME}(?:{_AND}{_NAME})*)"
)
_LONE_MAIL = re.compile(_MAIL)
_NO_NAME = one_of("the, a, an, my, our, his, her, no, some, all, everyone, this, that, it, them")
_LOWER_NAME = rf"(?!{_NO_NAME}\b)[a-z]+"
_LOWER = re.compile(rf"\b(?:with|mit) (?P<people>{_LOWER_NAME}(?: (?:and|und) {_LOWER_NAME})*)")
_NOBODY = re.compile(
    rf",?\s*\b(?:no|without|ohne|keine) {one_of('attendees, guests, teilnehmer, gäste')}\b",
    re.IGNORECASE,
)
_GROUP_WORDS = re.compile(rf"^(?:{_OF_GROUP}\s+)+", re.IGNORECASE)


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
    names = [name for found in pattern.finditer(text) for name in _split(found["people"])]
    rest = pattern.sub(CUT, text)
    meet = _MEET.search(rest)
    if meet:
        names += _split(meet["people"])
        rest = f"{meet['verb']} {CUT} {rest[meet.end() :]}"
    names += _LONE_MAIL.findall(rest)
    return People(tuple(dict.fromkeys(names)), _LONE_MAIL.sub(CUT, rest))


def _split(people: str) -> list[str]:
    names = (name.strip(" .,") for name in re.split(_AND, people))
    return [_GROUP_WORDS.sub("", name) for name in names if name]
