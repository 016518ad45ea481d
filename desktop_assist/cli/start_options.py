"""What needs none of the services: the window makes its own, the rest has no use for them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """Open the window, or start hidden in the tray."""

    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class SelfTest:
    """Check that an installed program works."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Run one of the benchmarks of this machine."""

    name: str
