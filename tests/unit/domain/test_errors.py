"""Errors in words for people."""

import inspect

import pytest

from desktop_assist.domain import errors
from desktop_assist.domain.errors import DesktopAssistError, ProviderBusyError

CLASSES = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if kind.__module__ == errors.__name__
]


def test_an_error_says_what_happened_and_what_to_do():
    error = DesktopAssistError("The disk is full.", "Free some space.")

    assert (str(error), error.message, error.hint) == (
        "The disk is full.",
        "The disk is full.",
        "Free some space.",
    )


def test_a_busy_service_may_say_when_to_come_back():
    assert ProviderBusyError("Busy.", retry_after_s=2.5).retry_after_s == 2.5


def test_every_error_has_a_code_of_its_own():
    codes = {kind.code for kind in CLASSES}

    assert len(codes) == len(CLASSES)


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_is_drawn_in_the_tree(kind):
    assert issubclass(kind, DesktopAssistError)
    assert kind.__name__ in errors.__doc__
