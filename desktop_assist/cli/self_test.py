"""Lets an installed copy show that every part of it works, one named check after the other."""

import asyncio
import platform
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from desktop_assist import __version__
from desktop_assist.cli import terminal

# A keyring that waits for a password nobody will type must not hold up the report.
CHECK_LIMIT_S = 60.0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that has to work.

    Attributes:
        name: In the report.
        run: Does the thing; gives what was seen in a few words, raises when it does not work.
    """

    name: str
    run: Callable[[], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How a check went.

    Attributes:
        name: Of the check.
        ok: Whether the thing works.
        detail: What was seen, or what went wrong.
        seconds: How long it took.
    """

    name: str
    ok: bool
    detail: str
    seconds: float


async def self_test(checks: Sequence[Check], limit_s: float = CHECK_LIMIT_S) -> int:
    """Run all checks, print one JSON document, and give the exit status: 1 when any failed."""
    results = [await _try(check, limit_s) for check in checks]
    ok = all(result.ok for result in results)
    terminal.show_json(
        {
            "ok": ok,
            "version": __version__,
            "python": platform.python_version(),
            "system": platform.platform(),
            "checks": [
                {
                    "name": result.name,
                    "ok": result.ok,
                    "detail": result.detail,
                    "seconds": round(result.seconds, 3),
                }
                for result in results
            ],
        }
    )
    return 0 if ok else 1


async def _try(check: Check, limit_s: float) -> CheckResult:
    started = time.perf_counter()
    try:
        async with asyncio.timeout(limit_s):
            ok, detail = True, await check.run()
    except TimeoutError:
        ok, detail = False, f"no answer within {limit_s:g} s"
    except Exception as error:  # noqa: BLE001 - one bad item must not hide the others
        ok, detail = False, f"{type(error).__name__}: {error}"
    return CheckResult(check.name, ok, detail, time.perf_counter() - started)
