"""Our own requests over all tools are understood as well as was reached.

Some of them here; `python -m tests.evals.requests --untouched` prints the whole tables.
"""

import pytest

from tests.evals.own_requests import own_verdicts
from tests.evals.requests import share


@pytest.mark.parametrize(
    ("half", "every", "tool", "arguments"),
    [("tuned", 3, 0.98, 0.96), ("untouched", 2, 0.93, 0.9), ("spending", 2, 0.97, 0.95)],
)
def test_right_tools_with_right_arguments(half, every, tool, arguments):
    verdicts = own_verdicts(half, every=every)

    assert share(verdicts, all_right=False) >= tool
    assert share(verdicts, all_right=True) >= arguments
