"""Search the copies at a service, and remember what was found: asked again, it costs nothing."""

import asyncio
import json
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.hosted.local_passages import LocalPassages, once
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import ProviderError, ProviderUnreachableError, ToolInputError
from desktop_assist.domain.hosted_store import FileLabel, HostedFiles, HostedPassage
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.usage.hosted_tariff import HostedTariff
from desktop_assist.usage.service_charges import Charge, ServiceCharges

MOST_FOUND = 10
# A store may be shared: what others put there is seen after so long at the latest.
LONGEST_KEPT = timedelta(days=7)
_LIMIT_S = 20.0
_STATE = """
SELECT (SELECT coalesce(group_concat(path || digest, char(10)), '') FROM
    (SELECT path, digest FROM documents ORDER BY path)),
(SELECT coalesce(group_concat(id, char(10)), '') FROM (SELECT id FROM hosted_files ORDER BY id))
"""
_FIND = "SELECT found, found_at FROM hosted_searches WHERE key = ? AND state = ?"
_PUT = "INSERT OR REPLACE INTO hosted_searches VALUES (?, ?, ?, ?)"
_TIDY = "DELETE FROM hosted_searches WHERE state <> ? OR found_at < ?"


@dataclass(frozen=True, slots=True)
class HostedAnswer:
    """What was found.

    Attributes:
        passages: The best first; with the place in the document here, where it is here.
        found_at: When the service was asked; earlier than now where it was remembered.
        is_remembered: Whether this time it cost nothing.
    """

    passages: tuple[FoundPassage, ...]
    found_at: datetime
    is_remembered: bool


@dataclass(frozen=True, slots=True)
class SearchedService:
    """The service's side.

    Attributes:
        files: Searches them.
        tariff: What that costs.
        charges: Where every search is counted that is not remembered.
        redactor: Takes personal data out of the question.
    """

    files: HostedFiles
    tariff: HostedTariff
    charges: ServiceCharges
    redactor: Redactor


@dataclass(frozen=True, slots=True)
class _Documents:
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class _Kept:
    found: str
    found_at: str


class SearchMemory:
    """What was found before, as long as no document has changed; blocking."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, store: str, question: str) -> tuple[tuple[HostedPassage, ...], datetime] | None:
        """What was found, and when; None where it has to be looked for."""
        rows = self._database.rows(_Kept, _FIND, (_key(store, question), self._state()))
        for row in rows:
            found_at = datetime.fromisoformat(row.found_at)
            if self._clock.now() - found_at < LONGEST_KEPT:
                return tuple(map(_passage, json.loads(row.found))), found_at
        return None

    def put(self, store: str, question: str, found: tuple[HostedPassage, ...]) -> datetime:
        """Remember it, forget what is out of date, and give the moment."""
        now, state = self._clock.now(), self._state()
        text = json.dumps([asdict(one) for one in found])
        self._database.write(
            Statement(_TIDY, (state, (now - LONGEST_KEPT).isoformat())),
            Statement(_PUT, (_key(store, question), state, text, now.isoformat())),
        )
        return now

    def _state(self) -> str:
        """Names the documents as they are now, here and there."""
        [documents] = self._database.rows(_Documents, _STATE)
        return sha256(f"{documents.here}\n\n{documents.there}".encode()).hexdigest()


class HostedSearch:
    """Searches without a model.

    Args:
        service: Where copies are searched.
        memory: What was found before.
        places: The documents here.
        settings: Name the store.
        workers: Run what blocks.
    """

    def __init__(
        self,
        service: SearchedService,
        memory: SearchMemory,
        places: LocalPassages,
        settings: SettingsStore,
        workers: WorkerPool,
    ) -> None:
        self._service = service
        self._memory = memory
        self._places = places
        self._settings = settings
        self._workers = workers

    async def is_on(self) -> bool:
        """Whether the person wants the store to be searched where policies are."""
        hosted = (await self._workers.run(self._settings.current)).hosted
        return bool(hosted.store) and hosted.search == "direct"

    async def find(self, question: str, limit: int = MOST_FOUND) -> HostedAnswer:
        """The passages of the store that fit a question best.

        Raises:
            ToolInputError: No store is chosen.
            BudgetUsedUpError: The month's budget does not allow it; nothing was asked.
            ProviderError: The service cannot be asked.
        """
        store = (await self._workers.run(self._settings.current)).hosted.store
        if not store:
            raise ToolInputError(
                "No store at OpenAI is chosen.", "`policies hosted sync` makes one and fills it."
            )
        known = await self._workers.run(self._memory.find, store, question)
        if known is not None:
            found, found_at = known
        else:
            found = await self._asked(store, question)
            found_at = await self._workers.run(self._memory.put, store, question, found)
        placed = [await self._workers.run(self._places.place, one, question) for one in found]
        return HostedAnswer(once(placed)[:limit], found_at, known is not None)

    async def _asked(self, store: str, question: str) -> tuple[HostedPassage, ...]:
        charge = Charge("openai", "search in stored documents", self._service.tariff.search_usd)
        taken = await self._workers.run(self._service.charges.take, charge)
        redacted = self._service.redactor.question(question)
        try:
            async with asyncio.timeout(_LIMIT_S):
                return await self._service.files.search(store, redacted, MOST_FOUND)
        except TimeoutError as error:
            # Nobody knows whether it was carried out, and so paid for: it stays counted.
            raise ProviderUnreachableError("The store did not answer in time.") from error
        except ProviderUnreachableError as error:
            if not error.may_cost:
                await self._workers.run(self._service.charges.take_back, taken)
            raise
        except ProviderError:
            await self._workers.run(self._service.charges.take_back, taken)
            raise


def _key(store: str, question: str) -> str:
    folded = " ".join(question.casefold().split()).rstrip("?!. ")
    return sha256(f"{store}\n{folded}".encode()).hexdigest()


def _passage(kept: dict[str, object]) -> HostedPassage:
    label = kept["label"]
    known = label if isinstance(label, dict) else {}
    return HostedPassage(
        str(kept["file_id"]),
        FileLabel(str(known.get("digest", "")), str(known.get("name", ""))),
        str(kept["text"]),
        float(str(kept["score"])),
    )
