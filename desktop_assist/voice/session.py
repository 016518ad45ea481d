"""One session at the service, with what it has been told so far."""

from desktop_assist.domain.provider import RedactedRequest
from desktop_assist.domain.realtime import AddSound, Command, Instruct, RealtimeConnection
from desktop_assist.voice.told_history import (
    ROOT,
    Memory,
    earlier_words,
    new_item_id,
    results_since,
)


class SpokenItem:
    """What the person said once, and where it stands.

    Attributes:
        item_id: Its name in the session.
        after: What stands before it there.
        session: Which session knows it.
        pcm: Its sound, for a session that does not.
    """

    def __init__(self, item_id: str, after: str, session: "Session", pcm: bytes) -> None:
        self.item_id = item_id
        self.after = after or ROOT
        self.session = session
        self.pcm = pcm


class Session:
    """What is said to it goes over one connection; another one has to be told everything anew."""

    def __init__(self, connection: RealtimeConnection) -> None:
        self.connection = connection
        self.memory = Memory()
        self._instructed: Instruct | None = None

    async def send(self, *commands: Command) -> None:
        """Say something to it.

        Raises:
            ProviderUnreachableError: The connection is gone.
        """
        for command in commands:
            await self.connection.send(command)

    async def bring_up_to_date(self, redacted: RedactedRequest, spoken: SpokenItem) -> None:
        """Tell it what a request holds and it does not know yet.

        Args:
            redacted: The request of the step.
            spoken: What the person said to begin the turn.

        Raises:
            ProviderUnreachableError: The connection is gone.
        """
        request, is_known = redacted.request, spoken.session is self
        instructed = Instruct(request.instructions, request.tools)
        if instructed != self._instructed:
            await self.send(instructed)
            self._instructed = instructed
        asked = [one.turn_id for one in request.messages if one.role == "user"]
        turn_id = asked[-1] if asked else ""
        earlier = [one for one in request.messages if one.turn_id != turn_id]
        own = [one for one in request.messages if one.turn_id == turn_id]
        await self.send(*earlier_words(earlier, self.memory, spoken.after if is_known else ""))
        if not is_known:
            spoken.item_id, spoken.session = new_item_id(), self
            await self.send(AddSound(spoken.item_id, spoken.pcm))
        await self.send(*results_since(own, self.memory))
        self.memory.turns.add(turn_id)
