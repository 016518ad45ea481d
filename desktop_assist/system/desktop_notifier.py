"""Notifications on a Linux desktop, over D-Bus (org.freedesktop.Notifications)."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from desktop_assist.domain.errors import NotificationError
from desktop_assist.domain.notifier import Notification, NotificationAnswer
from desktop_assist.domain.translation import marked, tr
from desktop_assist.system.folders import NAME
from desktop_assist.system.resources import resource_path

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message
    from jeepney.io.asyncio import DBusRouter

_SERVICE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_ICON = "icons/desktop-assist.png"
_ENTRY = "desktop-assist"
_STAYS = 0
# A busy desktop takes its time, and a notification that it shows after we gave up would have
# buttons that nobody hears.
_ANSWER_LIMIT_S = 30.0
_MOST_SIGNALS = 64  # of all programs' notifications, between two looks
_ANSWERS: dict[str, NotificationAnswer] = {
    "default": "opened",
    "open": "opened",
    "snooze": "snoozed",
    "undo": "undone",
}
_OPEN = marked("Open")
_LABELS = {"default": _OPEN, "open": _OPEN}
_SNOOZE_LABELS = {"snooze": marked("Snooze 5 minutes")}
_UNDO_LABELS = {"undo": marked("Undo")}


class DesktopNotifier:
    """A Notifier where the desktop has a notification service on the session's message bus."""

    async def show(self, notification: Notification) -> NotificationAnswer:
        """Show it until it is answered, closed, or of no interest any more."""
        async with _service() as service:
            return await service.show(notification)

    async def service_name(self) -> str:
        """The service's own name."""
        async with _service() as service:
            return await service.name()


class _Service:
    """The service, spoken to over one connection: it forgets what shows when that ends."""

    def __init__(self, router: "DBusRouter") -> None:
        self._router = router

    async def name(self) -> str:
        name, _, version, _ = await self._call("GetServerInformation")
        return f"{name} {version}".strip()

    async def show(self, notification: Notification) -> NotificationAnswer:
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", interface=_SERVICE, path=_PATH)
        with self._router.filter(rule, bufsize=_MOST_SIGNALS) as signals:
            # Before it is shown: it may be answered at once.
            await self._send(message_bus.AddMatch(rule))
            shown = await self._notify(notification)
            answer: NotificationAnswer = "closed"
            with suppress(TimeoutError):
                async with asyncio.timeout(notification.time_limit_s):
                    answer = await _answer(signals, shown)
            await self._take_away(shown)
            return answer

    async def _notify(self, notification: Notification) -> int:
        (capabilities,) = await self._call("GetCapabilities")
        labels = _LABELS | (_SNOOZE_LABELS if notification.can_snooze else {})
        labels |= _UNDO_LABELS if notification.can_undo else {}
        actions = [word for name, label in labels.items() for word in (name, tr(label))]
        # What comes from outside must not be taken for markup.
        text = notification.text
        if "body-markup" in capabilities:
            from html import escape  # a third of a megabyte, with the first notification

            text = escape(text, quote=False)
        # Of normal urgency: only what is critical is shown through a desktop's “do not disturb”.
        # By its entry in the menu the desktop knows the program, and what the person set for it.
        hints = {"desktop-entry": ("s", _ENTRY), "urgency": ("y", 1)}
        icon = str(resource_path(_ICON))
        body = (NAME, 0, icon, notification.title, text, actions, hints, _STAYS)
        (shown,) = await self._call("Notify", "susssasa{sv}i", body)
        return int(shown)

    async def _take_away(self, shown: int) -> None:
        """Some services leave it there after a button was pressed; one that is gone is no fault."""
        from jeepney import new_method_call

        await self._router.send(new_method_call(_address(), "CloseNotification", "u", (shown,)))

    # What a method gives back depends on the method.
    async def _call(self, method: str, signature: str | None = None, body: Any = ()) -> Any:  # noqa: ANN401
        from jeepney import new_method_call

        return await self._send(new_method_call(_address(), method, signature, body))

    async def _send(self, message: "Message") -> Any:  # noqa: ANN401 - as above
        from jeepney.wrappers import unwrap_msg

        async with asyncio.timeout(_ANSWER_LIMIT_S):
            return unwrap_msg(await self._router.send_and_get_reply(message))


def _address() -> "DBusAddress":
    from jeepney import DBusAddress

    return DBusAddress(_PATH, _SERVICE, _SERVICE)


async def _answer(signals: "asyncio.Queue[Message]", shown: int) -> NotificationAnswer:
    """What is done to our notification; other programs' are passed over."""
    from jeepney import HeaderFields

    while True:
        signal = await signals.get()
        number, what = signal.body[0], signal.body[1]
        if number != shown:
            continue
        if signal.header.fields[HeaderFields.member] == "ActionInvoked":
            return _ANSWERS.get(str(what), "closed")
        if signal.header.fields[HeaderFields.member] == "NotificationClosed":
            return "closed"


def _check_address() -> None:
    """Find a bus that can be reached."""
    from jeepney.bus import get_bus

    try:
        get_bus("SESSION")
    except (ValueError, RuntimeError) as error:
        raise KeyError("DBUS_SESSION_BUS_ADDRESS") from error


@asynccontextmanager
async def _service() -> AsyncIterator[_Service]:
    if not sys.platform.startswith("linux"):
        raise NotificationError("This desktop's notifications are not spoken to over D-Bus.")
    try:
        from jeepney import DBusErrorResponse
        from jeepney.auth import AuthenticationError
        from jeepney.io.asyncio import open_dbus_router
        from jeepney.io.common import RouterClosed
    except ImportError as error:
        raise NotificationError("The library for notifications (jeepney) is missing.") from error
    try:
        _check_address()
        async with open_dbus_router() as router:
            yield _Service(router)
    except DBusErrorResponse as error:
        raise NotificationError(
            f"The desktop shows no notifications ({error.name}).",
            "A notification service, such as dunst or that of GNOME, KDE or Xfce, has to run.",
        ) from error
    except (
        *(OSError, EOFError, KeyError, TimeoutError, RouterClosed, AuthenticationError),
    ) as error:
        raise NotificationError(
            "The desktop's message bus does not answer, so no notifications can be shown.",
            "Sign in to the desktop again.",
        ) from error
