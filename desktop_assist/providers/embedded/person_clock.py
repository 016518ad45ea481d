"""Whose clock "her time" is: that of the person who is named, where one knows where they are."""

from desktop_assist.calendars.phrases.zone_places import PLACES
from desktop_assist.domain.contact import ContactBook
from desktop_assist.providers.embedded.slots.people_named import contacts_in
from desktop_assist.providers.embedded.their_time import asks_for_place, with_place


def by_clock_of_person(text: str, contacts: ContactBook) -> str:
    """The text with the place for "her time"; as it was where nobody's place is known."""
    if not asks_for_place(text):
        return text
    places = {_named(one.place) for one in contacts_in(text, contacts)} - {""}
    return with_place(text, places.pop()) if len(places) == 1 else text


def _named(place: str) -> str:
    """A place in words whose zone is known: "Asia/Singapore" is "singapore"."""
    town = place.rpartition("/")[2].replace("_", " ").lower()
    return town if town in PLACES else ""
