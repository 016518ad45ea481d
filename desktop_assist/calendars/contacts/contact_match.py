"""Find who is meant by a name as people say it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias

from desktop_assist.calendars.contacts.short_names import is_short_for, shorts_of
from desktop_assist.domain.contact import Contact, ContactBook, ContactGroup

_WORD = re.compile(r"[^\W_]+")
_ADDRESSED_AS = re.compile(
    r"^(?:(?:mr|mrs|ms|dr|prof|herrn?|frau)\b\.?\s+)+|^(?:my|our|meine?[mnr]?|unsere?[mnr]?)\s+",
    re.IGNORECASE,
)
_UMLAUT = re.compile(r"(?<=[aou])e")
"""In "Juergen", which is "Jürgen" on a keyboard without umlauts."""


_TWO = 2
_Words: TypeAlias = tuple[str, ...]
_Split: TypeAlias = Callable[[str], _Words]


def contacts_named(said: str, book: ContactBook) -> tuple[Contact, ...]:
    """Everyone who may be meant; several when it is open, none when nobody is known by the name.

    A full name wins over a nickname, that over a first name, and that over a last name.
    """
    said = said.strip()
    if "@" in said:
        return tuple(one for one in book.contacts if said.lower() in _lower(one.addresses))
    name = _ADDRESSED_AS.sub("", said)
    book = named_in(name, book)
    return _found(name, book, _words) or _found(name, book, _words_without_umlauts)


@lru_cache(maxsize=32)
def named_in(text: str, book: ContactBook) -> ContactBook:
    """Those of a book, which may hold thousands, who share a word with a text."""
    index = _index(book)
    words = dict.fromkeys((*_words(text), *_words_without_umlauts(text)))
    places = sorted({place for word in words for place in index.get(word, ())})
    return ContactBook(tuple(book.contacts[place] for place in places), book.groups)


def group_named(said: str, book: ContactBook) -> ContactGroup | None:
    """The group of that name."""
    words = _words(said)
    return next((one for one in book.groups if words and _words(one.name) == words), None)


@lru_cache(maxsize=4)
def _index(book: ContactBook) -> Mapping[str, list[int]]:
    """Where in the book a word stands in a name."""
    index: dict[str, list[int]] = {}
    for place, contact in enumerate(book.contacts):
        first = _words(contact.name)[:1]
        names = " ".join((contact.name, *contact.nicknames, *shorts_of("".join(first))))
        for word in {*_words(names), *_words_without_umlauts(names)}:
            index.setdefault(word, []).append(place)
    return index


@lru_cache(maxsize=32)
def _names_in(book: ContactBook, split: _Split) -> tuple[tuple[Contact, _Words], ...]:
    return tuple((one, split(one.name)) for one in book.contacts)


def _found(said: str, book: ContactBook, split: _Split) -> tuple[Contact, ...]:
    words = split(said)
    if not words:
        return ()
    nicknames = tuple(
        one for one in book.contacts if any(split(nick) == words for nick in one.nicknames)
    )
    names = _names_in(book, split)
    ways = (
        _is_full_name,
        _is_first_name,
        _is_shortened,
        _is_last_name,
        _is_turned,
        _is_called_short,
    )
    full, *others = (
        tuple(one for one, name in names if is_meant(words, name)) for is_meant in ways
    )
    return next(filter(None, (full, nicknames, *others)), ())


def _is_full_name(words: _Words, name: _Words) -> bool:
    return len(words) > 1 and words == name


def _is_first_name(words: _Words, name: _Words) -> bool:
    """Both "Anna" and "Anna Kowalska" are said for "Anna Maria Kowalska"."""
    if len(words) == 1:
        return name[:1] == words
    return name[:1] == words[:1] and name[-1:] == words[-1:]


def _is_shortened(words: _Words, name: _Words) -> bool:
    """As "Anna K." is said for "Anna Kowalska"."""
    first, *rest = words
    return (
        len(words) > 1
        and name[:1] == (first,)
        and len(rest) < len(name)
        and all(one.startswith(part) for one, part in zip(name[-len(rest) :], rest, strict=True))
    )


def _is_last_name(words: _Words, name: _Words) -> bool:
    return len(name) > len(words) and name[-len(words) :] == words


def _is_turned(words: _Words, name: _Words) -> bool:
    """As Austrians and Bavarians say "Huber Lena" of "Lena Huber", or "Huber Leni"."""
    if len(words) != _TWO or name[-1:] != words[:1]:
        return False
    return name[0] == words[1] or is_short_for(words[1], name[0])


def _is_called_short(words: _Words, name: _Words) -> bool:
    """As "Sepp" and "Sepp Huber" are said for "Josef Huber"."""
    first, *rest = words
    is_rest = not rest or name[-len(rest) :] == tuple(rest)
    return bool(name) and is_short_for(first, name[0]) and is_rest


def _words(text: str) -> _Words:
    """The words of a name, the same with and without accents: "Zoe" is "Zoë"."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(one for one in letters if not unicodedata.combining(one))
    return tuple(_WORD.findall(plain.replace("'", "").replace("\u2019", "")))


def _words_without_umlauts(text: str) -> _Words:
    return tuple(_UMLAUT.sub("", word) for word in _words(text))


def _lower(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(text.lower() for text in texts)
