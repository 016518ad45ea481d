"""Nothing goes on by itself."""

from desktop_assist.domain.errors import NotificationError
from desktop_assist.ui.background_services import BackgroundServices


class NoNotifier:
    """A desktop that shows nothing."""

    async def show(self, notification):
        raise NotificationError("The desktop's message bus does not answer.")

    async def service_name(self):
        raise NotificationError("The desktop's message bus does not answer.")


async def silence():
    for notice in ():
        yield notice


async def remind_of_nothing(notifier):
    return


async def read_nothing():
    return


def quiet_background() -> BackgroundServices:
    return BackgroundServices(
        silence,
        silence,
        silence,
        silence,
        silence,
        remind_of_nothing,
        NoNotifier(),
        read_nothing,
        read_nothing,
        silence,
        read_nothing,
        silence,
        bool,
        int,
        read_nothing,
        silence,
    )
