"""One key combination under Wayland, asked of the desktop: the portal for global shortcuts.

Wayland lets no program see keys meant for others. The desktop asks the person, shows the keys in
its own settings, and tells when they are pressed (org.freedesktop.portal.GlobalShortcuts).
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import KeyCombination

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message
    from jeepney.io.asyncio import DBusRouter

_BUS = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST = "org.freedesktop.portal.Request"
_ID, _WORDS = "quick-ask", "Quick ask"
_ANSWER_LIMIT_S = 5.0
_PERSON_LIMIT_S = 120.0  # the desktop asks the person
_MOST_SIGNALS = 16
_NAMES = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Super": "LOGO"}


class PortalHotkey:
    """A Hotkey where the desktop itself listens for the keys."""

    def __init__(self) -> None:
        self._listening: asyncio.Task[None] | None = None

    async def take(self, keys: KeyCombination, pressed: Callable[[], None]) -> str:
        """Ask the desktop for the keys; it may give others, or the person may."""
        await self.release()
        ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        # Ended by `release`; an answer or a failure comes through `ready`.
        self._listening = asyncio.get_running_loop().create_task(_listen(keys, pressed, ready))
        return await ready

    async def release(self) -> None:
        """End the connection, and the portal its session."""
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening
            self._listening = None


async def _listen(
    keys: KeyCombination, pressed: Callable[[], None], ready: "asyncio.Future[str]"
) -> None:
    try:
        from jeepney import DBusErrorResponse
        from jeepney.io.asyncio import open_dbus_router
    except ImportError as error:
        _refuse(ready, _not_offered(error))
        return
    try:
        async with open_dbus_router() as router:
            portal = _Portal(router)
            session = await portal.open_session()
            given = await portal.bind(session, keys)
            if not ready.done():
                ready.set_result(given)
            await portal.wait(session, pressed)
    except HotkeyError as error:
        _refuse(ready, error)
    except (OSError, EOFError, KeyError, TimeoutError, DBusErrorResponse) as error:
        _refuse(ready, _not_offered(error))


def _refuse(ready: "asyncio.Future[str]", error: HotkeyError) -> None:
    if not ready.done():
        ready.set_exception(error)


def _not_offered(cause: Exception) -> HotkeyError:
    error = HotkeyError(
        "This desktop offers programs no keys of their own (its portal has no global shortcuts).",
        "In the desktop's keyboard settings, give keys to the command “desktop-assist quick”.",
    )
    error.__cause__ = cause
    return error


class _Portal:
    """The portal, spoken to over one connection; its session ends with that."""

    def __init__(self, router: "DBusRouter") -> None:
        self._router = router

    async def open_session(self) -> str:
        token = f"desktop_assist_{uuid4().hex}"
        options = {"session_handle_token": ("s", token)}
        told = await self._request("CreateSession", "a{sv}", lambda more: (options | more,))
        return str(told["session_handle"][1])

    async def bind(self, session: str, keys: KeyCombination) -> str:
        wanted = "+".join((*(_NAMES[one] for one in keys.modifiers), keys.key.lower()))
        shortcut = (_ID, {"description": ("s", _WORDS), "preferred_trigger": ("s", wanted)})
        told = await self._request(
            "BindShortcuts", "oa(sa{sv})sa{sv}", lambda more: (session, [shortcut], "", more)
        )
        bound = dict(told.get("shortcuts", ("", []))[1])
        if _ID not in bound:
            raise HotkeyError("The desktop gave no keys for quick ask.")
        return str(bound[_ID].get("trigger_description", ("s", keys.text))[1])

    async def wait(self, session: str, pressed: Callable[[], None]) -> None:
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", interface=_SHORTCUTS, member="Activated")
        with self._router.filter(rule, bufsize=_MOST_SIGNALS) as signals:
            await self._reply_to(message_bus.AddMatch(rule))
            while True:
                told = await signals.get()
                if told.body[0] == session and told.body[1] == _ID:
                    pressed()

    # Any: what a request gives back depends on the request.
    async def _request(
        self, method: str, signature: str, body: Callable[[dict[str, Any]], tuple[Any, ...]]
    ) -> dict[str, Any]:
        """Ask, and wait for the answer, which comes as a signal of its own."""
        from jeepney import MatchRule, message_bus, new_method_call

        token = f"desktop_assist_{uuid4().hex}"
        rule = MatchRule(type="signal", interface=_REQUEST, member="Response")
        with self._router.filter(rule, bufsize=_MOST_SIGNALS) as answers:
            await self._reply_to(message_bus.AddMatch(rule))
            call = new_method_call(
                _address(), method, signature, body({"handle_token": ("s", token)})
            )
            await self._reply_to(call)
            async with asyncio.timeout(_PERSON_LIMIT_S):
                return await _answer(answers, token)

    async def _reply_to(self, message: "Message") -> Any:  # noqa: ANN401 - as above
        from jeepney.wrappers import unwrap_msg

        async with asyncio.timeout(_ANSWER_LIMIT_S):
            return unwrap_msg(await self._router.send_and_get_reply(message))


async def _answer(answers: "asyncio.Queue[Message]", token: str) -> dict[str, Any]:
    from jeepney import HeaderFields

    while True:
        told = await answers.get()
        if not str(told.header.fields[HeaderFields.path]).endswith(token):
            continue
        refusal, results = told.body
        if refusal:
            raise HotkeyError(
                "The keys for quick ask were refused when the desktop asked.",
                "Switch the keys off and on again in the settings to be asked once more.",
            )
        return dict(results)


def _address() -> "DBusAddress":
    from jeepney import DBusAddress

    return DBusAddress(_PATH, _BUS, _SHORTCUTS)
