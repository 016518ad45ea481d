"""A session is brought up to date before each answer."""

import pytest

from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.realtime import AddSound, AddText, Instruct
from desktop_assist.privacy.redactor import identity
from desktop_assist.voice.session import Session, SpokenItem
from tests.helpers.frozen_clock import SUNDAY_MORNING


class Recorder:
    """A connection that only remembers."""

    def __init__(self):
        self.said = []

    async def send(self, command):
        self.said.append(command)

    def kinds(self):
        return [type(one) for one in self.said]


def request(*messages):
    return identity(ModelRequest("conv", "Be brief.", messages, (), SUNDAY_MORNING)).request


def message(text, turn):
    return Message(text, "user", (TextPart(text),), SUNDAY_MORNING, turn)


@pytest.fixture
def session():
    return Session(Recorder())


async def test_instructions_are_told_once(session):
    spoken = SpokenItem("item_1", "", session, b"")
    for _ in range(2):
        await session.bring_up_to_date(request(message("(spoken)", "turn-1")), spoken)
    assert session.connection.kinds() == [Instruct]


async def test_earlier_words_stand_before_what_was_just_said(session):
    spoken = SpokenItem("item_1", "", session, b"")
    earlier, now = message("Hello", "turn-1"), message("(spoken)", "turn-2")
    await session.bring_up_to_date(request(earlier, now), spoken)
    told = session.connection.said[1]
    assert (told.text, told.after) == ("Hello", "root")


async def test_another_session_hears_it_again_after_what_came_before(session):
    spoken = SpokenItem("item_1", "", session, b"sound")
    other = Session(Recorder())
    earlier, now = message("Hello", "turn-1"), message("(spoken)", "turn-2")
    await other.bring_up_to_date(request(earlier, now), spoken)
    assert other.connection.kinds() == [Instruct, AddText, AddSound]
    assert (spoken.session, other.connection.said[-1].pcm) == (other, b"sound")
