"""Says which values a setting may have, where its type alone does not tell."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.hotkey import key_combination
from desktop_assist.system.clock import find_time_zone


def wanted_instead(name: str, value: str | int | Decimal) -> str:
    """What “section.key” should be when `value` will not do; empty when it will."""
    rule = _RULES.get(name)
    return "" if rule is None or rule.accepts(str(value)) else rule.wanted


@dataclass(frozen=True, slots=True)
class _Rule:
    accepts: Callable[[str], object]
    wanted: str


def _is_time_zone(name: str) -> bool:
    try:
        find_time_zone(name)
    except SettingsError:
        return False
    return True


def _is_rate(text: str) -> bool:
    found = _RATE.fullmatch(text)
    return found is not None and not _NOTHING.search(text) and _is_day(found[1])


def _is_day(text: str | None) -> bool:
    try:
        return text is None or bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is_hotkey(text: str) -> bool:
    try:
        return not text or bool(key_combination(text))
    except ValueError:
        return False


def _within(numbers: range) -> _Rule:
    return _Rule(lambda text: int(text) in numbers, f"It should be {numbers[0]} to {numbers[-1]}.")


_RATE = re.compile(
    r"\d+(?:[.,]\d+)? [A-Z]{3} = \d+(?:[.,]\d+)? [A-Z]{3}(?: from (\d{4}-\d\d-\d\d))?"
)
_NOTHING = re.compile(r"(?:^|= )0+(?:[.,]0+)? ")
_AMOUNT = _Rule(
    re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,6})?").fullmatch,
    "It should be an amount from 0 on, such as 7.50.",
)
_TIME = _Rule(re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d").fullmatch, "It should be a time like 09:00.")
_RULES = {
    "appearance.text_percent": _within(range(90, 201)),
    "budget.monthly_usd": _AMOUNT,
    "budget.unpriced_input_usd": _AMOUNT,
    "budget.unpriced_output_usd": _AMOUNT,
    "calendar.buffer_minutes": _within(range(4 * 60 + 1)),
    "calendar.default_duration_minutes": _within(range(1, 24 * 60 + 1)),
    "calendar.organizer": _Rule(
        re.compile(r"|[^<>@\s]+@[^<>@\s]+|[^<>@]+<[^<>@\s]+@[^<>@\s]+>").fullmatch,
        "It should be a name and a mail address, such as Ada Rossi <ada@example.org>.",
    ),
    "calendar.reminder_minutes": _within(range(-1, 4 * 7 * 24 * 60 + 1)),
    "calendar.time_zone": _Rule(
        _is_time_zone, "It should be an area and a city, such as Europe/Berlin."
    ),
    "calendar.travel_minutes": _within(range(8 * 60 + 1)),
    "calendar.working_hours_end": _TIME,
    "calendar.working_hours_start": _TIME,
    "desktop.hotkey": _Rule(
        _is_hotkey,
        "It should be keys such as Ctrl+Alt+Space or Super+J, or nothing for no keys at all.",
    ),
    "desktop.update_url": _Rule(
        re.compile(r"|https://[\w.-]+(?::\d{1,5})?/\S*").fullmatch,
        "It should be an address that begins with https://, or nothing to ask nobody.",
    ),
    "hosted.expiry_days": _within(range(1, 366)),
    "hosted.store": _Rule(
        re.compile(r"(?:vs_[\w-]{1,120})?").fullmatch, "It should be a store's id, such as vs_123."
    ),
    "openai.context_tokens": _Rule(lambda text: int(text) >= 4_000, "It should be 4000 or more."),
    "openai.proxy": _Rule(
        re.compile(r"(?:https?://(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?/?)?").fullmatch,
        "It should be like http://proxy.example:8080, without a name and a password: those belong "
        "into the environment (HTTPS_PROXY).",
    ),
    "privacy.hosts": _Rule(
        re.compile(r"(?=.*\w)(?:\*\.)?[\w.-]+(?::\d{1,5})?").fullmatch,
        "It should be hosts such as gateway.example.com or *.example.com.",
    ),
    "privacy.keep_days": _within(range(3_651)),
    "expenses.home_currency": _Rule(
        re.compile(r"[A-Z]{3}").fullmatch, "It should be three capital letters, such as EUR."
    ),
    "expenses.rates": _Rule(
        _is_rate, "It should be like 1 USD = 0.92 EUR, or 1 USD = 0.92 EUR from 2026-10-01."
    ),
    "expenses.receipt_name": _Rule(
        re.compile(
            r"(?=.*\{)(?:[^{}/\\]|\{(?:date|merchant|amount|currency|category|name)\})+"
        ).fullmatch,
        "It should be made of {date}, {merchant}, {amount}, {currency}, {category} and {name}.",
    ),
    "openai.max_output_tokens": _within(range(256, 128_001)),
}
