"""Takes the article away that stands before a person's name in much of the German language."""

import re

from desktop_assist.calendars.contacts.contact_match import contacts_named, named_in
from desktop_assist.domain.contact import ContactBook
from desktop_assist.providers.embedded.word_list import one_of

_ARTICLE = r"(?:der|die|den|dem)"
_TITLE = rf"(?:{one_of('Herrn?, Hr, Frau, Fr, Dr, Prof, Mag, Ing, DI')}\.? )*"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'\u2019-]+"
_BEFORE_NAME = re.compile(
    rf"(?P<before>^\W*|[\s,;:(])(?i:{_ARTICLE})\s+"
    rf"(?P<name>(?P<title>{_TITLE})(?P<plain>{_WORD}(?: {_WORD})?))"
)


def without_articles(text: str, contacts: ContactBook) -> str:
    """The text with "Lena" for "die Lena", where somebody is known by that name.

    "Herr" and "Frau" name a person in any case; "die Kaiser Bank" is left as it is.
    """
    book = named_in(text, contacts)

    def plain(found: re.Match[str]) -> str:
        both = found["plain"]
        first = both.split()[0]
        is_person = bool(found["title"] or contacts_named(both, book))
        if not is_person and first != both:
            # "den Tom Mittwoch": the second word is no part of the name.
            is_person = bool(contacts_named(first, book))
        return f"{found['before']}{found['name']}" if is_person else found[0]

    return _BEFORE_NAME.sub(plain, text)
