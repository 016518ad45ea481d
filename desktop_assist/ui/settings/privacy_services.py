"""What the page about privacy asks of the rest of the program."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.assistant.audit.audit_export import AuditForm, Period
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.privacy.leaving_statement import LeavingStatement


@dataclass(frozen=True, slots=True)
class PrivacyServices:
    """Its own part of the program.

    Attributes:
        statement: What leaves the laptop and when, as things stand; blocking.
        write_audit: Writes down a period in a folder and gives the files; blocking.
        forget: Forgets keys at once, and everything else when the program ends.
        clock: The present moment.
        workers: Runs what blocks.
    """

    statement: Callable[[], LeavingStatement]
    write_audit: Callable[[Period, Sequence[AuditForm], Path], tuple[Path, ...]]
    forget: Callable[[], Awaitable[None]]
    clock: Clock
    workers: WorkerPool
