"""Messages whose chore is known, but not what their words are."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.evals.data_folder import data_folder
from tests.evals.requests import OURS

_EVALS = Path(__file__).resolve().parents[2] / "tests" / "evals"
_OF_TOOLS = ("requests_tuned", "requests_spending")
_OF_DOCUMENTS = ("policies_workday_tuned", "policies_near_tuned", "policies_tuned")
_CHORE_OF_TOOL = {
    "create_meeting": "create",
    "update_meeting": "change",
    "cancel_meeting": "cancel",
    **dict.fromkeys(("list_meetings", "find_free_time", "find_meetings"), "look"),
    "add_expense": "told",
    **dict.fromkeys(("update_expense", "delete_expense"), "correct"),
    **dict.fromkeys(("list_expenses", "summarize_expenses"), "spent"),
    **dict.fromkeys(("search_policies", "look_up_table", "check_policy"), "policy"),
    "generate_expense_report": "report",
    "fetch_slack_thread": "slack",
}


def labelled_messages() -> Iterator[tuple[str, str]]:
    """The chore and the text of each."""
    for name in _OF_TOOLS:
        for line in (_EVALS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            tools = {call["tool"] for call in row.get("calls", ())}
            tools |= {row["asks"]["tool"]} if "tool" in row.get("asks", {}) else set()
            chores = {_CHORE_OF_TOOL.get(one, "other") for one in tools} or {"other"}
            if len(chores) == 1:
                yield chores.pop(), row["text"]
    path = data_folder() / "requests" / "clinc150_train_sample.json"
    for text, intent in json.loads(path.read_text(encoding="utf-8"))["train_sample"]:
        if intent not in OURS:
            yield "other", text
    for name in _OF_DOCUMENTS:
        for line in (_EVALS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield "policy", json.loads(line)["question"]
