"""What is said to everyday sentences outside the chores: `python -m tests.evals.everyday [-v]`.

The sentences are CLINC150's. A helpful answer is a chore (done, asked back or looked up), something
worked out, help with the program, or the one missing step together with the nearest thing that can
be done. A bare answer leads nowhere. Writes unasked: a change that would be made at once. False
follow-ups: a sentence that is taken for one right after something was made or listed.
"""

import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop_assist.calendars.phrases import Policy
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.providers.embedded.everyday.missing_step import anything_else
from desktop_assist.providers.embedded.follow_ups.follow_up import follow_up
from desktop_assist.providers.embedded.follow_ups.history import History, history_of
from desktop_assist.providers.embedded.meaning import meaning_of
from desktop_assist.providers.embedded.reply import Reply, Say, first_calls
from desktop_assist.providers.embedded.request import UserRequest
from tests.evals.data_folder import data_folder, missing_note
from tests.helpers.earlier_turns import (
    EarlierTurns,
    after_a_meeting,
    after_an_expense,
    after_expenses_listed,
    after_two_meetings_listed,
)
from tests.helpers.office import NOW

Kind: TypeAlias = Literal["chore", "answer", "missing step", "general step", "bare"]
READ_NAMES = (
    "list_meetings find_meetings find_free_time list_expenses summarize_expenses calculate "
    "search_conversations search_policies find_document look_up_table check_policy "
    "list_expense_reports read_receipt fetch_slack_thread"
)
READS = frozenset(READ_NAMES.split())
ABOUT_CHANGES = frozenset(
    {"schedule_meeting", "calendar_update", "reminder_update", "cancel", "todo_list_update"}
)
"""Intents whose sentences do ask for a change."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence with what is said to it."""

    text: str
    intent: str
    reply: Reply
    kind: Kind

    @property
    def writes(self) -> tuple[str, ...]:
        """The changes that would be made at once."""
        return tuple(call.tool for call in first_calls(self.reply) if call.tool not in READS)


def spoken(every: int = 1) -> list[Spoken]:
    """Every sentence, or one in so many, with its answer; empty when the data is not here."""
    found = []
    for text, intent in _sentences()[::every]:
        request = _request(text)
        reply = meaning_of(request, (_message(text),)).reply
        found.append(Spoken(text, intent, reply, kind_of(reply, request)))
    return found


def _sentences() -> list[tuple[str, str]]:
    path = data_folder() / "requests" / "clinc150_train_sample.json"
    if not path.is_file():
        return []
    data = json.loads(path.read_text(encoding="utf-8"))
    return [(text, intent) for text, intent in (*data["train_sample"], *data["oos_train"])]


def _request(text: str) -> UserRequest:
    return UserRequest(text, NOW, Policy(), 30, "EUR")


def _message(text: str) -> Message:
    return Message("m", "user", (TextPart(text),), NOW)


def kind_of(reply: Reply, request: UserRequest) -> Kind:
    """How helpful an answer is."""
    if not isinstance(reply, Say):
        return "chore"
    if reply == anything_else(request):
        return "general step"
    if reply.needs_model:
        return "missing step" if reply.choices or "“" in reply.text else "bare"
    return "answer" if reply.text else "bare"


def false_follow_ups(every: int = 1) -> list[str]:
    """Sentences taken for a change or another look, after each of four earlier turns."""
    earlier = (after_a_meeting, after_an_expense, after_two_meetings_listed, after_expenses_listed)
    return [
        text
        for made in earlier
        for text, intent in _sentences()[::every]
        if intent not in ABOUT_CHANGES and _follows(text, history_of(_after(made(), text)))
    ]


def _follows(text: str, history: History) -> bool:
    found = follow_up(_request(text), history)
    return found is not None and bool(first_calls(found.reply))


def _after(turns: EarlierTurns, text: str) -> tuple[Message, ...]:
    return (*turns.conversation.request.messages, _message(text))


def main() -> None:
    """Print the tables."""
    found = spoken()
    if not found:
        print(missing_note("requests"))
        return
    for kind, count in Counter(one.kind for one in found).most_common():
        print(f"{kind:14} {count:5}  {count / len(found):6.1%}")
    unasked = [one for one in found if one.writes and one.intent not in ABOUT_CHANGES]
    print(f"writes unasked {len(unasked):5}  {len(unasked) / len(found):6.2%}")
    false = false_follow_ups()
    print(f"false follow-ups {len(false):3}  of {4 * len(found)}")
    if "-v" in sys.argv:
        for text in false:
            print("   follow-up:", text)
        _details(found, unasked)


def _details(found: list[Spoken], unasked: list[Spoken]) -> None:
    for one in unasked:
        print("   write:", one.writes, "|", one.intent, "|", one.text)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        kinds[one.intent][one.kind] += 1
    for intent, counts in sorted(kinds.items()):
        print(f"   {intent:28}", dict(counts))


if __name__ == "__main__":
    main()
