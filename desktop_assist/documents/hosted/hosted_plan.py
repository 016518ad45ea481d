"""What would leave the laptop, and what it would cost: told before anything is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from desktop_assist.documents.hosted.hosted_record import SentFile
from desktop_assist.domain.hosted_store import HostedFile

DAYS_A_MONTH = 30


@dataclass(frozen=True, slots=True)
class LeavingDocument:
    """A document that is not in the store as it is now.

    Attributes:
        name: In the library.
        path: Its file.
        digest: Of what would be sent; a yes is to this content only.
        size_bytes: How much that is.
        personal: How many pieces of personal data were found in it: they cannot be replaced.
    """

    name: str
    path: Path
    digest: str
    size_bytes: int
    personal: int


@dataclass(frozen=True, slots=True)
class NotSent:
    """A document that does not get into the store, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class HostedPlan:
    """What bringing a store up to date would do.

    Attributes:
        store: Its id; empty: one is made.
        region: Where the service keeps it; empty: wherever it likes.
        leaving: What would be sent.
        going: What was sent from here and is needed no longer.
        staying: How many documents are there already as they are.
        left_out: What cannot be sent.
        size_bytes: How much would be kept there in all.
        storage_usd: What keeping that costs a month.
        search_usd: What a search there counts.
    """

    store: str
    region: str
    leaving: tuple[LeavingDocument, ...]
    going: tuple[SentFile, ...]
    staying: int
    left_out: tuple[NotSent, ...]
    size_bytes: int
    storage_usd: Decimal
    search_usd: Decimal

    @property
    def is_up_to_date(self) -> bool:
        """Whether there is nothing to do."""
        return not self.leaving and not self.going

    @property
    def consents(self) -> frozenset[str]:
        """What a yes to this plan is a yes to."""
        return frozenset(one.digest for one in self.leaving)


def needless(
    sent: Sequence[SentFile], there: Sequence[HostedFile], wanted: frozenset[str]
) -> tuple[SentFile, ...]:
    """What was sent from here and is of no use: old, failed, never attached, or twice the same."""
    status = {one.id: one.status for one in there}
    useful: set[str] = set()
    found: list[SentFile] = []
    for one in sent:
        is_good = status.get(one.id) in {"ready", "working"}
        if is_good and one.digest in wanted and one.digest not in useful:
            useful.add(one.digest)
        else:
            found.append(one)
    return tuple(found)
