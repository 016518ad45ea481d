"""Everyday wording about the expense policy: `python -m tests.evals.policy_requests [-v]`.

Checking expenses, ways in one's own car and flat rates, half of it in German, with neighbours that
mean something else. Each line is judged like the other requests of our own.
"""

import json
import sys
from pathlib import Path

from tests.evals.own_requests import Verdict, verdict_of

_FILE = Path(__file__).parent / "policy_requests.jsonl"


def policy_verdicts() -> list[Verdict]:
    """How each request went."""
    return [verdict_of(json.loads(line)) for line in _FILE.read_text("utf-8").splitlines()]


def main() -> None:
    """Print the shares, and with -v what went wrong."""
    verdicts = policy_verdicts()
    right_tool = sum(one.right_tool for one in verdicts)
    all_right = sum(one.all_right for one in verdicts)
    print(f"{len(verdicts)} requests: tool {right_tool}, everything {all_right}")
    if "-v" in sys.argv:
        for one in verdicts:
            if not one.all_right:
                print(f"  {one.text!r}: {one.detail}")


if __name__ == "__main__":
    main()
