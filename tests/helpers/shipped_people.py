"""The people of the shipped list, and a redactor that knows them."""

from desktop_assist.domain.contact import NOBODY, Contact, ContactBook
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from desktop_assist.privacy.people import People
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.system.resources import resource_path
from tests.helpers.fixed_settings import FixedSettings

NAMES = resource_path("names/people.txt.gz")


def people(*known: str, are_hidden: bool = True, **privacy: str) -> People:
    """Finds the names of the list and those of the people known, under these rules."""
    contacts = tuple(Contact(name, ()) for name in known)
    book = ContactBook(contacts) if known else NOBODY
    rules = PrivacySettings(hide_names=are_hidden, **privacy)
    return People(NAMES, lambda: book, FixedSettings(Settings(privacy=rules)))


PEOPLE = people().now()
REDACTOR = Redactor(PEOPLE.people)
