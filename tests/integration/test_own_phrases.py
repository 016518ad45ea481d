"""The understanding of our own phrases does not fall below what was reached.

`python -m tests.evals.dates -v` prints the whole table.
"""

import pytest

from tests.evals.dates import own_by_kind, share

_HALVES = {"tuned": 0.98, "untouched": 0.95}


@pytest.mark.parametrize(("half", "exact"), _HALVES.items())
def test_phrases_of_our_own(half, exact):
    verdicts = [one for group in own_by_kind(half).values() for one in group]

    assert share(verdicts, "exact") >= exact
    assert share(verdicts, "wrong") <= 0.02
