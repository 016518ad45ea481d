"""Everyday wording about the expense policy is understood as well as was reached.

`python -m tests.evals.policy_requests -v` prints what went wrong.
"""

from tests.evals.policy_requests import policy_verdicts
from tests.evals.requests import share


def test_right_tools_with_right_arguments():
    verdicts = policy_verdicts()

    assert share(verdicts, all_right=False) >= 0.97
    assert share(verdicts, all_right=True) >= 0.95
