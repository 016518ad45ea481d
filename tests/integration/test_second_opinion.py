"""On the wire: a model is asked of a doubtful receipt, redacted, within the budget, and logged."""

import json
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_assist.assistant.model_inquiry import InquiryServices, ModelInquiry
from desktop_assist.domain.errors import BudgetUsedUpError, ProviderAccessError, ProviderError
from desktop_assist.domain.model_settings import BudgetSettings, OpenAISettings
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.side_question import SideQuestion
from desktop_assist.expenses.receipt.second_opinion import INSTRUCTIONS, answer_format
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, refused, said
from tests.helpers.shipped_people import REDACTOR
from tests.helpers.turn_log_schema import valid_lines

ANNA = "anna@example.com"
TEXT = f"HUT\nGuest {ANNA}\nTotal 5.00"
ANSWER = json.dumps({"total": "5.00", "total_evidence": "Total 5.00"})


class House:
    """A model at an address of this computer, and what asks it."""

    def __init__(self, folder, rig, server) -> None:
        self.folder, self.rig, self.server = folder, rig, server
        self.conversation = rig.conversations.create("Dropped").id
        had = rig.services
        self.inquiry = ModelInquiry(
            InquiryServices(
                had.providers, had.turns, rig.database, had.spending, had.turn_log, REDACTOR,
                had.clock, had.workers,
            )
        )  # fmt: skip

    async def ask(self, **changed):
        question = SideQuestion(self.conversation, INSTRUCTIONS, TEXT, "a receipt", answer_format())
        return await self.inquiry.ask(replace(question, **changed))

    @property
    def body(self):
        return self.server.requests[-1].body


@asynccontextmanager
async def a_house(folder, settings=None):
    async with ResponsesServer() as server:
        chosen = OpenAISettings(base_url=server.url)

        async def key():
            return GOOD_KEY

        provider = OpenAIResponsesProvider(lambda: chosen, key)
        with closing(assistant_rig(folder, provider, settings=settings)) as rig:
            yield House(folder, rig, server)
        await provider.aclose()


@pytest.fixture
async def house(tmp_path):
    async with a_house(tmp_path) as made:
        yield made


async def test_the_text_leaves_redacted_and_the_answer_is_held_to_a_schema(house):
    house.server.replies.append(answered(said(ANSWER)))

    answer = await house.ask()

    assert json.loads(answer.text)["total"] == "5.00"
    assert ANNA not in json.dumps(house.body)
    assert "Total 5.00" in json.dumps(house.body)
    shape = house.body["text"]["format"]
    assert (shape["type"], shape["strict"]) == ("json_schema", True)
    assert "tools" not in house.body


async def test_what_was_redacted_is_put_back_into_the_answer(house):
    def echo(body):
        (placeholder,) = [
            word for word in json.dumps(body["input"]).split() if "EMAIL" in word.upper()
        ][:1]
        return answered(said(json.dumps({"merchant_evidence": placeholder.split("\\n")[0]})))

    house.server._answer = echo

    answer = await house.ask()

    assert ANNA in answer.text


async def test_its_tokens_and_its_cost_are_counted(house):
    house.server.replies.append(answered(said(ANSWER), model="gpt-5.4-nano"))

    answer = await house.ask()

    assert answer.usage.tokens.input_tokens == 120
    assert house.rig.database.rows(str, "SELECT status FROM steps") == ["completed"]


async def test_the_turn_log_says_what_was_asked_and_answered(house):
    house.server.replies.append(answered(said(ANSWER)))

    await house.ask()

    (line,) = valid_lines(house.folder / "logs")
    assert "Total 5.00" in line["request"]["text"]
    assert ANNA not in json.dumps(line)
    assert line["answer"]["text"] == ANSWER
    assert line["conversation_id"] == house.conversation


async def test_nothing_of_it_is_shown_in_the_conversation(house):
    house.server.replies.append(answered(said(ANSWER)))

    await house.ask()

    assert house.rig.conversations.messages(house.conversation) == ()


async def test_a_picture_goes_along_where_the_person_allows_it(house):
    house.server.replies.append(answered(said(ANSWER)))

    await house.ask(picture=b"\xff\xd8\xff and the rest")

    assert "data:image/jpeg;base64," in json.dumps(house.body["input"])


async def test_beyond_the_budget_nothing_is_asked(tmp_path):
    settings = FixedSettings(Settings(budget=BudgetSettings(monthly_usd=Decimal(0))))
    async with a_house(tmp_path, settings) as house:
        with pytest.raises(BudgetUsedUpError):
            await house.ask()
        assert house.server.requests == []


async def test_a_service_that_refuses_leaves_no_turn_open(house):
    house.server.replies.append(refused(400, "no such model"))

    with pytest.raises(ProviderError):
        await house.ask()

    rows = house.rig.database.rows
    assert rows(str, "SELECT id FROM turns WHERE ended_at IS NULL") == []


async def test_a_revoked_key_is_tried_once_for_all_that_wait(house):
    house.server.refuses(GOOD_KEY)

    for _ in range(3):
        with pytest.raises(ProviderAccessError, match="does not accept the key"):
            await house.ask()

    assert len(house.server.requests) == 1


async def test_deleting_the_conversation_takes_the_question_along(house):
    house.server.replies.append(answered(said(ANSWER)))
    await house.ask()

    from desktop_assist.assistant.conversation_removal import ConversationRemoval

    ConversationRemoval(house.rig.database, house.rig.traces).remove(house.conversation)

    assert house.rig.database.rows(str, "SELECT asked FROM side_questions") == []
