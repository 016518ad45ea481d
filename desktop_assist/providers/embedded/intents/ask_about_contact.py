"""Questions for somebody among the contacts: who it is, and what the address is."""

import re

from desktop_assist.calendars.contacts.addressed import with_address
from desktop_assist.calendars.contacts.contact_match import contacts_named
from desktop_assist.domain.contact import Contact
from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

_NAME = r"(?P<who>[^\W\d_][\w'\u2019.-]*?(?: [^\W\d_][\w.-]*?){0,2})"
_ADDRESS = one_of(
    "e-?mail(?:[- ]?addresse?)?, mail(?:[- ]?addresse?)?, (?:mail )?address, contact(?: details)?",
    "e-?mail-?adresse, mail-?adresse, adresse, kontakt(?:daten)?",
)
_TELLS = "(?:what(?:'s|\u2019s|s| is)|tell me|give me|show me|find)"
_ADDRESS_OF = tuple(
    re.compile(rf"\W*{form}\W*", re.IGNORECASE)
    for form in (
        rf"{_TELLS} {_NAME}['\u2019]?s? {_ADDRESS}",
        rf"{_TELLS} the {_ADDRESS} (?:of|for) {_NAME}",
        rf"do (?:i|we) have (?:an? |the )?{_ADDRESS} (?:of|for) {_NAME}",
        rf"(?:wie|was) ist (?:die |der )?{_ADDRESS} von {_NAME}",
        rf"(?:wie lautet|gib mir|zeig mir|such mir) (?:die |den )?{_ADDRESS} von {_NAME}",
        rf"hab(?:e ich|en wir| ich) (?:eine |die )?{_ADDRESS} von {_NAME}",
    )
)
_WHO_IS = re.compile(rf"\W*(?:who(?:'s|\u2019s|s| is)|wer ist) {_NAME}\W*", re.IGNORECASE)
_MINE = re.compile(r"(?:my|your|the|this|that|mein\w*|dein\w*|ihr\w*|die|der|das)\b", re.IGNORECASE)
_NO_ADDRESS = Text(
    "{name} is among your contacts, without an address.",
    "{name} steht in den Kontakten, ohne Adresse.",
)
_UNKNOWN = Text(
    'Nobody called "{name}" is among your contacts. They are kept under Contacts in the menu.',
    'In den Kontakten gibt es niemanden namens "{name}". Sie stehen im Menü unter Kontakte.',
)


def read(request: UserRequest) -> Reply | None:
    """What is known of somebody; None for any other request, and for who is not known at all."""
    for pattern in _ADDRESS_OF:
        found = pattern.fullmatch(request.text)
        if found and not _MINE.match(found["who"]):
            return _told(found["who"], request) or _unknown(found["who"], request)
    found = _WHO_IS.fullmatch(request.text)
    return _told(found["who"], request) if found else None


def _told(name: str, request: UserRequest) -> Say | None:
    people = contacts_named(name, request.contacts)
    if not people:
        return None
    language = request.language
    if len(people) == 1 and not people[0].addresses:
        return Say(_NO_ADDRESS.in_language(language, name=people[0].name))
    return Say(f"{'; '.join(map(_in_words, people))}.")


def _unknown(name: str, request: UserRequest) -> Say | None:
    """Only of what is written as a name: "the address for lost receipts" is in a document."""
    if not name.istitle():
        return None
    return Say(_UNKNOWN.in_language(request.language, name=name))


def _in_words(contact: Contact) -> str:
    more = ", ".join(contact.addresses[1:])
    return f"{with_address(contact)}, {more}" if more else with_address(contact)
