"""One question after the other through the whole program, to a service that counts."""

import shutil
from collections.abc import Iterable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.database import Statement
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import NoticeGiven, TextDelta, TurnFinished, UsageRecorded
from desktop_assist.domain.usage import StepUsage
from desktop_assist.system.folders import portable_folders
from tests.benchmarks._cost_service import SILENT, CountingService, fold
from tests.benchmarks._cost_workload import wordings
from tests.evals.data_folder import data_folder, rows
from tests.helpers.responses_server import Reply

QUESTIONS, CORPUS = "policies/dev.jsonl", "policies/corpus"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
# The article counts so many for an answer; here at the price of gpt-6-luna.
LONG_TOKENS, OUTPUT_USD = 300, Decimal("0.0000005")
_HELD = "DELETE FROM kept_answers"


@dataclass(frozen=True)
class Outcome:
    """What came of one question; `long_usd` with an answer as long as the article's."""

    usd: Decimal
    long_usd: Decimal
    said: str
    is_right: bool
    is_kept: bool


@dataclass(frozen=True)
class Question:
    """One question of the data, in all its wordings."""

    texts: tuple[str, ...]
    answers: tuple[str, ...]
    evidence: tuple[str, ...]


class Replay:
    """The program with its documents, and the service that it asks."""

    parts: Parts

    def __init__(self, questions: list[Question]) -> None:
        self.questions = questions
        self._evidence = {text: one.evidence for one in questions for text in one.texts}
        self._answers = {text: one.answers for one in questions for text in one.texts}
        self.service = CountingService(self._evidence, self._answers)

    def answer(self, body: dict) -> Reply:
        """What the service says to a request."""
        return self.service.answer(body)

    def switch(self, settings: Mapping[str, str]) -> None:
        """Begin anew under other settings: nothing is kept here or at the service."""
        for name, value in settings.items():
            self.parts.settings.set(name, value)
        self.parts.database.write(Statement(_HELD))
        self.service = CountingService(self._evidence, self._answers)

    async def ask(self, text: str, question: Question | None, now: datetime = NOW) -> Outcome:
        """One turn through everything."""
        usd, said, notices, model = Decimal(0), "", [], ""
        last: StepUsage | None = None
        async with aclosing(self.parts.assistant(now).send(Draft(text))) as events:
            async for event in events:
                match event:
                    case UsageRecorded(usage=usage):
                        usd += usage.cost_usd or Decimal(0)
                        last = usage
                    case TextDelta(text=more):
                        said += more
                    case NoticeGiven(text=notice):
                        notices.append(notice)
                    case TurnFinished(model_id=model_id):
                        model = model_id
        is_kept = any("answered before" in one for one in notices)
        is_right = _is_right(said, model, question)
        return Outcome(usd, usd + _longer(last), said, is_right, is_kept)

    async def sample(self, asked: Iterable[tuple[int, str]], now: datetime = NOW) -> "Sample":
        """Many turns, by question and wording."""
        outcomes: Sample = {}
        for number, text in asked:
            outcomes[number, text] = await self.ask(text, self.questions[number], now)
        return outcomes


Sample = dict[tuple[int, str], Outcome]


def parts_at(folder: Path, url: str) -> Parts:
    """The program at the service's address, with the documents that are asked about."""
    parts = Parts(portable_folders(folder), Moment(NOW), uses_environment=True)
    for name, value in {
        "openai.base_url": url,
        "assistant.provider": "openai",
        "budget.monthly_usd": "100000",
        "budget.per_turn_usd": "0",
        "privacy.hide_names": "false",
        "privacy.turn_log": "false",
    }.items():
        parts.settings.set(name, value)
    policies = parts.workspace.current().policies
    policies.mkdir(parents=True, exist_ok=True)
    for name in {row["file"] for row in rows(QUESTIONS) if row["file"]}:
        shutil.copy(data_folder() / CORPUS / name, policies)
    return parts


def questions() -> list[Question]:
    """Those of the data, in all their wordings."""
    return [
        Question(
            wordings(row["question"]),
            tuple(row["answers"]),
            tuple(filter(None, (row.get("evidence"), *row.get("also", ())))),
        )
        for row in rows(QUESTIONS)
    ]


def _is_right(said: str, model: str, question: Question | None) -> bool:
    if question is None:
        return True
    if model.startswith("embedded"):
        return any(fold(answer) in fold(said) for answer in question.answers)
    return (SILENT not in said and bool(said)) == bool(question.evidence)


def _longer(last: StepUsage | None) -> Decimal:
    """What an answer of the article's length would have cost more."""
    if last is None or not last.cost_usd:
        return Decimal(0)
    return max(LONG_TOKENS - last.tokens.output_tokens, 0) * OUTPUT_USD
