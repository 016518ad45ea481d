"""A conversation that is deleted leaves no byte of what was said in it."""

from contextlib import closing
from dataclasses import dataclass, field

import pytest

from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.domain.database import Statement
from desktop_assist.domain.errors import ConversationBusyError, StorageError, UsageError
from tests.helpers.said import SaidBefore

PHRASE = "quokka marmalade"
TURN = """
INSERT INTO turns (id, conversation_id, owner, provider, model_id, status, started_at, ended_at)
VALUES (?, ?, '', '', '', ?, '', ?)
"""


@dataclass
class Trace:
    """Remembers what it was told to forget; fails the first time when it is to."""

    fails: bool = False
    told: list = field(default_factory=list)

    def forget(self, removed):
        if self.fails:
            self.fails = False
            raise StorageError("The disk is full.")
        self.told.append(removed)


@pytest.fixture
def said(tmp_path):
    said = SaidBefore(tmp_path)
    with closing(said.database):
        for number in range(50):
            said.say(f"Something else {number}")
        said.say(f"The {PHRASE} is secret", turn_id="t1")
        yield said


@pytest.fixture
def secret(said):
    (found,) = said.find("quokka")
    said.database.write(Statement(TURN, ("t1", found.conversation_id, "completed", "now")))
    return found.conversation_id


def bytes_on_disk(folder):
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_no_byte_of_it_is_left(said, secret, tmp_path):
    copy = tmp_path / "backups" / "desktop_assist-4.sqlite3"
    copy.parent.mkdir()
    copy.write_bytes(b"An older copy with the quokka in it")
    assert PHRASE.encode() in bytes_on_disk(tmp_path)

    ConversationRemoval(said.database, ()).remove(secret)

    assert b"quokka" not in bytes_on_disk(tmp_path)
    assert b"marmalade" not in bytes_on_disk(tmp_path)
    assert (said.find("quokka"), said.store.find(secret)) == ((), None)
    assert len(said.find("else", limit=99)) == 50


def test_whoever_keeps_something_of_it_is_told(said, secret):
    trace = Trace()

    ConversationRemoval(said.database, (trace,)).remove(secret)

    assert [(one.id, one.turn_ids) for one in trace.told] == [(secret, ("t1",))]


def test_what_was_cut_short_is_finished_later(said, secret, tmp_path):
    trace = Trace(fails=True)
    with pytest.raises(StorageError):
        ConversationRemoval(said.database, (trace,)).remove(secret)

    removal = ConversationRemoval(said.database, (trace,))
    removal.finish()
    removal.finish()

    assert [one.id for one in trace.told] == [secret]
    assert b"quokka" not in bytes_on_disk(tmp_path)


def test_a_conversation_that_is_being_answered_stays(said, secret):
    said.database.write(Statement(TURN, ("t2", secret, "running", None)))

    with pytest.raises(ConversationBusyError):
        ConversationRemoval(said.database, ()).remove(secret)

    assert said.store.find(secret) is not None


def test_what_is_not_there_cannot_be_deleted(said):
    with pytest.raises(UsageError):
        ConversationRemoval(said.database, ()).remove("nothing")
