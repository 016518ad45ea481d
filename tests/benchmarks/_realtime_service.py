"""Speaks the Realtime API on this machine and waits before each answer; ends with its input.

Usage: _realtime_service.py WAIT_S ANSWER_MS ANSWERS
"""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.helpers.realtime_server import Answer, RealtimeServer, Said, tone
from tests.helpers.source_tree import ROOT


@contextmanager
def realtime_service(wait_s: float, answer_ms: int, answers: int) -> Iterator[str]:
    """Such a service in a process of its own; gives its address."""
    told = (str(wait_s), str(answer_ms), str(answers))
    command = (sys.executable, "-m", "tests.benchmarks._realtime_service", *told)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as service:
        try:
            yield service.stdout.readline().strip()
        finally:
            service.terminate()


async def main() -> None:
    """Serve until the one who asked has gone."""
    wait_s, answer_ms, answers = float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    async with RealtimeServer() as server:
        said = Said("This is about what an answer is like.", tone(answer_ms))
        answer = Answer((said,), delay_s=wait_s, is_slow=True)
        server.answers.extend([answer] * answers)
        server.transcripts.extend(["What is on my calendar today?"] * answers)
        print(server.url, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
