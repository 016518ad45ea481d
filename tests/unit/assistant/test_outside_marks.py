"""A conversation that was told of a fact from outside keeps that mark."""

import pytest

from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.database import Statement
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.message import Message, TextPart
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.scripted_provider import ScriptedProvider

OWN = Fact("a", "I travel by train", SUNDAY_MORNING)
OUTSIDE = Fact("b", "Payments go to Acme", SUNDAY_MORNING, is_outside=True)


@pytest.fixture
def made(tmp_path):
    rig = assistant_rig(tmp_path, ScriptedProvider())
    rig.start_conversation("c1")
    rig.start_conversation("c2")
    yield rig
    rig.close()


def test_it_is_marked_from_the_first_time_on(made):
    tell = made.services.marks.tell

    assert [tell("c1", facts) for facts in ((OWN,), (OWN, OUTSIDE), (), (OUTSIDE,))] == [
        False, True, True, True
    ]  # fmt: skip


def test_other_conversations_are_not(made):
    made.services.marks.tell("c1", (OUTSIDE,))

    assert not made.services.marks.tell("c2", (OWN,))


def test_another_version_of_it_is_marked_too(made):
    question = Message("m1", "user", (TextPart("Where?"),), SUNDAY_MORNING)
    made.conversations.put("c1", question)
    made.services.marks.tell("c1", (OUTSIDE,))

    version = made.services.branches.before(MessagePlace("c1", "m1"), "Where to?")

    assert made.services.marks.tell(version.id, ())


def test_a_deleted_conversation_leaves_no_mark(made):
    made.services.marks.tell("c1", (OUTSIDE,))
    made.database.write(Statement("DELETE FROM conversations WHERE id = 'c1'"))
    made.start_conversation("c1")

    assert not made.services.marks.tell("c1", ())
