"""A spending store on a real database, and steps to spend on."""

from dataclasses import replace
from decimal import Decimal
from itertools import count
from pathlib import Path

from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.model_settings import BudgetSettings, OpenAISettings
from desktop_assist.domain.provider import ModelRequest, StepFinished
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.spending import PlannedStep, StepOutcome
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.storage.presence import Presence
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.system.resources import resource_path
from desktop_assist.usage import tables
from desktop_assist.usage.price_list import PriceList
from desktop_assist.usage.spending_store import SpendingStore
from desktop_assist.usage.tariff import Tariff
from desktop_assist.usage.usage_store import UsageStore
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.shipped_people import REDACTOR

PRICES = PriceList(resource_path("prices.toml"))
USED = TokenUsage(input_tokens=2000, cached_tokens=1500, output_tokens=300)
LIMITS = {
    "x-ratelimit-limit-requests": "500",
    "x-ratelimit-remaining-requests": "2",
    "x-ratelimit-reset-requests": "20s",
}
_NUMBERS = count(1)


class SpendingHouse:
    """The steps of one program, in a database that others may share."""

    def __init__(self, folder: Path, limit="5", now=SUNDAY_MORNING, per_turn="0", **openai) -> None:
        budget = BudgetSettings(monthly_usd=Decimal(limit), per_turn_usd=Decimal(per_turn))
        self.settings = FixedSettings(Settings(budget=budget, openai=OpenAISettings(**openai)))
        self.clock = FrozenClock(now)
        self.database = SqliteDatabase(folder / "desktop_assist.sqlite3")
        self.database.migrate(tables.MIGRATIONS)
        self.presence = Presence(folder / "running")
        tariff = Tariff(PRICES, self.settings.current)
        self.spending = SpendingStore(
            self.database, self.clock, self.presence, self.settings, tariff
        )
        self.usage = UsageStore(self.database, self.clock)

    def begin(self, step: PlannedStep) -> PlannedStep:
        """Ask for a step within a turn that runs."""
        self.presence.take_up(step.turn_id)
        self.spending.reserve(step)
        return step

    def use(self, cost_model="gpt-6-luna", tokens=USED):
        """Ask for a step and have it answered."""
        step = self.begin(planned(model_id=cost_model))
        return self.spending.settle(step, answered(cost_model, tokens))

    def tell(self, **limits):
        """Have a step answered, with these limits told."""
        outcome = answered()
        told = {name.replace("_", "-"): value for name, value in limits.items()}
        finished = replace(outcome.finished, rate_limits={**LIMITS, **told})
        step = self.begin(planned(begun_at=self.clock.now()))
        return self.spending.settle(step, replace(outcome, finished=finished))

    def close(self) -> None:
        self.presence.close()
        self.database.close()


def planned(text="Hello", **more) -> PlannedStep:
    """A step about to be asked of gpt-6-luna."""
    number = next(_NUMBERS)
    message = Message(f"msg_{number:06}", "user", (TextPart(text),), SUNDAY_MORNING)
    request = REDACTOR.request(
        ModelRequest("conv_1", "Be brief.", (message,), (), SUNDAY_MORNING)
    ).request
    step = PlannedStep(
        id=f"step_{number:06}",
        turn_id=f"turn_{number:06}",
        newest_message_id=message.id,
        provider="openai",
        model_id="gpt-6-luna",
        is_free=False,
        begun_at=SUNDAY_MORNING,
        request=request,
    )
    return replace(step, **more)


def answered(model_id="gpt-6-luna", tokens=USED) -> StepOutcome:
    """The outcome of a step that its service finished."""
    finished = StepFinished("completed", model_id, tokens, "req_1")
    return StepOutcome("completed", 0.5, (TextPart("Hello."),), finished)
