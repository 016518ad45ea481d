"""What a message would cost, before it is sent."""

import pytest

from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.cost_preview import CostPreview
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.settings import AssistantSettings, Settings
from desktop_assist.usage.tariff import Tariff
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.memory_rig import MemoryRig
from tests.helpers.spending_house import PRICES


@pytest.fixture
def memory(tmp_path):
    memory = MemoryRig(tmp_path)
    yield memory
    memory.close()


@pytest.fixture
def preview(memory):
    def make(provider="openai", model_id="gpt-6-luna", instructions=""):
        settings = Settings(AssistantSettings(provider), OpenAISettings(model_id=model_id))
        conversations = ConversationStore(memory.database, FrozenClock())
        return CostPreview(
            conversations,
            AssistantChoice(memory.database, memory.assistants.store),
            lambda: settings,
            Tariff(PRICES, lambda: settings),
            FrozenClock(),
            lambda: instructions,
        )

    return make


@pytest.mark.parametrize("provider", ["embedded", "compatible"])
def test_nothing_is_told_where_nothing_is_paid(preview, provider):
    assert preview(provider).of(Draft("Hello")) is None


def test_a_longer_text_costs_more_and_never_more_than_the_most(preview):
    short, long = (preview().of(Draft("word " * count)) for count in (1, 4_000))
    assert short.tokens < 50 < 4_000 < long.tokens < 6_000
    assert 0 < short.cost_usd < long.cost_usd < long.most_usd


def test_what_was_said_before_and_what_is_always_told_is_read_again(preview, memory):
    store = ConversationStore(memory.database, FrozenClock())
    kept = store.create("Long talk").id
    store.put(kept, Message("m1", "user", (TextPart("word " * 900),), SUNDAY_MORNING))

    said = preview().of(Draft("Go on", conversation_id=kept))
    told = preview(instructions="word " * 900).of(Draft("Go on"))

    assert said.tokens > 1_000
    assert told.tokens > 1_000


def test_files_count_by_their_kind(preview, tmp_path):
    picture, text = tmp_path / "a.png", tmp_path / "a.txt"
    picture.write_bytes(b"x" * 4_000_000)
    text.write_bytes(b"x" * 8_000)

    assert preview().of(Draft("", (picture,))).tokens < 2_000
    assert 2_000 < preview().of(Draft("", (text,))).tokens < 3_000


def test_a_model_without_a_known_price_is_told_in_tokens(preview):
    estimate = preview(model_id="gpt-99").of(Draft("Hello"))
    assert estimate.cost_usd is None
    assert estimate.most_usd > 0
