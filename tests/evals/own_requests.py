"""Requests of our own over all tools, judged with every step they take.

`requests_tuned.jsonl` may be worked on, and so may `requests_spending.jsonl`: questions about what
was spent. `requests_untouched.jsonl` is only run. Each line has its text and either the calls that
are to be made, or the tool that is asked about; neither means that nothing is done.

Of 349 that went into the tuned half, in the order of their batches, 84, 88, 100 (the batch
like those of the shared data), 78, 85 and 94 % had the right tool at first sight, and 76, 83,
98, 76, 83 and 94 % were all right. Of the 767 after these (`fb1` to `fb9`) it were 83, 80, 83, 79,
97, 91, 85, 94 and 88 %, and 82, 76, 82, 75, 95, 88, 85, 92 and 86 % all right: the fifth to the
eighth are worded as people usually do, the others as oddly as they might.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.evals.plan import Plan, plan_for, wrong_arguments

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one request went."""

    text: str
    right_tool: bool
    all_right: bool
    seconds: float
    detail: str


def own_verdicts(half: str, *, every: int = 1) -> list[Verdict]:
    """The requests of one half, or every so many of them."""
    lines = (_FOLDER / f"requests_{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [verdict_of(json.loads(line)) for line in lines[::every]]


def verdict_of(row: dict[str, Any]) -> Verdict:
    """How one labelled request went."""
    plan = plan_for(row["text"])
    if "asks" in row:
        right_tool, wrong = _judge_question(plan, row["asks"])
    else:
        right_tool, wrong = _judge_calls(plan, row)
    asked = f" asked {plan.asked.pending}: {plan.asked.question}" if plan.asked else ""
    said = "" if plan.calls or plan.asked else f" said {plan.text[:60]!r}"
    detail = f"wrong {wrong}: {[(c.tool, dict(c.arguments)) for c in plan.calls]}{asked}{said}"
    return Verdict(row["text"], right_tool, right_tool and not wrong, plan.seconds, detail)


def _judge_question(plan: Plan, label: dict[str, Any]) -> tuple[bool, list[str]]:
    pending = plan.asked.pending if plan.asked else None
    is_right = pending is not None and pending.tool == label["tool"]
    return is_right, wrong_arguments(pending, label["args"])


def _judge_calls(plan: Plan, row: dict[str, Any]) -> tuple[bool, list[str]]:
    wanted, calls = row["calls"], plan.calls
    if plan.asked:
        is_same = [one["tool"] for one in wanted] == [plan.asked.pending.tool]
        return is_same and bool(wanted), ["asked"]
    tools = [call["tool"] for call in wanted]
    if not calls and [call.tool for call in plan.lookups] == tools:
        calls = plan.lookups  # answered in words, from what was looked up
    if [call.tool for call in calls] != tools:
        return False, ["calls"]
    pairs = zip(calls, wanted, strict=True)
    return True, [name for call, want in pairs for name in wrong_arguments(call, want["args"])]
