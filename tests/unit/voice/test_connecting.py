"""A service that is away for a moment is tried again, one that stays away is given up."""

import pytest

from desktop_assist.domain.errors import ProviderAccessError, ProviderUnreachableError
from desktop_assist.domain.realtime import SetUpSound
from desktop_assist.voice.connecting import Connecting

SOUND = SetUpSound("server", "marin", "gpt-transcribe")


class Service:
    """Gives what a test says, one after the other."""

    def __init__(self, *answers):
        self.answers = list(answers)

    async def connect(self, model_id):
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


class Connection:
    """Takes everything."""

    async def send(self, command):
        self.said = command


AWAY = ProviderUnreachableError("Away.")


async def test_it_is_tried_again_after_a_pause():
    there = Connection()
    connecting = Connecting(Service(AWAY, there), (0, 0))
    session = await connecting.session("m", SOUND)
    assert (session.connection, there.said) == (there, SOUND)


async def test_it_is_given_up_with_the_last_reason():
    with pytest.raises(ProviderUnreachableError, match="Away"):
        await Connecting(Service(AWAY, AWAY), (0, 0)).session("m", SOUND)


async def test_what_will_not_pass_by_itself_is_not_tried_again():
    service = Service(ProviderAccessError("No key."), Connection())
    with pytest.raises(ProviderAccessError):
        await Connecting(service, (0, 0)).session("m", SOUND)


async def test_sessions_that_never_begin_are_counted():
    connecting = Connecting(Service(*(Connection() for _ in range(3))), (0, 0))
    for _ in range(2):
        await connecting.session("m", SOUND)
    with pytest.raises(ProviderUnreachableError, match="cannot be kept"):
        await connecting.session("m", SOUND)
    connecting.has_worked()
    await connecting.session("m", SOUND)
