"""Whole meeting requests are understood, and nothing is written where no meeting is asked for."""

import pytest

from tests.evals.data_folder import missing_note
from tests.evals.meetings import (
    FIRST_SIGHT,
    dev_verdicts,
    no_meetings,
    own_verdicts,
    share,
)


def test_the_requests_beside_the_checkout():
    found = dev_verdicts()
    if not found:
        pytest.skip(missing_note("requests/meetings_dev.jsonl"))

    assert share(found) >= 0.9
    assert not any(one.is_wrong_time for one in found)


@pytest.mark.parametrize("name", FIRST_SIGHT)
def test_our_own_requests(name):
    found = own_verdicts(name)

    assert share(found) >= 0.84
    assert [one.text for one in found if one.is_wrong_time] == []


def test_what_only_speaks_of_meetings_makes_none():
    found = no_meetings()

    assert [one.text for one in found if one.is_made] == []
    assert sum(one.is_asked for one in found) / len(found) <= 0.04
