"""Says how long a server is waited for, and how much it may answer."""

from dataclasses import dataclass

from desktop_assist.providers.service.client import IDLE_LIMIT_S

# A laptop reads a long question for minutes before its model says the first word.
LOCAL_IDLE_LIMIT_S = 600.0
_GRACE_S = 10.0


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one step.

    Attributes:
        max_tokens: The longest answer.
        idle_s: How long the server may be silent.
        grace_s: How long it may be silent once only the end is missing.
    """

    max_tokens: int
    idle_s: float = IDLE_LIMIT_S
    grace_s: float = _GRACE_S
