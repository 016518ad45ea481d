"""How well action items and agreed meetings are found in discussions, with no model.

Invented discussions with what somebody who reads them would write down; run with
`python -m tests.evals.slack_threads [FILE]`. Where two readers would differ, a label says so: a
list of days, "done": null, "optional".
"""

import json
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_assist.calendars.spoken_times import SpokenTimes
from desktop_assist.connectors.slack.digest.digest import ActionItem, Digest
from desktop_assist.connectors.slack.digest.thread_digest import digest_of
from desktop_assist.connectors.slack.message import (
    SlackChannel,
    SlackMessage,
    SlackReaction,
    SlackThread,
    ts_of,
)
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import BERLIN

THREADS = Path(__file__).with_name("slack_threads.jsonl")


@dataclass
class Score:
    """Items right in all (what, owner, day), missed and invented; the rest likewise."""

    right: int = 0
    missed: int = 0
    invented: int = 0
    wrong_owner: int = 0
    wrong_day: int = 0
    meetings_right: int = 0
    meetings_wrong: int = 0
    meetings: int = 0
    decisions_right: int = 0
    decisions_missed: int = 0
    decisions_invented: int = 0

    @property
    def precision(self) -> float:
        found = self.right + self.invented + self.wrong_owner + self.wrong_day
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        wanted = self.right + self.missed + self.wrong_owner + self.wrong_day
        return self.right / wanted if wanted else 1.0


def thread_of(row: dict) -> SlackThread:
    """The discussion of one line of the file."""
    start = datetime.fromisoformat(row["start"])
    messages = []
    for number, (minutes, author, text, *signs) in enumerate(row["said"]):
        ts = ts_of(start + timedelta(minutes=minutes, microseconds=number))
        reactions = tuple(SlackReaction(name, 1) for name in signs)
        root = messages[0].ts if messages else ts
        user_id = f"B {author}" if author in row.get("bots", ()) else f"U {author}"
        messages.append(
            SlackMessage("C0EVAL001", ts, root, user_id, author, text, reactions=reactions)
        )
    channel = SlackChannel("C0EVAL001", row.get("channel", "general"))
    return SlackThread(channel, messages[0].ts, tuple(messages), is_whole=True, as_of=start)


def digest(row: dict) -> Digest:
    return digest_of(thread_of(row), SpokenTimes(FixedSettings()), BERLIN)


def judge(row: dict, found: Digest, score: Score, *, tells: bool = False) -> None:
    """Compare what was found with what was wanted."""
    items = list(found.items)
    for wanted in row["items"]:
        about = [one for one in items if _is_about(one, wanted)]
        own = [one for one in about if one.owner == wanted["owner"]]
        item = next(iter((*own, *about)), None)
        if wanted.get("optional"):
            items = [one for one in items if one is not item]
            continue
        verdict = _verdict(item, wanted)
        setattr(score, verdict, getattr(score, verdict) + 1)
        if item is not None:
            items.remove(item)
        if tells and verdict != "right":
            print(f"{row['id']}: {verdict}: {wanted}\n      found {item}")
    score.invented += len(items)
    if tells and items:
        print(f"{row['id']}: invented: {[(one.what, one.owner) for one in items]}")
    _judge_meeting(row, found, score, tells=tells)
    if "decisions" in row:
        _judge_decisions(row, found, score, tells=tells)


def _judge_decisions(row: dict, found: Digest, score: Score, *, tells: bool) -> None:
    told = [one.text.lower() for one in found.claims if one.is_decision]
    for words in row["decisions"]:
        known = next((text for text in told if all(word in text for word in words)), None)
        score.decisions_right += known is not None
        score.decisions_missed += known is None
        told = [text for text in told if text is not known]
        if tells and known is None:
            print(f"{row['id']}: decision missed: {words}")
    score.decisions_invented += len(told)
    if tells and told:
        print(f"{row['id']}: decisions invented: {told}")


def _judge_meeting(row: dict, found: Digest, score: Score, *, tells: bool) -> None:
    wanted = row["meeting"]
    times = [(one.start, one.minutes) for one in found.agreements]
    expected = [(datetime.fromisoformat(wanted["start"]), wanted["minutes"])] if wanted else []
    score.meetings += bool(wanted)
    score.meetings_right += bool(wanted) and times == expected
    score.meetings_wrong += any(one not in expected for one in times)
    if tells and times != expected:
        print(f"{row['id']}: meeting {times} instead of {expected}")


def _is_about(item: ActionItem, wanted: dict) -> bool:
    said = f"{item.what} {item.text}".lower()
    choices = (wanted["words"], wanted.get("or_words") or wanted["words"])
    return any(all(word in said for word in words) for words in choices)


def _verdict(item: ActionItem | None, wanted: dict) -> str:
    if item is None:
        return "missed"
    if item.owner != wanted["owner"]:
        return "wrong_owner"
    due = item.due.isoformat() if item.due else None
    days = wanted["due"] if isinstance(wanted["due"], list) else [wanted["due"]]
    is_right = due in days and wanted.get("done", False) in (item.is_done, None)
    return "right" if is_right else "wrong_day"


def run(file: Path = THREADS, *, tells: bool = False) -> Score:
    """The score over a file."""
    score = Score()
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        judge(row, digest(row), score, tells=tells)
    return score


if __name__ == "__main__":
    score = run(Path(sys.argv[1]) if len(sys.argv) > 1 else THREADS, tells=True)
    print(score, f"precision {score.precision:.3f}, recall {score.recall:.3f}")
