"""Requests as the embedded provider reads them, on Sunday 22 November 2026 at 10:00 in Berlin."""

from desktop_assist.calendars.phrases import Policy
from desktop_assist.domain.contact import NOBODY, ContactBook
from desktop_assist.providers.embedded.request import UserRequest
from tests.helpers.frozen_clock import SUNDAY_MORNING


def request(text: str, contacts: ContactBook = NOBODY) -> UserRequest:
    """A request with the settings a new installation has."""
    return UserRequest(text, SUNDAY_MORNING, Policy(), 30, "EUR", contacts=contacts)
