"""Asks who is meant by a first name that several people have, and reads the answer."""

import re
from dataclasses import dataclass, replace

from desktop_assist.calendars.contacts.addressed import with_address
from desktop_assist.calendars.contacts.contact_match import contacts_named
from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.list_place import place_in_list
from desktop_assist.providers.embedded.meeting_details import MeetingDetails, arguments_of
from desktop_assist.providers.embedded.reply import REQUEST, Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with

_WHO = Text('Who is meant by "{name}"?', 'Wer ist mit "{name}" gemeint?')
_MOST_CHOICES = 3
_MEANT = starting_with(
    "i (?:mean|meant), it's, the one called, with, for, ich meine, mit, die, der, das, the"
)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """A name that several people have, and who they are; those met most stand first."""

    name: str
    contacts: tuple[Contact, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        """The best three, by their addresses too where the names are the same."""
        names = [one.name for one in self.contacts]
        is_clear = len(set(names)) == len(names)
        shown = names if is_clear else [with_address(one) for one in self.contacts]
        return tuple(shown[:_MOST_CHOICES])


def open_person(details: MeetingDetails, book: ContactBook) -> OpenPerson | None:
    """The first of the people that may be one of several."""
    for name in details.people:
        found = contacts_named(name, book)
        if len(found) > 1:
            return OpenPerson(name, found)
    return None


def ask_who(person: OpenPerson, details: MeetingDetails, request: UserRequest) -> Ask:
    """The question, with everything else that is known."""
    text = _WHO.in_language(request.language, name=person.name)
    known = {**arguments_of(details, request), REQUEST: request.text}
    return Ask(text, person.choices, PlannedCall("create_meeting", known))


def with_person(
    person: OpenPerson, details: MeetingDetails, answer: UserRequest
) -> MeetingDetails | None:
    """The meeting with the one who is meant; None when the answer names none of them."""
    chosen = _chosen(person, answer)
    if chosen is None:
        return None
    is_alone = len(contacts_named(chosen.name, answer.contacts)) == 1
    said = chosen.name if is_alone else with_address(chosen)
    people = tuple(said if one == person.name else one for one in details.people)
    return replace(details, people=people)


def _chosen(person: OpenPerson, answer: UserRequest) -> Contact | None:
    said = _MEANT.sub("", answer.text).strip(" .!,")
    for contact, choice in zip(person.contacts, person.choices, strict=False):
        if said.lower() in (choice.lower(), with_address(contact).lower()):
            return contact
    place = int(said) - 1 if said.isdecimal() else place_in_list(f"the {said.lower()}")
    if place is not None and -len(person.choices) <= place < len(person.choices):
        return person.contacts[: len(person.choices)][place]
    named = contacts_named(said, ContactBook(person.contacts))
    if len(named) != 1:
        words = set(_WORD.findall(said.lower()))
        named = tuple(one for one in person.contacts if words & _telling_words(one, person))
    return named[0] if len(named) == 1 else None


def _telling_words(contact: Contact, person: OpenPerson) -> set[str]:
    """What tells one of them from the others: "Weber" of "Chris Weber"."""
    own = set(_WORD.findall(with_address(contact).lower()))
    shared = (
        set(_WORD.findall(with_address(one).lower())) for one in person.contacts if one != contact
    )
    return own.difference(*shared)
