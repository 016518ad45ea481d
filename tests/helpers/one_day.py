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
from tests.helpers.every_way_out import furnish, tried_everything
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.slack_server import TOKEN
from tests.helpers.talk_rig import talk_rig

CONNECTED: list[str] = []
USUAL_PORTS = frozenset({11434, 1234, 8080, 1337})
ABLE_TO_GO_OUT = ("pip", "scripted_mcp_server", "engine.py", "dev.py")


def _look(event, arguments):
    is_connection = event == "socket.connect" and isinstance(arguments[1], tuple)
    if is_connection and arguments[1][:1] == ("127.0.0.1",) and arguments[1][1] in USUAL_PORTS:
        return  # whether a model server runs on this computer may be asked at any time
    if is_connection or event == "socket.getaddrinfo":
        CONNECTED.append(f"{event} {arguments[1] if is_connection else arguments[:2]}")
    if event == "subprocess.Popen" and any(one in str(arguments[1]) for one in ABLE_TO_GO_OUT):
        CONNECTED.append(f"{event} {arguments[1]}")


async def _say(parts, text, *files, provider="openai"):
    """What was answered, or how it failed; nothing may be sent as it is."""
    words = []
    draft = Draft(text, provider=provider, attachments=files)
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


async def _talk(parts, plan):
    """A spoken question that needs tools; what came back was heard and written down."""
    async with talk_rig(parts.assistant(), url=plan["voice"]) as rig:
        rig.say()
        await rig.answered()
        return "".join(one.text for one in rig.of(TextDelta))


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
    online = [*await _day(parts, plan), await _talk(parts, plan)]
    await furnish(parts)
    seen = len(CONNECTED)
    parts.settings.set("privacy.offline", "true")
    parts.outgoing.follow()
    told = {"online": online, "seen": seen, "offline": await _day(parts, plan)}
    told["ways"] = await tried_everything(parts)
    told["far"] = await _say(parts, "Hello?", provider="compatible")
    told["tried"] = CONNECTED[seen:]
    await parts.close()
    print(json.dumps(told))


if __name__ == "__main__":
    asyncio.run(main())
