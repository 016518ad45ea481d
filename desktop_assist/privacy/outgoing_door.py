"""The door that every connection passes: shut while the program is offline, and to other hosts."""

from fnmatch import fnmatch
from ipaddress import ip_address
from urllib.parse import urlsplit

from desktop_assist.domain.errors import OfflineError, ProviderRequestError
from desktop_assist.domain.settings import SettingsStore

_TURN_ON = (
    "Turn it off in the settings under Privacy, or with “desktop-assist config set "
    "privacy.offline false”."
)
# What the program is made for; an allow-list is about addresses that somebody typed.
_OWN_HOSTS = ("api.openai.com", "*.api.openai.com", "slack.com", "slack-gov.com")


class OutgoingDoor:
    """Asked right before a connection is opened; blocking, from any thread.

    Args:
        settings: Whether the program is offline, and which hosts are allowed.
    """

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    @property
    def is_shut(self) -> bool:
        """Whether nothing may leave the laptop."""
        return self._settings.current().privacy.offline

    def check(self, url: str = "") -> None:
        """Let a connection through to an address; empty for a service's own.

        Raises:
            OfflineError: Nothing may leave the laptop.
            ProviderRequestError: The host is not among those that are allowed.
        """
        if self.is_shut:
            raise OfflineError("Offline is on: nothing leaves this computer.", _TURN_ON)
        self.check_host(url)

    def check_host(self, url: str) -> None:
        """See whether an address is among those that are allowed.

        Raises:
            ProviderRequestError: It is not.
        """
        allowed = self._settings.current().privacy.hosts
        if not allowed or not url:
            return
        host, port = _place(url)
        names = (host, f"{host}:{port}")
        patterns = (*allowed, *_OWN_HOSTS)
        if _is_loopback(host) or any(fnmatch(name, one) for name in names for one in patterns):
            return
        raise ProviderRequestError(
            f"“{host}” is not among the hosts that may be asked.",
            "Add it to privacy.hosts in the settings, or ask whoever fixed that list.",
        )


def _place(url: str) -> tuple[str, int]:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").lower(), parts.port or (80 if parts.scheme == "http" else 443)
    except ValueError:
        return "", 0


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
