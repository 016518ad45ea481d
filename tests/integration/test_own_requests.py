"""Our own requests over all tools are understood as well as was reached.

Every second one here; `python -m tests.evals.requests --untouched` prints the whole tables.
"""

import pytest

from tests.evals.own_requests import own_verdicts
from tests.evals.requests import share


@pytest.mark.parametrize(
    ("half", "tool", "arguments"),
    [("tuned", 0.97, 0.94), ("untouched", 0.93, 0.9), ("spending", 0.97, 0.95)],
)
def test_right_tools_with_right_arguments(half, tool, arguments):
    verdicts = own_verdicts(half, every=2)

    assert share(verdicts, all_right=False) >= tool
    assert share(verdicts, all_right=True) >= arguments
