"""What the service's own tools did costs; what they may do is set aside."""

from decimal import Decimal

from desktop_assist.domain.message import ReasoningPart, TextPart
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.system.resources import resource_path
from desktop_assist.usage.hosted_tariff import HostedTariff
from desktop_assist.usage.hosted_use import hosted_usd, most_hosted_usd

TARIFF = HostedTariff(resource_path("prices.toml"))


def done(kind):
    return ReasoningPart("", "openai", "gpt-6-luna", {"type": kind})


def test_each_search_costs_and_code_once():
    said = (
        *(done("file_search_call"), done("file_search_call"), done("reasoning"), TextPart("So.")),
        *(done("code_interpreter_call"), done("code_interpreter_call")),
    )

    assert hosted_usd(said, TARIFF) == Decimal("0.035")


def test_only_what_is_switched_on_is_set_aside():
    assert most_hosted_usd(OpenAISettings(), TARIFF) == 0
    assert most_hosted_usd(OpenAISettings(file_search_store="vs_1"), TARIFF) == Decimal("0.01")
    assert most_hosted_usd(OpenAISettings(code_interpreter=True), TARIFF) == Decimal("0.03")
