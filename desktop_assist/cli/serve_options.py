"""What `desktop-assist serve` was asked to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Serve:
    """Let other programs of this computer in.

    Attributes:
        port: Where; 0 for any that is free.
        origins: Web pages that may ask, as http://localhost:3000.
        tunnels: Names of the person's own tunnels that end here, as desk.example.org.
        is_new_token: Forget the token of before.
    """

    port: int
    origins: tuple[str, ...] = ()
    tunnels: tuple[str, ...] = ()
    is_new_token: bool = False
