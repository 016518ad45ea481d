"""Tells things outside the window: by the desktop's own service, by the tray, else inside it."""

import asyncio
from collections.abc import Callable

from desktop_assist.domain.errors import NotificationError
from desktop_assist.domain.notifier import Notification, NotificationAnswer, Notifier
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.tray import Tray

_BESIDE_THE_CLOCK = marked("the icon beside the clock")


class WindowNotifier:
    """A Notifier that always finds a way.

    Args:
        desktop: The desktop's service, tried first.
        tray: Shows a balloon where there is none.
        notices: Shows it in the window too then: a balloon has no buttons. None for what stands in
            the window anyway: where the desktop shows nothing, nothing more is told.
        come_forward: Brings the window up.
    """

    def __init__(
        self,
        desktop: Notifier,
        tray: Tray,
        notices: NoticeBar | None,
        come_forward: Callable[[], None],
    ) -> None:
        self._desktop = desktop
        self._tray = tray
        self._notices = notices
        self._come_forward = come_forward

    async def show(self, notification: Notification) -> NotificationAnswer:
        """Show one; opened, the window is already there."""
        try:
            answer = await self._desktop.show(notification)
        except NotificationError:
            if self._notices is None:
                raise
            answer = await self._show_here(notification, self._notices)
        if answer == "opened":
            self._come_forward()
        return answer

    async def service_name(self) -> str:
        """The desktop's service, or what stands in for it."""
        try:
            return await self._desktop.service_name()
        except NotificationError:
            return tr(_BESIDE_THE_CLOCK)

    async def _show_here(
        self, notification: Notification, notices: NoticeBar
    ) -> NotificationAnswer:
        answered: asyncio.Future[NotificationAnswer] = asyncio.get_running_loop().create_future()

        def answer(given: NotificationAnswer) -> None:
            if not answered.done():
                answered.set_result(given)

        snooze = NoticeAction(tr("Snooze 5 minutes"), lambda: answer("snoozed"))
        undo = NoticeAction(tr("Undo"), lambda: answer("undone"))
        actions = (
            *((snooze,) if notification.can_snooze else ()),
            *((undo,) if notification.can_undo else ()),
        )
        words = f"{notification.title}\n{notification.text}".strip()
        notices.inform(words, *actions, stays=True)
        clicked = self._tray.message_clicked.connect(lambda: answer("opened"))
        self._tray.tell(notification.title, notification.text)
        try:
            async with asyncio.timeout(notification.time_limit_s):
                return await answered
        except TimeoutError:
            return "closed"
        finally:
            self._tray.message_clicked.disconnect(clicked)
