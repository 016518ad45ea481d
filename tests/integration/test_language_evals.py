"""The measured understanding of phrases and requests does not fall below what was reached.

`python -m tests.evals.dates` and `python -m tests.evals.requests` print the whole tables.
"""

import pytest

from tests.evals import dates, requests
from tests.evals.data_folder import data_folder, missing_note

pytestmark = pytest.mark.skipif(
    not (data_folder() / "requests").is_dir(), reason=missing_note("The labelled data")
)


@pytest.mark.parametrize(
    ("measure", "exact", "wrong"),
    [
        (dates.phrase_verdicts, 0.99, 0.01),
        (dates.duration_verdicts, 0.99, 0.0),
        (dates.recurrence_verdicts, 0.99, 0.0),
    ],
)
def test_time_phrases(measure, exact, wrong):
    verdicts = measure()

    assert dates.share(verdicts, "exact") >= exact
    assert dates.share(verdicts, "wrong") <= wrong


@pytest.mark.parametrize("measure", [requests.request_outcomes, requests.meeting_outcomes])
def test_requests(measure):
    outcomes = measure()

    assert requests.share(outcomes, all_right=False) >= 0.98
    assert requests.share(outcomes, all_right=True) >= 0.95


@pytest.mark.parametrize(
    ("step", "most"), [(5, 0.02), pytest.param(1, 0.01, marks=pytest.mark.slow)]
)
def test_sentences_about_something_else_change_nothing_and_rarely_ask(step, most):
    foreign = requests.foreign_sentences(step)

    assert [one.text for one in foreign if one.writes] == []
    assert sum(one.plan.asked is not None for one in foreign) / len(foreign) <= most
    assert sum(bool(one.triggers) for one in foreign) / len(foreign) <= most * 1.5
    assert sum(one.only_looks for one in foreign) / len(foreign) <= most * 2
