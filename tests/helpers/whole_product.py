"""The whole program without its window, with a model server as the one who answers."""

from contextlib import aclosing, asynccontextmanager
from datetime import date, datetime, timedelta

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import (
    NoticeGiven,
    TextDelta,
    ToolFinished,
    TurnFailed,
    TurnFinished,
)
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING
from tests.helpers.ready_database import lay_out_database


class WholeProduct:
    """Sends what a person would, and tells what came of it."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    async def send(self, text: str, **more) -> "Outcome":
        async with aclosing(self.parts.assistant().send(Draft(text, **more))) as events:
            return Outcome([event async for event in events])

    async def send_and_stop(self, text: str) -> "Outcome":
        """Stop as soon as the first words of the answer are there."""
        seen = []
        async with aclosing(self.parts.assistant().send(Draft(text))) as events:
            async for event in events:
                seen.append(event)
                if isinstance(event, TextDelta):
                    break
        return Outcome(seen)

    def meetings(self, day: date) -> list[str]:
        start = datetime.combine(day, datetime.min.time(), BERLIN)
        found = self.parts.meetings.list(start, start + timedelta(days=1)).meetings
        return [meeting.title for meeting in found]

    def last_messages(self):
        conversation = self.parts.conversations.store.listing()[0]
        return self.parts.conversations.store.messages(conversation.id)


class Outcome:
    """What a turn reported."""

    def __init__(self, events) -> None:
        self.events = events
        self.text = "".join(one.text for one in events if isinstance(one, TextDelta))
        self.results = [one.result for one in events if isinstance(one, ToolFinished)]
        self.notices = [one.text for one in events if isinstance(one, NoticeGiven)]
        self.deltas = sum(isinstance(one, TextDelta) for one in events)
        self.failure = next((one for one in events if isinstance(one, TurnFailed)), None)
        self.end = events[-1] if isinstance(events[-1], TurnFinished) else None

    @property
    def status(self) -> str:
        return self.end.status if self.end else "cancelled"


@asynccontextmanager
async def whole_product(folder, server, **settings):
    """The product in a folder of its own; the clock stands at a Sunday morning."""
    folders = portable_folders(folder)
    if not folders.database.exists():
        lay_out_database(folders.database)
    parts = Parts(folders, Moment(SUNDAY_MORNING, "Europe/Berlin"))
    chosen = {"base_url": server.url, **settings}
    for name, value in chosen.items():
        parts.settings.set(f"compatible.{name}", str(value))
    parts.settings.set("assistant.provider", "compatible")
    parts.settings.set("assistant.chores_first", "off")
    await parts.prepare()
    try:
        yield WholeProduct(parts)
    finally:
        await parts.close()
