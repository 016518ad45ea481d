"""What was found when the program looked at itself and at the computer it runs on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """One thing looked at.

    Attributes:
        name: What was looked at.
        is_ok: False when it deserves attention.
        detail: What was found.
        hint: What that means, and what to do about it.
    """

    name: str
    is_ok: bool
    detail: str
    hint: str = ""


def health_report(checks: Sequence[HealthCheck], home: str) -> str:
    """All of it as text for somebody who helps, without the person's name and addresses."""
    lines = []
    for check in checks:
        word = "ok" if check.is_ok else "attention"
        lines.append(f"{word:<9}  {check.name}: {check.detail} {check.hint}".rstrip())
    return _MAIL.sub("<mail>", "\n".join(lines).replace(home, "~")) + "\n"
