"""What a month of questions about documents costs, saving by saving, and what one employee's costs.

100,000 questions: those of `policies/dev.jsonl` of the data and their other wordings, some far
more often than others (Zipf, fixed seed). A sample of them goes through the whole program, its
documents, its price list and its database, to a service on this computer that counts tokens; what
was asked before under the same switches costs the same again, so the rest is counted without
asking. Which of them are answered from memory is counted with the program's own comparison of
questions, once with the traffic of 1,000 laptops, each with its own memory, and once with one
memory for all. Each saving is counted with answers of 300 tokens, too, as long as the article's.
The limit is not held against those: what answers these questions is 12 tokens long (median, at most
31), and a model is told to be brief and to say no more than the passages do.

The service reads perfectly: an answer is right where the passage with the evidence was in what it
was sent. So the accuracy tells what a saving takes away, not how well a model reads. Each saving is
switched on after those above it. At last the same with a larger model, and with a smaller one that
is asked first: it hands over whatever it does not find in what it was sent.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from unittest.mock import patch

from desktop_assist.assistant.repeated_question import folded
from tests.benchmarks._cost_replay import (
    NOW,
    QUESTIONS,
    Question,
    Replay,
    Sample,
    parts_at,
    questions,
)
from tests.benchmarks._cost_workload import Asked, month
from tests.evals.data_folder import missing_note, rows
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer

CHORES = "requests/requests_dev.jsonl"
COUNT, PEOPLE = 100_000, 1_000
LIMIT_USD, MOST_LOST = Decimal(20), 0.01
ARTICLE_USD, ARTICLE_SAVED_USD = Decimal(210), Decimal(84)
LARGER = "gpt-6.1-terra"
_OFF = {
    "hosted.search": "tool",
    "hosted.store": "vs_replay",
    "openai.shares_beginning": "false",
    "savings.documents_first": "false",
    "savings.lean_tools": "false",
    "savings.kept_answers": "false",
    "savings.alike_answers": "false",
    "savings.smaller_first": "false",
    "openai.model_id": "gpt-6-luna",
    "assistant.chores_first": "false",
}
_KEPT, _ALIKE = "answers kept", "told to other words, too (off)"
_LADDER: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("every saving off, search at the service", {}),
    ("documents searched here", {"hosted.search": "off", "hosted.store": ""}),
    ("beginning shared by conversations", {"openai.shares_beginning": "true"}),
    ("looked up before the model is asked", {"savings.documents_first": "true"}),
    ("what tables say told without a model", {"assistant.chores_first": "true"}),
    ("only the tools that may matter", {"savings.lean_tools": "true"}),
    (_KEPT, {"savings.kept_answers": "true"}),
    (_ALIKE, {"savings.alike_answers": "true"}),
    ("at the flex tier, which is slower", {"openai.service_tier": "flex"}),
)
# Of an employee's 30 requests a day.
_A_DAY = {"chores": 18, "documents": 8, "conversation": 4}
_DAYS = 21
_TALK = (
    "Write three friendly lines to thank a colleague for her help",
    "Explain compound interest to me in two sentences",
    "Suggest a subject line for a mail about a delayed delivery",
    "Translate “We look forward to your visit” into French",
)


def main(words: Sequence[str] | None = None) -> int:
    """Replay, print, and give 1 when a limit is missed."""
    options = _options(words)
    if not rows(QUESTIONS):
        print(missing_note(QUESTIONS))
        return 1
    environment = {"OPENAI_API_KEY": GOOD_KEY}
    with tempfile.TemporaryDirectory() as folder, patch.dict(os.environ, environment):
        figures = asyncio.run(_figures(Path(folder), options))
    figures = {"ok": not _missed(figures), "missed": _missed(figures), **figures}
    if options.json:
        print(json.dumps(figures, default=str))
    else:
        _show(figures)
    return 0 if figures["ok"] else 1


async def _figures(folder: Path, options: argparse.Namespace) -> dict:
    asked = questions()
    events = list(month(options.count, [one.texts for one in asked], PEOPLE))
    chosen = _chosen(events, asked, options.sample)
    replay = Replay(asked)
    async with ResponsesServer(replay.answer) as server:
        parts = parts_at(folder, server.url)
        try:
            replay.parts = parts
            await parts.prepare()
            await parts.indexing.be_ready()
            return await _replayed(replay, chosen, events, options)
        finally:
            await parts.close()


async def _replayed(
    replay: Replay,
    chosen: list[tuple[int, str]],
    events: list[Asked],
    options: argparse.Namespace,
) -> dict:
    steps, settings, kept = [], dict(_OFF), Kept(frozenset(), frozenset(), 0)
    for name, change in _LADDER:
        settings |= change
        replay.switch(settings)
        sample = await replay.sample(chosen)
        if name == _KEPT:
            kept = await _kept(replay, chosen, sample)
        if name == _ALIKE:
            kept = _told_alike(kept, sample)
        steps.append(_step(name, sample, events, replay.questions, kept))
    larger = await _larger(replay, chosen, events)
    replay.switch({**settings, "openai.service_tier": "auto"})
    employee = await _employee(replay, chosen, options.sample)
    false_hits = kept.false_hits + _confused(replay.questions)
    return {"steps": steps, "larger": larger, "false_hits": false_hits, "employee": employee}


async def _larger(replay: Replay, chosen: list[tuple[int, str]], events: list[Asked]) -> list[dict]:
    """A larger model with all other savings, alone and after a smaller one."""
    steps = []
    for name, is_first in ((f"{LARGER} chosen", "false"), ("a smaller model asked first", "true")):
        replay.switch({**_all_on(), "openai.model_id": LARGER, "savings.smaller_first": is_first})
        sample = await replay.sample(chosen)
        nothing = Kept(frozenset(), frozenset(), 0)
        steps.append(_step(name, sample, events, replay.questions, nothing))
    return steps


@dataclass(frozen=True)
class Kept:
    """Which questions are answered from memory: on the same day, and on another.

    `alike` are the wordings that were, of those asked here, though another one was asked before.
    """

    same_day: frozenset[int]
    any_day: frozenset[int]
    false_hits: int
    alike: frozenset[tuple[int, str]] = frozenset()


async def _kept(replay: Replay, chosen: list[tuple[int, str]], first: Sample) -> Kept:
    """Ask all of them again, and once more on the next day."""
    again = await replay.sample(chosen)
    later = await replay.sample(chosen, NOW + timedelta(days=1))
    by_text = {text: number for number, text in chosen}
    wrong = 0
    for asked in (again, later):
        for (number, text), outcome in asked.items():
            own = {one.said for (other, _), one in first.items() if other == number}
            wrong += outcome.is_kept and outcome.said not in own
            assert by_text[text] == number
    return Kept(
        frozenset(number for (number, _), one in again.items() if one.is_kept),
        frozenset(number for (number, _), one in later.items() if one.is_kept),
        wrong,
    )


def _told_alike(kept: Kept, sample: Sample) -> Kept:
    """Which wordings are answered with what was answered to another, and how often wrongly."""
    fresh: dict[int, set[str]] = {}
    for (number, _), one in sample.items():
        fresh.setdefault(number, set()).update(() if one.is_kept else (one.said,))
    told = {key for key, one in sample.items() if one.is_kept}
    wrong = sum(sample[key].said not in fresh[key[0]] for key in told)
    return replace(kept, alike=frozenset(told), false_hits=kept.false_hits + wrong)


def _confused(questions: list[Question]) -> int:
    """Wordings of different questions that would be taken for one."""
    owners: dict[str, set[int]] = {}
    for number, one in enumerate(questions):
        for text in one.texts:
            owners.setdefault(folded(text), set()).add(number)
    return sum(len(found) > 1 for found in owners.values())


def _step(
    name: str, sample: Sample, events: list[Asked], questions: list[Question], kept: Kept
) -> dict:
    fresh = {number: _mean(sample, number) for number, _ in sample}
    as_long = {key: replace(one, usd=one.long_usd) for key, one in sample.items()}
    long = {number: _mean(as_long, number) for number, _ in sample}
    right = sum(one.is_right for one in sample.values()) / len(sample)
    alone, shared = (
        _month_usd(events, questions, fresh, kept, is_shared=is_shared)
        for is_shared in (False, True)
    )
    return {
        "name": name,
        "one_laptop_usd": alone.usd,
        "shared_usd": shared.usd,
        "one_laptop_long_usd": _month_usd(events, questions, long, kept, is_shared=False).usd,
        "one_laptop_hits": alone.hits,
        "shared_hits": shared.hits,
        "accuracy": round(right, 4),
        "one_laptop_usd_per_1000_right": _per_1000(alone.usd, events, right),
        "shared_usd_per_1000_right": _per_1000(shared.usd, events, right),
        "article_usd_per_1000_right": _per_1000(_article(alone), events, right),
        "article_shared_usd_per_1000_right": _per_1000(_article(shared), events, right),
        "asked_of_the_model": alone.asked,
        "asked_of_the_model_shared": shared.asked,
    }


def _article(month: "Month") -> Decimal:
    """What the article would pay for as many questions to the model, at 0.0021 each."""
    return ARTICLE_USD * Decimal(str(month.asked))


def _per_1000(usd: Decimal, events: list[Asked], right: float) -> Decimal:
    return usd / len(events) * 1000 / Decimal(str(right or 1))


@dataclass
class Month:
    """What a month came to."""

    usd: Decimal = Decimal(0)
    hits: float = 0
    asked: float = 0


def _month_usd(
    events: list[Asked],
    every: list[Question],
    fresh: Mapping[int, Decimal],
    kept: Kept,
    *,
    is_shared: bool,
) -> Month:
    seen: set[tuple[int, int, str]] = set()
    known: set[tuple[int, int, int]] = set()
    month, hits, asked = Month(), 0, 0
    folds = [[folded(text) for text in one.texts] for one in every]
    for event in events:
        day = -1 if event.question in kept.any_day else event.day
        key = (0 if is_shared else event.person, day, folds[event.question][event.wording])
        asked_here, text = (key[0], day, event.question), every[event.question].texts[event.wording]
        is_repeatable = event.question in kept.same_day
        is_alike = (event.question, text) in kept.alike and asked_here in known
        if is_repeatable and (key in seen or is_alike):
            hits += 1
            continue
        seen.add(key)
        known.add(asked_here)
        cost = fresh.get(event.question, Decimal(0))
        month.usd += cost
        asked += cost > 0
    month.hits, month.asked = hits / len(events), asked / len(events)
    return month


async def _employee(replay: Replay, chosen: list[tuple[int, str]], most: int) -> dict:
    """30 requests a day, chores among them, with every saving off and on."""
    chores = [one["text"] for one in rows(CHORES)][:most]
    documents = [text for _, text in chosen]
    found: dict[str, Decimal] = {}
    for name, settings in (("off", _OFF), ("on", _all_on())):
        replay.switch(settings)
        usd = Decimal(0)
        for kind, texts in (
            ("chores", chores),
            ("documents", documents),
            ("conversation", list(_TALK)),
        ):
            outcomes = [await replay.ask(text, None) for text in texts]
            mean = sum((one.usd for one in outcomes), Decimal(0)) / max(len(outcomes), 1)
            usd += mean * _A_DAY[kind] * _DAYS
        found[name] = usd
    return {
        "requests": sum(_A_DAY.values()) * _DAYS,
        "off_usd": found["off"],
        "on_usd": found["on"],
    }


def _all_on() -> dict[str, str]:
    settings = dict(_OFF)
    for name, change in _LADDER:
        if "flex" not in name and name != _ALIKE:
            settings |= change
    return settings


def _chosen(events: list[Asked], questions: list[Question], count: int) -> list[tuple[int, str]]:
    """Each question as it is written, then the wordings that come first in the month."""
    chosen = {(number, one.texts[0]): None for number, one in enumerate(questions)}
    for event in events:
        if len(chosen) >= len(questions) + count:
            break
        chosen[event.question, questions[event.question].texts[event.wording]] = None
    return list(chosen)


def _mean(sample: Sample, number: int) -> Decimal:
    """What a question costs that is answered anew."""
    costs = [one.usd for (other, _), one in sample.items() if other == number and not one.is_kept]
    return sum(costs, Decimal(0)) / len(costs)


def _missed(figures: dict) -> list[str]:
    by_name = {one["name"]: one for one in figures["steps"]}
    local, kept = by_name["documents searched here"], by_name[_KEPT]
    missed = []
    if kept["one_laptop_usd"] > LIMIT_USD:
        missed.append(f"one laptop: more than {LIMIT_USD} dollars")
    if local["accuracy"] - kept["accuracy"] > MOST_LOST:
        missed.append("accuracy")
    return missed + (["false hits"] if figures["false_hits"] else [])


def _show(figures: dict) -> None:
    print(f"{COUNT:,} questions about documents, dollars: on 1,000 laptops and with one memory,")
    print("with answers of 300 tokens, and for 1,000 right answers, also at the article's prices")
    _show_row(("", "laptops", "one", "long", "right", "per 1,000", "one", "article", "one"))
    for one in (*figures["steps"], *figures["larger"]):
        is_hosted = one is figures["steps"][0]  # what the real store finds is not known here
        _show_row(
            (
                one["name"],
                f"{one['one_laptop_usd']:.2f}",
                f"{one['shared_usd']:.2f}",
                f"{one['one_laptop_long_usd']:.2f}",
                "" if is_hosted else f"{100 * one['accuracy']:.1f} %",
                f"{one['one_laptop_usd_per_1000_right']:.3f}",
                f"{one['shared_usd_per_1000_right']:.3f}",
                f"{one['article_usd_per_1000_right']:.3f}",
                f"{one['article_shared_usd_per_1000_right']:.3f}",
            )
        )
    by_name = {one["name"]: one for one in figures["steps"]}
    kept = by_name[_KEPT]
    for name in (_KEPT, _ALIKE):
        print(
            f"{name}: {by_name[name]['one_laptop_hits']:.1%} of a laptop's questions from memory,"
            f" {by_name[name]['shared_hits']:.1%} with one memory"
        )
    print(f"answers of another question: {figures['false_hits']}")
    print(f"limit for 1,000 laptops, answers kept: {LIMIT_USD}.00")
    print(f"the article: {ARTICLE_USD}.00 before its savings, {ARTICLE_SAVED_USD}.00 after")
    share = (kept["asked_of_the_model"], kept["asked_of_the_model_shared"])
    paid = [ARTICLE_USD * Decimal(str(one)) for one in share]
    print(f"at the article's 0.0021 a question: {paid[0]:.2f}, with one memory {paid[1]:.2f}")
    employee = figures["employee"]
    print(
        f"one employee's month, {employee['requests']} requests: {employee['off_usd']:.3f}"
        f" with every saving off, {employee['on_usd']:.3f} with all on"
    )
    for missed in figures["missed"]:
        print(f"missed: {missed}")


def _show_row(cells: Sequence[str]) -> None:
    print(f"{cells[0]:42}" + "".join(f"{one:>10}" for one in cells[1:]))


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--count", type=int, default=COUNT, help="questions of the month")
    parser.add_argument(
        "--sample", type=int, default=20, help="wordings asked beside the plain ones"
    )
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
