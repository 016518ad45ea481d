"""Another version of a conversation leaves the earlier one as it was."""

from contextlib import closing

import pytest

from desktop_assist.assistant.conversation_branch import ConversationBranches
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.said import SaidBefore

CALL = ToolCall("c1", "create_meeting", {"title": "Team sync"})
DONE = ToolResult("c1", CALL.name, ok=True, output={"summary": "Scheduled."}, change_id="ch1")


@pytest.fixture
def said(tmp_path):
    said = SaidBefore(tmp_path)
    with closing(said.database):
        said.conversation = said.store.create("Team sync").id
        for role, parts in (
            ("user", "Hello"),
            ("assistant", "Hello to you"),
            ("user", "Schedule a team sync"),
            ("assistant", CALL),
            ("tool", DONE),
            ("assistant", "It is scheduled"),
        ):
            part = TextPart(parts) if isinstance(parts, str) else parts
            said.say("", part, role=role, into=said.conversation, turn_id="t1")
        yield said


@pytest.fixture
def branches(said):
    return ConversationBranches(said.database, said.clock)


def parts(said, conversation_id):
    return [part for one in said.store.messages(conversation_id) for part in one.parts]


def has_changed(result):
    return result.change_id is not None


def test_a_message_that_is_edited_begins_another_version(said, branches):
    before = parts(said, said.conversation)
    place = MessagePlace(said.conversation, said.store.messages(said.conversation)[2].id)

    branch = branches.before(place, "Schedule a team lunch")

    assert (branch.title, branch.branched_from) == ("Team sync (2)", place)
    assert parts(said, branch.id) == before[:2]
    assert parts(said, said.conversation) == before


def test_a_conversation_goes_on_from_a_message_and_its_answer(said, branches):
    place = MessagePlace(said.conversation, said.store.messages(said.conversation)[0].id)

    branch = branches.after(place)

    assert (branch.title, branch.branched_from) == ("Team sync (2)", place)
    assert parts(said, branch.id) == parts(said, said.conversation)[:2]


def test_from_the_last_message_all_of_it_goes_along(said, branches):
    place = MessagePlace(said.conversation, said.store.messages(said.conversation)[2].id)
    assert parts(said, branches.after(place).id) == parts(said, said.conversation)


def test_from_an_answer_or_from_nothing_it_cannot_go_on(said, branches):
    answer = said.store.messages(said.conversation)[1].id
    for message_id in (answer, "gone"):
        with pytest.raises(UsageError, match="no longer here"):
            branches.after(MessagePlace(said.conversation, message_id))


def test_what_begins_anew_is_named_anew(said, branches):
    first = said.store.messages(said.conversation)[0].id

    branch = branches.before(MessagePlace(said.conversation, first), "What did I spend?")

    assert (branch.title, parts(said, branch.id)) == ("What did I spend?", [])


def test_versions_are_counted(said, branches):
    place = MessagePlace(said.conversation, said.store.messages(said.conversation)[2].id)
    second = branches.before(place, "Lunch")
    its_last = said.store.messages(branches.of_last_answer(second.id, has_changed).conversation.id)

    third = branches.before(place, "Dinner")

    assert third.title == "Team sync (4)"
    assert len(its_last) == 1


def test_what_an_answer_had_done_is_in_the_version_to_be_answered_again(said, branches):
    branch = branches.of_last_answer(said.conversation, has_changed)

    assert parts(said, branch.conversation.id)[2:] == [
        TextPart("Schedule a team sync"), CALL, DONE,
    ]  # fmt: skip
    assert branch.kept_changes == 1


def test_an_answer_that_changed_nothing_is_left_out_as_a_whole(said, branches):
    branch = branches.of_last_answer(said.conversation, lambda _: False)

    assert parts(said, branch.conversation.id)[-1] == TextPart("Schedule a team sync")
    assert branch.kept_changes == 0


@pytest.mark.parametrize("index", [1, None])
def test_only_a_message_of_the_persons_can_be_edited(said, branches, index):
    messages = said.store.messages(said.conversation)
    name = "nothing" if index is None else messages[index].id

    with pytest.raises(UsageError):
        branches.before(MessagePlace(said.conversation, name), "Hello")


def test_where_nothing_was_asked_there_is_nothing_to_answer(said, branches):
    with pytest.raises(UsageError):
        branches.of_last_answer(said.store.create("Empty").id, has_changed)
