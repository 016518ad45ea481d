"""How one phrase went."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict is exact, wrong or none; the detail says what was understood."""

    verdict: str
    phrase: str
    detail: str = ""
