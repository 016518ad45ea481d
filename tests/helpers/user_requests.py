"""Requests as the embedded provider reads them, on Sunday 22 November 2026 at 10:00 in Berlin."""

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.request import UserRequest
from tests.helpers.frozen_clock import SUNDAY_MORNING


def request(text: str) -> UserRequest:
    """A request with the settings a new installation has."""
    return UserRequest(text, SUNDAY_MORNING, Policy(), duration_minutes=30, currency="EUR")
