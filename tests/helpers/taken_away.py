"""What the tests run without, once for each part of the computer: see `test --without=PART`."""

import pytest

from tests.helpers.desktop_session import is_taken_away


def needs(part: str) -> pytest.MarkDecorator:
    """Marks tests of that part itself."""
    return pytest.mark.skipif(is_taken_away(part), reason=f"taken away: {part}")
