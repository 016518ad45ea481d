"""Who is invited: names, groups and mail addresses after "with", "invite", "mit"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop_assist.calendars.contacts.contact_match import contacts_named, named_in
from desktop_assist.domain.contact import NOBODY, Contact, ContactBook
from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.word_list import one_of

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NO_PERSON = one_of(
    "Room, Raum, Saal, Zimmer, Teams, Zoom, Webex, Skype, Monday, Montag, Online, Remote",
    "Ort, Thema, Dauer, Betreff, Titel, Länge, Beginn, Start, Ende, Uhrzeit, Datum, Erinnerung",
    "Location, Place, Topic, Subject, Title, Duration, Length, Agenda, Notes?, Notiz, Reminder",
    "Daily, Weekly, Monthly, Täglich, Wöchentlich, Monatlich, Büro, Kantine, Terrasse, Bibliothek",
    "Küche, Foyer, Praxis, Rathaus, Cafeteria, Lobby, Office, Canteen, Kitchen, Library, Café",
)
_WORD = rf"(?!{_NO_PERSON}\b)[A-ZÀ-ÖØ-Þ][\w'\u2019-]+"
_TITLE = (
    rf"(?:{one_of('Dr, Prof, Mr, Mrs, Ms, Herrn?, Frau, Dipl, Ing, DI, Mag, Univ, Rev, Mme, Mlle')}"
    r"\.?[ -])*"
)
"""Before a name, as in "Frau Dipl.-Ing. Huber"."""
_INITIAL = r"[A-ZÀ-ÖØ-Þ]\.?(?!\w)"
_NAME = rf"{_TITLE}{_WORD}(?: (?:{one_of('van, von, de, da, del')} )?(?:{_WORD}|{_INITIAL})){{0,2}}"
_OF_GROUP = one_of("the, our, my, whole, entire, dem, das, ganzen?")
_GROUP = rf"(?:{_OF_GROUP} )*(?:[\w-]+[ -])?[Tt]eam"
_ROLE = (
    rf"(?i:{one_of('my, our, meine[mnr]?, unsere[mnr]?')} "
    rf"{one_of('manager, boss, team lead, lead, mentor, assistant, chefin, chef, vorgesetzten')}\b)"
)
_MYSELF = one_of("me, myself, mir, mich, ich, I")
_SIDE = rf"(?:(?:[Tt]he )?(?:{_WORD} ){{1,2}}{one_of('office, customers?, clients?, colleagues')})"
_PERSON = rf"(?:{_MAIL}|{_SIDE}|{_ROLE}|{_GROUP}|{_MYSELF}\b|{_NAME})"
_AND = r"(?:\s*,\s*(?:and |und )?|\s*\+\s*(?=[^\W\d_])|\s+(?:and|und|&|plus|as well as|sowie)\s+)"
_INVITE = one_of(
    "with, mit, invite, inviting, including, attendees:?, teilnehmer:?, einladen:?, between",
    "talk to, speak to, participants:?, guests:?, gäste:?, invit(?:e|es|ation) to, cc:?, zwischen",
    "who:",
)
_GUESTS = r"(?: (?:the )?(?:emails?|e-mails?|guests?|both))?"
_INVITED = re.compile(
    rf"(?i:\b{_INVITE}|\bw/){_GUESTS}\s*(?P<people>(?<=[\s/]){_PERSON}(?:{_AND}{_PERSON})*)"
)
_WE = one_of(
    "please, let's, let us, we, i (?:need|want|have) to, i'd like to, (?:need|want|have|got) to",
    "(?:i |we )?(?:gotta|wanna)",
)
_MEET = re.compile(
    rf"^\W*(?:(?i:{_WE}) )*(?P<verb>[Mm]eet|(?<=to )see|[Tt]reffen) "
    rf"(?P<people>{_PERSON}(?:{_AND}{_PERSON})*)"
)
_TOGETHER = re.compile(
    rf"\b(?i:get|bring|sit) (?P<people>{_PERSON}(?:{_AND}{_PERSON})+) (?:together|round a table)\b"
)
_LONE_MAIL = re.compile(_MAIL)
_WITH_MAIL = re.compile(rf"{_NAME} [(<](?P<mail>{_MAIL})[)>]")
"""A name with its address is one person."""
_SHORT_WITH = re.compile(r"(?<=\w )[wW] (?=[^\W\d_]{2})")
_NO_NAME = one_of(
    "the, a, an, my, our, his, her, no, some, all, everyone, this, that, it, them, someone, anyone",
    "somebody, anybody, people, one",
)
_LOWER_NAME = rf"(?!{_NO_NAME}\b)[a-zà-ÿ]+"
_NO_GUEST = one_of(
    "up, for, at, on, in, about, again, online, outside, next, this, every, today, tonight, noon",
    "tomorrow, (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?, before, after",
)
_LOWER_TITLE = rf"(?:{one_of('mr, mrs, ms, dr, prof, herrn?, frau, fam(?:ilie)?')}\.? )?"
_LOWER_PERSON = rf"{_LOWER_TITLE}{_LOWER_NAME}"
_LOWER = re.compile(
    rf"(?:\b(?:with|mit)|\bw/|^meet(?! {_NO_GUEST}\b)) ?(?P<people>(?<=[\s/]){_LOWER_PERSON}"
    rf"(?: (?:and|und|&) {_LOWER_PERSON})*)"
)
_NOBODY = re.compile(
    rf",?\s*\b(?:(?:no|without|ohne|keine) {one_of('attendees, guests, teilnehmer, gäste')}"
    r"|(?:no ?(?:body|one) else|just me|nur ich|niemand sonst|sonst niemand)(?: needed)?)\b",
    re.IGNORECASE,
)
_GROUP_WORDS = re.compile(rf"^(?:{_OF_GROUP}\s+)+(?=.*team$)", re.IGNORECASE)
_LISTED_LAST = re.compile(r", [A-ZÄÖÜ][\w-]*[a-zäöüß][\w-]*(?: [\w-]+)?$")
"""After a comma a word in capitals may be the next name, or anything."""
_IS_MYSELF = re.compile(_MYSELF, re.IGNORECASE)
_IS_CHIEF = re.compile(r"^\w+ (?:boss|chefin|chef|vorgesetzten)$", re.IGNORECASE)
_IS_ROLE = re.compile(_ROLE, re.IGNORECASE)
_BEFORE_A_NAME = (
    r"(?:\b(?:with|mit|invite|meet|call|see|ring|phone|and|und|between|treffen|bei|plus|cc)\s"
    r"|\bw/ ?|[,&]\s?)"
)
_COMMON = one_of(
    "will, may, mark, an, art, bill, sue, rose, grace, hope, joy, in, dean, chase, drew, van, long",
    "said, young, page, price, day, weekly, best, small, short, even, so, to, at, on",
)
"""Names that are other words, too; they are taken for names in capitals only."""
_CALLED = r"(?:call|ring|phone|anruf bei|telefonat bei|(?:1:1|1on1|one[- ]on[- ]one)(?: for)?)"


_PRONOUNS = frozenset({"him", "her", "them", "he", "she", "they", "ihn", "ihm", "ihr"})
"""Nobody is called so."""


@dataclass(frozen=True, slots=True)
class People:
    """Names and addresses as said, and the text without them."""

    names: tuple[str, ...]
    rest: str


def find_people(text: str, book: ContactBook = NOBODY) -> People:
    """Everyone who is invited; those the person knows are found in small letters, too."""
    book = named_in(text, book)
    text = _SHORT_WITH.sub("with ", _WITH_MAIL.sub(r"\g<mail>", text))
    text = _with_capitals(_NOBODY.sub(CUT, text), book)
    is_lower = text == text.lower() and not _INVITED.search(text)
    pattern = _LOWER if is_lower else _INVITED
    names: list[str] = []

    def taken(found: re.Match[str]) -> str:
        said = found["people"] or found.groupdict().get("several") or ""
        people, more = _known_part(said, book)
        names.extend(_split(people, book))
        return f"{CUT}{more}"

    rest = pattern.sub(taken, _TOGETHER.sub(taken, text))
    meet = _MEET.search(rest)
    if meet:
        people, more = _known_part(meet["people"], book)
        names += _split(people, book)
        verb = "meet" if meet["verb"] == "see" else meet["verb"]
        rest = f"{verb} {CUT} {more} {rest[meet.end() :]}"
    names += _LONE_MAIL.findall(rest)
    names += _called(rest, book)
    listed = _listed(book)
    rest = listed.sub(taken, rest) if listed else rest
    known = dict.fromkeys(one for one in names if one.lower() not in _PRONOUNS)
    return People(tuple(known), _LONE_MAIL.sub(CUT, rest))


def without_full_names(text: str, book: ContactBook) -> str:
    """The text without the full names that are known: "Omar Said" said nothing."""
    pattern = _full_names(named_in(text, book))
    return pattern.sub("", text) if pattern else text


def hide_time_words(text: str, book: ContactBook) -> str:
    """The text with "June" out of sight where it is a person, so that no month is read in it.

    Each letter keeps its place; `show_time_words` gives the words back.
    """
    pattern = _named_like_times(named_in(text, book))
    text = _OCCASION.sub(_hidden, text)
    return pattern.sub(_hidden, text) if pattern else text


def hide_series_names(text: str) -> str:
    """The text with "my daily" out of sight: so a meeting is called, and nothing is to repeat."""
    return _SERIES_NAME.sub(lambda found: found["the"] + _hidden(found["name"]), text)


def show_time_words(text: str) -> str:
    """The text with what was hidden."""
    return text.translate(_SHOWN)


_TIME_NAMES = frozenset(
    ("april", "may", "june", "august", "mai", "juni", "jan", "summer", "autumn", "noon", "dawn")
)
_OCCASION = re.compile(
    r"\b(?:christmas|xmas|easter|halloween|thanksgiving|new year's|valentine's) "
    r"(?=(?:market|party|dinner|lunch|brunch|drinks|concert|shopping|tree|reception|celebration"
    r"|parade|play|show|service|get-together|cards|baking|cookies|bazaar)\b)",
    re.IGNORECASE,
)
"""A Christmas market is on any day."""
_SERIES_NAME = re.compile(
    r"(?P<the>\b(?:my|the|our|der|den|das|mein\w*|unser\w*|\w+'s)\s+)"
    r"(?P<name>daily|weekly|bi-?weekly|monthly|quarterly)\b"
    r"(?=\W*$|\s+(?:on|at|to|from|with|by|back|up|tomorrow|today|next|this|half|an|one|off|out|um"
    r"|auf|am|vom?|mit|nach|vor|morgen|heute|diese\w*|nächste\w*|ab|absagen|streichen"
    r"|verschieben|(?:mon|tues|wednes|thurs|fri)day)\b)",
    re.IGNORECASE,
)
_PRIVATE = 0xE000
_SHOWN = {_PRIVATE + code: code for code in range(0x250)}


@lru_cache(maxsize=8)
def _named_like_times(book: ContactBook) -> re.Pattern[str] | None:
    names = {word for one in book.contacts for word in one.name.lower().split()} & _TIME_NAMES
    if not names:
        return None
    name = one_of(*sorted(names))
    no_date = r"(?!\s*(?:\d|the \d|first|second|third))"
    return re.compile(
        r"(?:(?<=with )|(?<=mit )|(?<=and )|(?<=und )|(?<=, )|(?<=meet )|(?<=call )"
        rf"|(?<=invite )|(?<=w/ )|(?<=for )|(?<=cc )|(?<=& )){name}\b{no_date}",
        re.IGNORECASE,
    )


def _hidden(found: re.Match[str] | str) -> str:
    word = found if isinstance(found, str) else found[0]
    return chr(_PRIVATE + ord(word[0])) + word[1:]


def _forms(contact: Contact) -> Iterator[str]:
    """What somebody is called, with and without the apostrophe of "O'Neill"."""
    for form in (contact.name, *contact.name.split()[:1], *contact.nicknames):
        yield form
        if "'" in form:
            yield form.replace("'", "")


@lru_cache(maxsize=8)
def _full_names(book: ContactBook) -> re.Pattern[str] | None:
    names = [re.escape(one.name) for one in book.contacts if " " in one.name]
    return re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE) if names else None


@lru_cache(maxsize=8)
def _known_words(book: ContactBook) -> str:
    """A pattern for the first names, full names and nicknames of everyone who is known."""
    names = {
        form.lower() for one in book.contacts for form in _forms(one) if form and "," not in form
    }
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in longest_first)


@lru_cache(maxsize=8)
def _listed(book: ContactBook) -> re.Pattern[str] | None:
    """Nobody but known people between two commas, or several of them: they are invited."""
    names = _known_words(book)
    if not names:
        return None
    one = rf"(?:(?!{_COMMON}\b)(?:{names})\b)"
    more = rf"(?:{_AND}(?:{one}|{_MYSELF}\b))"
    between = rf"[,;¦(]\s*(?P<people>{one}(?:{more}| {one})*)\s*(?=$|[,;¦.)?!])"
    several = rf"\b(?:get )?(?P<several>{one}{more}+)(?: together)?(?!\w)"
    return re.compile(f"{between}|{several}", re.IGNORECASE)


def _with_capitals(text: str, book: ContactBook) -> str:
    """The text with known names as names are written, where a name may stand."""
    names = _known_words(book)
    if not names:
        return text
    pattern = re.compile(
        rf"(?P<before>(?i:{_BEFORE_A_NAME}))(?!{_COMMON}\b)(?P<name>{names})\b(?![\w.-]*@)"
    )
    return pattern.sub(lambda found: found["before"] + found["name"].title(), text)


def _called(text: str, book: ContactBook) -> Iterator[str]:
    """Known people who are called, as in "call Omar tomorrow"; they stay in the title."""
    names = _known_words(book)
    if names:
        for found in re.finditer(rf"\b{_CALLED} (?P<name>{names})\b", text, re.IGNORECASE):
            yield found["name"]


def _known_part(people: str, book: ContactBook) -> tuple[str, str]:
    """Names up to the last one that is known: what follows them may begin the title."""
    *before, last = re.split(_AND, people)
    words = last.split()
    if _ends_in_other(people, before, last, book):
        return people[: people.rindex(last)].rstrip(" ,"), f", {last}"
    if len(words) == 1 or "@" in last or contacts_named(last, book):
        return people, ""
    for count in range(len(words) - 1, 0, -1):
        name = " ".join(words[:count])
        if contacts_named(name, book):
            return people[: len(people) - len(last)] + name, " ".join(words[count:])
    return people, ""


def _ends_in_other(people: str, before: list[str], last: str, book: ContactBook) -> bool:
    """Whether a word behind a comma is what it is about: "with Ana Ruiz, Roadmap"."""
    if not (before and _LISTED_LAST.search(people)) or contacts_named(last, book):
        return False
    is_in_full = len(last.split()) == 1 and all(len(one.split()) > 1 for one in before)
    return is_in_full or all(contacts_named(one, book) for one in before)


def _split(people: str, book: ContactBook) -> list[str]:
    names = (name.strip(" .,") for name in re.split(_AND, people))
    kept = (name for name in names if name and not _IS_MYSELF.fullmatch(name))
    return [_as_said(one, book) for name in kept for one in _apart(name, book)]


def _apart(name: str, book: ContactBook) -> tuple[str, ...]:
    """The people of "chen raj", where each word is somebody and both together are nobody."""
    words = tuple(name.split())
    if len(words) == 1 or not book.contacts or contacts_named(name, book):
        return (name,)
    return words if all(contacts_named(word, book) for word in words) else (name,)


def _as_said(name: str, book: ContactBook) -> str:
    """A role by the name of who has it; a group without "the"."""
    found = contacts_named(name, book) if _IS_ROLE.fullmatch(name) else ()
    if not found and _IS_CHIEF.search(name):
        found = contacts_named("manager", book)
    return found[0].name if len(found) == 1 else _GROUP_WORDS.sub("", name)
