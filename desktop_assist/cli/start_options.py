"""What needs none of the services: the window makes its own, the rest has no use for them."""

from desktop_assist.domain.early_dataclass import dataclass, field
from desktop_assist.domain.handover import Handover


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """Open the window, or what else is to be seen, in the copy that runs already if one does.

    Attributes:
        is_hidden: Start hidden in the tray.
        handover: What is to be shown.
    """

    is_hidden: bool = False
    handover: Handover = field(default_factory=Handover)


@dataclass(frozen=True, slots=True)
class SelfTest:
    """Check that an installed program works."""


@dataclass(frozen=True, slots=True)
class ServeMcp:
    """Answer another assistant over standard input and output, until it hangs up."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Run one of the benchmarks of this machine."""

    name: str
