"""A conversation goes from everything that keeps something of it."""

from contextlib import closing

import pytest

from desktop_assist.app.conversation_parts import ConversationGrounds, ConversationParts
from desktop_assist.domain.conversation_search import ConversationQuery
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.ready_database import MIGRATIONS
from tests.helpers.said import SaidBefore


class Trace:
    """Something else that keeps a part of it."""

    def __init__(self) -> None:
        self.forgotten = []

    def forget(self, removed):
        self.forgotten.append(removed.id)


@pytest.fixture
def said(tmp_path):
    said = SaidBefore(tmp_path, MIGRATIONS)
    with closing(said.database):
        yield said


def test_what_was_said_is_found_until_it_is_deleted(said, tmp_path):
    said.say("The hotel in Bonn")
    trace = Trace()
    grounds = ConversationGrounds(
        said.database, said.clock, FixedSettings(), InlineWorkers(), None, tmp_path, (trace,)
    )
    parts = ConversationParts(grounds)
    found = parts.search.search(ConversationQuery("hotel"))
    parts.removal.remove(found[0].conversation_id)
    parts.clear_away()
    assert not parts.search.search(ConversationQuery("hotel"))
    assert trace.forgotten == [found[0].conversation_id]
