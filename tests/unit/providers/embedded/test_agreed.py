"""A yes."""

import pytest

from desktop_assist.providers.embedded.agreed import is_agreed


@pytest.mark.parametrize("answer", ["yes", "Yes please", "ok", "ja, bitte", "klar"])
def test_a_yes(answer):
    assert is_agreed(answer)


@pytest.mark.parametrize("answer", ["no", "the second one", "Friday", "jahrelang", "nein danke"])
def test_anything_else(answer):
    assert not is_agreed(answer)
