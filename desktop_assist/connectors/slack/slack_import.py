"""Takes a workspace export into what is kept here, to be searched like what was fetched."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from desktop_assist.connectors.slack.export_archive import ExportContent, look_into, read_days
from desktop_assist.connectors.slack.markup import Names
from desktop_assist.connectors.slack.message import SlackMessage
from desktop_assist.connectors.slack.slack_store import LIVE, SlackSource, SlackStore
from desktop_assist.connectors.slack.wire import called, with_names
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.worker_pool import WorkerPool

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class ImportedExport:
    """What came of it.

    Attributes:
        name: Under which it is kept, to be removed again.
        messages: How many messages are here now.
        channels: In how many channels.
        unread: How many files in it were broken.
    """

    name: str
    messages: int
    channels: int
    unread: int = 0

    def in_words(self) -> str:
        """One or two sentences."""
        said = "1 message" if self.messages == 1 else f"{self.messages} messages"
        places = "1 channel" if self.channels == 1 else f"{self.channels} channels"
        broken = f" {self.unread} files in it were broken and left out." if self.unread else ""
        return f"{said} from {places} can be searched now.{broken}"


class SlackImport:
    """Imports.

    Args:
        store: Keeps what was said.
        clock: The present moment.
        workers: Reads the export in a process of its own.
    """

    def __init__(self, store: SlackStore, clock: Clock, workers: WorkerPool) -> None:
        self._store = store
        self._clock = clock
        self._workers = workers

    async def look(self, path: Path) -> ExportContent:
        """What an export holds.

        Raises:
            UnreadableFileError: It is none, is broken, or was made to do harm.
        """
        return await self._workers.run_isolated(look_into, path)

    async def take(
        self, path: Path, tell: Callable[[int, int], None] = lambda _done, _all: None
    ) -> ImportedExport:
        """Keep all of an export; done again, it takes the place of the former one.

        Args:
            path: The ZIP file.
            tell: Told how many files of how many are read.

        Raises:
            UnreadableFileError: It is none, is broken, or was made to do harm; nothing was kept.
        """
        content = await self.look(path)
        source = _source_name(path)
        now, mark = self._clock.now(), uuid4().hex
        names = await self._workers.run(self._keep_names, content, source, now)
        done = unread = 0
        team_id = ""
        for batch in content.batches:
            tell(done, content.days)
            days = await self._workers.run_isolated(read_days, path, batch)
            await self._workers.run(self._keep, days.messages, names, (source, mark), now)
            done += len(batch.entries)
            unread += days.unread
            team_id = team_id or days.team_id
        await self._workers.run(self._store.put_source, SlackSource(source, team_id, "", now))
        tell(done, content.days)
        return await self._told(source, unread)

    async def remove(self, name: str) -> int:
        """Forget an export; give how many messages that were."""
        return await self._workers.run(self._store.remove, name)

    def _keep_names(self, content: ExportContent, source: str, now: datetime) -> Names:
        users = {one.id: one.name for one in content.people}
        named = tuple(called(one, users) for one in content.channels)
        self._store.put_people(content.people, source, now)
        self._store.put_channels(named, source, now)
        self._store.put_source(SlackSource(source, "", "", now))
        return Names(users, {one.id: one.name for one in named})

    def _keep(
        self,
        messages: tuple[SlackMessage, ...],
        names: Names,
        origin: tuple[str, str],
        now: datetime,
    ) -> None:
        source, mark = origin
        self._store.put([with_names(one, names) for one in messages], source, mark, now)

    async def _told(self, source: str, unread: int) -> ImportedExport:
        sources = await self._workers.run(self._store.sources)
        kept = next(one for one in sources if one.name == source)
        return ImportedExport(source, kept.messages, kept.channels, unread)


def _source_name(path: Path) -> str:
    """What the export is called here: its file's name."""
    name = path.stem[:_LONGEST_NAME] or "export"
    return f"{name} export" if name == LIVE else name
