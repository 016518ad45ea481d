"""Secrets in the operating system's keyring, and nowhere else.

keyring may fall back to a store that only encodes, and it can block for ever behind a locked
collection (both measured): so only real stores are allowed, every call has a time limit, and none
runs on the loop's thread. Without a safe store a secret lives until the program ends.
"""

import asyncio
import contextlib
import functools
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from desktop_assist.domain.errors import SecretStoreError
from desktop_assist.domain.secret_store import KeyStatus

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

_SAFE_MODULES = {
    "keyring.backends.SecretService": "the desktop's keyring (Secret Service)",
    "keyring.backends.libsecret": "the desktop's keyring (libsecret)",
    "keyring.backends.kwallet": "KWallet",
    "keyring.backends.macOS": "the macOS keychain",
    "keyring.backends.Windows": "the Windows Credential Manager",
}
_TIME_LIMIT_S = 10.0


class KeyringStore:
    """A SecretStore over the operating system's keyring.

    Args:
        service: Under which the secrets stand.
        time_limit_s: How long the keyring may take to answer, in seconds.
    """

    def __init__(self, service: str, time_limit_s: float = _TIME_LIMIT_S) -> None:
        self._service = service
        self._time_limit_s = time_limit_s
        self._session: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        """The secret; None when there is none."""
        if name in self._session:
            return self._session[name]
        return await self._within_limit(lambda: _read(self._service, name))

    async def set(self, name: str, secret: str) -> KeyStatus:
        """Keep it in the keyring, or for this session only when there is no safe keyring."""
        try:
            store = await self._within_limit(lambda: _write(self._service, name, secret))
        except SecretStoreError as error:
            self._session[name] = secret
            return KeyStatus("session", reason=f"{error.message} {error.hint}".strip())
        self._session.pop(name, None)
        return KeyStatus("keyring", store)

    async def delete(self, name: str) -> None:
        """Forget it everywhere."""
        self._session.pop(name, None)
        await self._within_limit(lambda: _remove(self._service, name))

    async def status(self, name: str) -> KeyStatus:
        """Where it is kept."""
        try:
            store = await self._within_limit(store_name)
            kept = await self._within_limit(lambda: _read(self._service, name) is not None)
        except SecretStoreError as error:
            return KeyStatus(
                "session" if name in self._session else "none",
                reason=f"{error.message} {error.hint}".strip(),
            )
        if name in self._session:
            return KeyStatus("session", store)
        return KeyStatus("keyring" if kept else "none", store)

    async def _within_limit(self, function: Callable[[], T]) -> T:
        """Run in a thread of its own: one that hangs must hold up neither the loop nor the exit."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        threading.Thread(
            target=_answer, args=(loop, answer, function), name="keyring", daemon=True
        ).start()
        try:
            async with asyncio.timeout(self._time_limit_s):
                return await answer
        except TimeoutError as error:
            raise SecretStoreError(
                f"The keyring did not answer within {self._time_limit_s:g} seconds.",
                "It may be locked: unlock it and try again.",
            ) from error


def store_name() -> str:
    """The keyring in use, for people.

    Raises:
        SecretStoreError: There is no safe one.
    """
    return _SAFE_MODULES[type(_safe_backend()).__module__]


def available_stores() -> tuple[str, ...]:
    """Every safe keyring that could be used here, for people; may ask each of them whether it is.

    Empty when there is none.
    """
    from keyring.backend import get_all_keyring

    modules = {type(backend).__module__ for backend in get_all_keyring()}
    return tuple(_SAFE_MODULES[module] for module in sorted(modules & _SAFE_MODULES.keys()))


def _answer(
    loop: asyncio.AbstractEventLoop, answer: "asyncio.Future[T]", function: Callable[[], T]
) -> None:
    try:
        settle = functools.partial(answer.set_result, function())
    except Exception as error:  # noqa: BLE001 - handed on to the thread that waits, not dropped
        settle = functools.partial(answer.set_exception, error)
    # A closed loop, or an answer after the time limit: nobody waits any more.
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(lambda: None if answer.done() else settle())


def _safe_backend() -> "KeyringBackend":
    import keyring
    from keyring.backends.chainer import ChainerBackend

    chosen = keyring.get_keyring()
    candidates = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    safe = [one for one in candidates if type(one).__module__ in _SAFE_MODULES]
    if not safe:
        raise SecretStoreError("There is no safe keyring on this computer.", _how_to_get_one())
    return max(safe, key=lambda backend: float(backend.priority))


def _how_to_get_one() -> str:
    if sys.platform.startswith("linux"):
        return "Install GNOME Keyring or KWallet, sign in to the desktop again, and try again."
    return "Check that this program may use the system's keychain."


def _read(service: str, name: str) -> str | None:
    from keyring.errors import KeyringError

    try:
        return _safe_backend().get_password(service, name)
    except KeyringError as error:
        raise _not_answering(error) from error


def _write(service: str, name: str, secret: str) -> str:
    from keyring.errors import KeyringError

    backend = _safe_backend()
    try:
        backend.set_password(service, name, secret)
    except KeyringError as error:
        raise _not_answering(error) from error
    return _SAFE_MODULES[type(backend).__module__]


def _remove(service: str, name: str) -> None:
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        _safe_backend().delete_password(service, name)
    except PasswordDeleteError:  # there was none
        return
    except KeyringError as error:
        raise _not_answering(error) from error


def _not_answering(error: Exception) -> SecretStoreError:
    # The exception's own text may name collections, never the secret; it is still left out.
    return SecretStoreError(
        f"The keyring refused ({type(error).__name__}).", "Unlock it and try again."
    )
