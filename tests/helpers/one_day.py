"""A day in an office, lived by the whole program in a process of its own.

    python -m tests.helpers.one_day HOME PLAN

PLAN is JSON: the addresses of the services, the receipt, the link to a discussion. Prints where the
process connected to, by day, and how each turn ended. The hook that sees connections could not be
taken away from a process again.
"""

import asyncio
import json
import sys
from contextlib import aclosing
from pathlib import Path

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import ApprovalRequested, TextDelta, TurnFailed, TurnFinished
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.slack_server import TOKEN

CONNECTED: list[str] = []


def _look(event, arguments):
    is_connection = event == "socket.connect" and isinstance(arguments[1], tuple)
    if is_connection or event == "socket.getaddrinfo":
        CONNECTED.append(f"{event} {arguments[1] if is_connection else arguments[:2]}")


async def _say(parts, text, *files):
    """What was answered, or how it failed; nothing may be sent as it is."""
    words = []
    draft = Draft(text, provider="openai", attachments=files)
    async with aclosing(parts.assistant().send(draft)) as events:
        async for event in events:
            match event:
                case ApprovalRequested():
                    event.answer(False)
                case TextDelta():
                    words.append(event.text)
                case TurnFailed():
                    words.append(event.code)
                case TurnFinished():
                    pass
    return "".join(words)


async def _day(parts, plan):
    said = [await _say(parts, text) for text in plan["questions"]]
    said.append(await _say(parts, "What does this receipt say?", Path(plan["receipt"])))
    return said


async def main() -> None:
    home, plan = Path(sys.argv[1]), json.loads(sys.argv[2])
    sys.addaudithook(_look)
    parts = Parts(
        portable_folders(home), Moment(SUNDAY_MORNING, "Europe/Berlin"), uses_environment=True
    )
    for name, value in plan["settings"].items():
        parts.settings.set(name, value)
    await parts.prepare()
    await parts.secrets.set("slack", TOKEN)
    online = await _day(parts, plan)
    seen = len(CONNECTED)
    parts.settings.set("privacy.offline", "true")
    parts.outgoing.follow()
    offline = await _day(parts, plan)
    tried = CONNECTED[seen:]
    await parts.close()
    print(json.dumps({"online": online, "offline": offline, "seen": seen, "tried": tried}))


if __name__ == "__main__":
    asyncio.run(main())
