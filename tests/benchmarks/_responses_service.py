"""A service in a process of its own, so that its work is not counted: prints its address."""

import asyncio
import sys
from dataclasses import replace

from tests.helpers.responses_server import ResponsesServer, answered, said


async def main(deltas: int) -> None:
    answer = answered(said(" ".join(f"word{number % 97}" for number in range(deltas))))
    reply = replace(answer, piece_bytes=1 << 16)
    async with ResponsesServer(lambda _: reply) as server:
        print(server.url, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
