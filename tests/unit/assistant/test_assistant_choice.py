"""A conversation keeps its assistant, and goes on without it when it is gone."""

import pytest

from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import Message, TextPart
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.scripted_provider import ScriptedProvider


@pytest.fixture
def made(tmp_path):
    rig = assistant_rig(tmp_path, ScriptedProvider())
    rig.start_conversation("c1")
    yield rig
    rig.close()


def choose(made, assistant, conversation_id="c1"):
    draft = Draft("x", conversation_id=conversation_id, assistant=assistant)
    chosen = made.services.choice.for_draft(draft)
    made.services.choice.keep("c1", chosen)
    return chosen


def test_a_conversation_has_the_standard_assistant_until_another_is_chosen(made):
    assert choose(made, None).profile.id == ""

    choose(made, "corporateassist")

    assert choose(made, None).profile.id == "corporate-assist"
    assert made.services.choice.of("c1").profile.name == "CorporateAssist"


def test_the_standard_one_can_be_chosen_again(made):
    choose(made, "CorporateAssist")

    assert choose(made, "").profile.id == ""
    assert made.services.choice.of("c1").profile.id == ""


def test_a_renamed_assistant_is_still_the_one_chosen(made):
    legal = made.assistants.save(AssistantProfile("", "Legal")).profile
    choose(made, "Legal")

    made.assistants.save(AssistantProfile(legal.id, "Law"))

    assert choose(made, None).profile.name == "Law"


def test_when_it_is_gone_the_standard_one_goes_on_and_it_is_said_once(made):
    legal = made.assistants.save(AssistantProfile("", "Legal")).profile
    choose(made, "Legal")
    made.assistants.delete(legal.id)

    first, second = choose(made, None), choose(made, None)

    assert first.profile.id == second.profile.id == ""
    assert "“Legal”" in first.notice
    assert second.notice == ""


def test_one_that_is_not_there_cannot_be_chosen(made):
    with pytest.raises(UsageError, match="no assistant “Nobody”"):
        choose(made, "Nobody")


def test_a_deleted_conversation_leaves_no_choice_behind(made):
    choose(made, "CorporateAssist")

    ConversationRemoval(made.database, ()).remove("c1")

    assert made.services.choice.of("c1").profile.id == ""


async def test_a_conversation_that_goes_on_elsewhere_keeps_its_assistant(made):
    choose(made, "CorporateAssist")
    made.conversations.put("c1", Message("m1", "user", (TextPart("Hello"),), SUNDAY_MORNING))

    branch = await made.assistant.branch_after(MessagePlace("c1", "m1"))

    assert made.services.choice.of(branch.id).profile.name == "CorporateAssist"
