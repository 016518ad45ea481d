"""How long a server is waited for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """How long a server may take.

    Attributes:
        start_s: Until it answers at all: the first start of some fetches them from the network.
        call_s: For a call, a start included; shorter than a change may take in a turn.
        look_s: To list its tools, or to give a resource.
    """

    start_s: float = 60.0
    call_s: float = 50.0
    look_s: float = 20.0
