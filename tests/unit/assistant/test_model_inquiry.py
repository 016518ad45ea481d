"""One question to a model, for a chore; on the wire in tests/integration/test_second_opinion.py."""

from datetime import timedelta

import pytest

from desktop_assist.assistant.model_inquiry import InquiryServices, ModelInquiry
from desktop_assist.domain.errors import ProviderAccessError, ProviderUnreachableError
from desktop_assist.domain.provider import AnswerFormat
from desktop_assist.domain.side_question import SideQuestion
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.scripted_provider import ScriptedProvider, says
from tests.helpers.shipped_people import REDACTOR

ANNA = "anna@example.com"


class Pace:
    """A Pacing that lets every step go, and notes whose it was."""

    def __init__(self):
        self.asked = []

    def wait_s(self, step):
        self.asked.append(step.provider)
        return 0.0


@pytest.fixture
def inquiry_of(tmp_path):
    rigs = []

    def make(provider, pacing=None):
        rig = assistant_rig(tmp_path, provider)
        rigs.append(rig)
        had = rig.services
        make.clock = had.clock
        services = InquiryServices(
            had.providers, had.turns, rig.database, had.spending, had.turn_log, REDACTOR,
            had.clock, had.workers, pacing,
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


async def test_where_the_key_is_refused_those_behind_are_not_asked(inquiry_of):
    provider = ScriptedProvider([ProviderAccessError("No such key.", "Mend it.")], says("Yes."))
    inquiry, question = inquiry_of(provider)

    for _ in range(3):
        with pytest.raises(ProviderAccessError, match="No such key"):
            await inquiry.ask(question)

    assert len(provider.requests) == 1


async def test_after_a_minute_or_with_another_model_it_is_asked_again(inquiry_of):
    refused = [ProviderAccessError("No such key.")]
    provider = ScriptedProvider(refused, refused, says("Yes."))
    inquiry, question = inquiry_of(provider)
    for model_id in ("first", "second"):
        provider.model_id = model_id
        with pytest.raises(ProviderAccessError):
            await inquiry.ask(question)

    inquiry_of.clock.advance(timedelta(minutes=1))

    assert (await inquiry.ask(question)).text == "Yes."


async def test_a_question_beside_waits_for_the_service_as_any_other_step(inquiry_of):
    inquiry, question = inquiry_of(ScriptedProvider(says("Yes.")), pace := Pace())

    assert (await inquiry.ask(question)).text == "Yes."
    assert pace.asked == ["openai"]
