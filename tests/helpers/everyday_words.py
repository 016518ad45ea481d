"""What the embedded provider says to one sentence, with nothing said before."""

from desktop_assist.calendars.phrases import Policy
from desktop_assist.domain.message import Message, Part, TextPart
from desktop_assist.providers.embedded.meaning import meaning_of
from desktop_assist.providers.embedded.reply import Reply
from desktop_assist.providers.embedded.request import UserRequest
from tests.helpers.frozen_clock import SUNDAY_MORNING


def request_of(text: str) -> UserRequest:
    """The sentence as a request, on Sunday, 22 November 2026."""
    return UserRequest(" ".join(text.split()), SUNDAY_MORNING, Policy(), 30, "EUR")


def user_message(text: str, *more: Part) -> Message:
    """The sentence as a message, with its files."""
    return Message("m", "user", (TextPart(text), *more), SUNDAY_MORNING)


def reply_to(text: str, *more: Part) -> Reply:
    """What is said to it."""
    return meaning_of(request_of(text), (user_message(text, *more),)).reply
