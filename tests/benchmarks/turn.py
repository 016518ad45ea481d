"""What a turn costs beside its provider: processor time against the bare OpenAI SDK.

Both stream the same answer of 2,000 pieces from the same service on this machine, by turns in one
run. The turn goes through the whole program without its window: redaction, the provider, events,
storage on disk, the price of the step. The service is another process and is not counted.
"""

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import aclosing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from openai import AsyncOpenAI, AsyncStream

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.system.folders import portable_folders
from tests.helpers.responses_server import GOOD_KEY

ROOT = Path(__file__).resolve().parents[2]
DELTAS = 2_000
LIMIT = 1.3
BARE = ("bare SDK", "plain stream")
MODEL = "gpt-6-luna"
QUESTION = "Tell me a long story about 2,000 words."
_ASKED = {"type": "message", "role": "user", "content": QUESTION}
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when the limit is missed."""
    options = _options(words)
    with _service(options.deltas) as url, tempfile.TemporaryDirectory() as folder:
        environment = {"OPENAI_API_KEY": GOOD_KEY, "OPENAI_BASE_URL": url}
        with patch.dict(os.environ, environment):
            seconds = asyncio.run(_measure(url, Path(folder), options))
    medians = {name: statistics.median(spent) for name, spent in seconds.items()}
    ratios = {name: round(medians["turn"] / medians[name], 2) for name in BARE}
    verdict = ratios["bare SDK"] <= LIMIT
    if options.json:
        figures = {"ok": verdict, "ratio": ratios["bare SDK"], "limit": LIMIT, "ratios": ratios}
        print(json.dumps({**figures, "deltas": options.deltas, "cpu_s": seconds}))
    else:
        print(f"medians of {options.runs} answers of {options.deltas} pieces each, in CPU seconds")
        for name, median in medians.items():
            ratio = f"   turn / this: {ratios[name]:.2f}" if name in ratios else ""
            print(f"{name:14}{median:8.3f}{ratio}")
        print(f"limit against the bare SDK: {LIMIT:.1f}")
    return 0 if verdict else 1


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench turn", description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="answers of each that count")
    parser.add_argument("--deltas", type=int, default=DELTAS, help="pieces of an answer")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


@contextmanager
def _service(deltas: int) -> Iterator[str]:
    command = (sys.executable, "-m", "tests.benchmarks._responses_service", str(deltas))
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as service:
        try:
            yield service.stdout.readline().strip()
        finally:
            service.terminate()


async def _measure(url: str, folder: Path, options: argparse.Namespace) -> dict[str, list[float]]:
    parts = Parts(portable_folders(folder), Moment(NOW, "UTC"), uses_environment=True)
    client = AsyncOpenAI(base_url=url, api_key=GOOD_KEY)
    kinds: dict[str, Callable[[], Awaitable[int]]] = {
        "turn": lambda: _turn(parts),
        "bare SDK": lambda: _bare(client),
        "plain stream": lambda: _plain(client),
    }
    seconds: dict[str, list[float]] = {name: [] for name in kinds}
    try:
        await parts.prepare()
        for number in range(options.runs + 2):
            for name, answer in kinds.items():
                began = time.process_time()
                pieces = await answer()
                spent = time.process_time() - began
                assert pieces >= options.deltas, f"{name} gave {pieces} pieces"
                if number > 1:  # the first ones load what is needed
                    seconds[name].append(spent)
    finally:
        await client.close()
        await parts.close()
    return seconds


async def _turn(parts: Parts) -> int:
    """A whole turn, in a conversation of its own; gives how many pieces of text came."""
    pieces = 0
    draft = Draft(QUESTION, provider="openai")
    async with aclosing(parts.assistant().send(draft)) as events:
        async for event in events:
            pieces += isinstance(event, TextDelta)
    return pieces


async def _bare(client: AsyncOpenAI) -> int:
    pieces = 0
    stream = await client.responses.create(model=MODEL, input=[_ASKED], store=False, stream=True)
    async for event in stream:
        pieces += event.type == "response.output_text.delta"
    return pieces


async def _plain(client: AsyncOpenAI) -> int:
    """The SDK without the classes it makes of events: as little as can be done with a stream."""
    pieces = 0
    body = {"model": MODEL, "input": [_ASKED], "store": False, "stream": True}
    stream = await client.post(
        "/responses", cast_to=object, body=body, stream=True, stream_cls=AsyncStream[object]
    )
    async for event in stream:
        pieces += event["type"] == "response.output_text.delta"
    return pieces


if __name__ == "__main__":
    sys.exit(main())
