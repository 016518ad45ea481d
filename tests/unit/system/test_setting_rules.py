"""A value that would keep the program from working is refused."""

from decimal import Decimal

import pytest

from desktop_assist.system.setting_rules import wanted_instead


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("calendar.time_zone", "Mars/Base"),
        ("calendar.time_zone", "../../etc/passwd"),
        ("calendar.working_hours_start", "25:00"),
        ("calendar.working_hours_end", "9"),
        ("calendar.default_duration_minutes", 0),
        ("appearance.text_percent", 1000),
        ("expenses.home_currency", "euros"),
        ("openai.context_tokens", 100),
        ("openai.proxy", "proxy.example:8080"),
        ("openai.proxy", "http://[::"),
        ("openai.proxy", "http://anna:secret@proxy.example:8080"),
        ("budget.monthly_usd", Decimal(-1)),
        ("openai.max_output_tokens", 10),
        ("expenses.receipt_name", "receipt"),
        ("expenses.receipt_name", "{date}/{merchant}"),
        ("expenses.receipt_name", "{total}"),
        ("expenses.rates", "USD 0.92"),
        ("expenses.rates", "1 USD = 0 EUR"),
        ("expenses.rates", "1 USD = 0.92 EUR from 2026-02-30"),
    ],
)
def test_what_will_not_do_is_told_what_would(name, value):
    assert wanted_instead(name, value).startswith("It should be ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("calendar.time_zone", "America/New_York"),
        ("calendar.working_hours_end", "17:30"),
        ("calendar.default_duration_minutes", 45),
        ("appearance.text_percent", 200),
        ("expenses.home_currency", "CHF"),
        ("expenses.receipt_name", "{date}_{currency}{amount} ({name})"),
        ("expenses.rates", "100 JPY = 0,61 EUR from 2026-10-01"),
        ("budget.monthly_usd", Decimal("7.5")),
        ("calendar.path", "anything"),
        ("openai.context_tokens", 32_000),
        ("openai.proxy", ""),
        ("openai.proxy", "http://proxy.example:8080"),
        ("openai.proxy", "https://[::1]:3128/"),
    ],
)
def test_anything_else_will_do(name, value):
    assert wanted_instead(name, value) == ""
