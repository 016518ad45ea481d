"""One question to a model, for a chore; on the wire in tests/integration/test_second_opinion.py."""

import pytest

from desktop_assist.assistant.model_inquiry import InquiryServices, ModelInquiry
from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.provider import AnswerFormat
from desktop_assist.domain.side_question import SideQuestion
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.scripted_provider import ScriptedProvider, says

ANNA = "anna@example.com"


@pytest.fixture
def inquiry_of(tmp_path):
    rigs = []

    def make(provider):
        rig = assistant_rig(tmp_path, provider)
        rigs.append(rig)
        had = rig.services
        services = InquiryServices(
            had.providers, had.turns, rig.database, had.spending, had.turn_log, had.clock,
            had.workers,
        )  # fmt: skip
        conversation = rig.conversations.create("Dropped").id
        question = SideQuestion(
            conversation, "Read it.", f"Of {ANNA}", "a receipt", AnswerFormat("x", {})
        )
        return ModelInquiry(services), question

    yield make
    for rig in rigs:
        rig.close()


@pytest.mark.parametrize("follows_text", [True, False])
async def test_a_question_is_possible_where_a_model_is_chosen(inquiry_of, follows_text):
    inquiry, _ = inquiry_of(ScriptedProvider(follows_text=follows_text))

    assert await inquiry.is_possible() == follows_text


@pytest.mark.parametrize("is_local", [True, False])
async def test_only_a_model_on_this_computer_is_asked_in_clear(inquiry_of, is_local):
    provider = ScriptedProvider(says("Yes."), is_local=is_local)
    inquiry, question = inquiry_of(provider)

    answer = await inquiry.ask(question)

    assert answer.text == "Yes."
    assert (ANNA in provider.requests[0].messages[0].parts[0].text) == is_local


async def test_an_answer_that_breaks_off_is_none(inquiry_of):
    inquiry, question = inquiry_of(ScriptedProvider(says("Ye")[:-1]))

    with pytest.raises(ProviderUnreachableError, match="broke off"):
        await inquiry.ask(question)
