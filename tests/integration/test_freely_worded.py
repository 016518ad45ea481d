"""What strangers say in their own words is understood as well as was reached.

Every third sentence of the lists that may be worked on is tried.
`python -m tests.evals.freely_worded -v` prints the whole tables, and what goes wrong.
"""

import pytest

from tests.evals.freely_worded import KINDS, lists, verdicts

# The least share done rightly, and done rightly at once; measured were 0.03 to 0.06 more.
_LEAST = {
    "change": (0.54, 0.03),
    "told": (0.80, 0.03),
    "meet": (0.71, 0.50),
    "hand": (0.87, 0.41),
    "sum": (0.78, 0.75),
    "policy": (0.90, 0.84),
    "report": (0.65, 0.35),
}
_MOST_UNASKED = {"report": 1}
"""Wrong changes made without a question; none of the other kinds."""


def test_every_kind_has_its_limits():
    assert _LEAST.keys() == KINDS.keys()


@pytest.mark.parametrize(("kind", "least"), _LEAST.items())
def test_freely_worded_sentences(kind, least):
    right, at_once = least

    found = [one for file in lists("first", kind) for one in verdicts(file, every=3)]

    unasked = [one.sentence for one in found if one.is_wrong_unasked]
    assert sum(one.is_right for one in found) / len(found) >= right
    assert sum(one.is_right_at_once for one in found) / len(found) >= at_once
    assert len(unasked) <= _MOST_UNASKED.get(kind, 0), unasked
