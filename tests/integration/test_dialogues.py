"""Short conversations of our own are understood as well as was reached.

`python -m tests.evals.dialogues -v` prints what went wrong.
"""

from tests.evals.dialogues import share, verdicts


def test_whole_conversations_go_right():
    assert share(verdicts()) >= 0.95
