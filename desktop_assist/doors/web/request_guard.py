"""Decides whether a request may come in, before anything of it is read."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field

_BEARER = "bearer "
_UNAUTHORIZED, _FORBIDDEN, _MISDIRECTED = 401, 403, 421


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request does not come in."""

    status: int
    message: str


@dataclass(frozen=True, slots=True)
class RequestGuard:
    """Knows who may come in.

    Attributes:
        token: What every request has to bring.
        port: Where the door is.
        origins: Web pages that may ask, as their browser names them.
        tunnels: Names of the person's own tunnels, besides those of this computer.
    """

    token: str = field(repr=False)
    port: int
    origins: frozenset[str] = frozenset()
    tunnels: frozenset[str] = frozenset()

    def refusal(self, method: str, headers: Mapping[str, str]) -> Refusal | None:
        """Why not; None when it may.

        A page of the web can make a browser ask this computer, under a name of its own that leads
        here (DNS rebinding): both the name and the page are looked at, and the token besides.
        """
        if headers.get("host", "").lower() not in self._hosts:
            return Refusal(
                _MISDIRECTED,
                "This door answers under 127.0.0.1 and localhost, and a name given with --tunnel.",
            )
        origin = headers.get("origin")
        if origin is not None and not self.allows_page(origin):
            return Refusal(_FORBIDDEN, "This page may not ask; allow it with --origin.")
        if method == "OPTIONS":  # a browser asks first, without the token
            return None
        given = headers.get("authorization", "")
        token = given[len(_BEARER) :] if given[: len(_BEARER)].lower() == _BEARER else ""
        if not hmac.compare_digest(token.encode(), self.token.encode()):
            return Refusal(_UNAUTHORIZED, "The token is missing or wrong.")
        return None

    def allows_page(self, origin: str) -> bool:
        """Whether a page may ask and read the answer."""
        own = {f"http://{host}" for host in self._own} | {f"https://{one}" for one in self.tunnels}
        return origin in self.origins | own

    @property
    def _hosts(self) -> frozenset[str]:
        return self._own | self.tunnels

    @property
    def _own(self) -> frozenset[str]:
        return frozenset(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]"))
