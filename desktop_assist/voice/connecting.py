"""Makes connections to the service, with longer and longer pauses where that fails."""

import asyncio

from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.realtime import RealtimeService, SetUpSound
from desktop_assist.voice.session import Session

PAUSES_S = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 8.0)
_NO_CONNECTION = (
    "The connection to the spoken conversation cannot be kept.",
    "Try again later. Written messages are answered as usual.",
)


class Connecting:
    """Counts tries until one session has really begun: some services hang up at once.

    Args:
        service: Where sessions are held.
        pauses_s: How long is waited before each try; there are no more than these.
    """

    def __init__(self, service: RealtimeService, pauses_s: tuple[float, ...]) -> None:
        self._service = service
        self._pauses_s = pauses_s
        self._tries = 0

    def has_worked(self) -> None:
        """A session has begun: the next loss is another story."""
        self._tries = 0

    async def session(self, model_id: str, sound: SetUpSound) -> Session:
        """A new session.

        Raises:
            ProviderError: There is none to be had.
        """
        failure = ProviderUnreachableError(*_NO_CONNECTION)
        while self._tries < len(self._pauses_s):
            await asyncio.sleep(self._pauses_s[self._tries])
            self._tries += 1
            try:
                session = Session(await self._service.connect(model_id))
                await session.send(sound)
            except ProviderUnreachableError as error:
                failure = error
            else:
                return session
        raise failure
