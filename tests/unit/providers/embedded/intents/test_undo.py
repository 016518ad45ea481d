"""Taking the last change back."""

import pytest

from desktop_assist.providers.embedded.intents.undo import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    "text", ["undo", "Undo the last change, please", "take that back", "Mach das rückgängig"]
)
def test_undo_is_called(text):
    assert [(call.tool, call.arguments) for call in read(request(text)).calls] == [("undo", {})]


@pytest.mark.parametrize("text", ["What does undo do?", "Undo my trip to Paris", "Take a note"])
def test_nothing_else_is_undone(text):
    assert read(request(text)) is None
