"""The page of threats names tests that are there."""

import re

from tests.helpers.source_tree import PACKAGE, ROOT

_TEST = re.compile(r"`(tests/[\w/]+\.py)`")


def test_every_test_that_shows_something_is_there():
    named = _TEST.findall((PACKAGE / "THREATS.md").read_text("utf-8"))

    assert len(named) > 20
    assert [one for one in named if not (ROOT / one).is_file()] == []
