"""Everyday sentences, measured where the data lies beside the checkout."""

import pytest

from tests.evals.data_folder import missing_note
from tests.evals.everyday import ABOUT_CHANGES, false_follow_ups, spoken


@pytest.fixture(scope="module")
def sentences():
    found = spoken(every=6)
    if not found:
        pytest.skip(missing_note("requests"))
    return found


def test_nearly_every_answer_is_more_than_the_last_resort(sentences):
    helpful = [one for one in sentences if one.kind not in {"bare", "general step"}]

    assert len(helpful) / len(sentences) >= 0.95
    assert not [one for one in sentences if one.kind == "bare"]


def test_nothing_is_changed_unasked(sentences):
    assert not [one for one in sentences if one.writes and one.intent not in ABOUT_CHANGES]


@pytest.mark.usefixtures("sentences")
def test_what_speaks_of_nothing_before_is_no_follow_up():
    assert false_follow_ups(every=12) == []
