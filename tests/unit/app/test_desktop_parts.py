"""What the program asks of the desktop around it."""

import pytest

from desktop_assist.app import desktop_parts
from desktop_assist.app.desktop_parts import desktop_services, model_trouble
from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.system.folders import portable_folders


async def test_everything_is_looked_at_with_the_keys_of_quick_ask(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    try:
        found = {one.name for one in await desktop_services(parts).look_around()}
    finally:
        await parts.close()

    assert {"database", "keyring", "notifications", "keys for quick ask"} <= found


@pytest.mark.parametrize(
    ("chosen", "route", "trouble"),
    [
        ({}, False, ""),
        ({"assistant.provider": "openai"}, True, ""),
        ({"assistant.provider": "openai"}, False, "offline"),
        ({"assistant.provider": "openai", "budget.monthly_usd": "0"}, True, "budget"),
        (
            {"assistant.provider": "compatible", "compatible.base_url": "http://127.0.0.1:1234/v1"},
            False,
            "",
        ),
    ],
)
async def test_why_no_model_is_asked(tmp_path, monkeypatch, chosen, route, trouble):
    monkeypatch.setattr(desktop_parts, "has_route", lambda: route)
    parts = Parts(portable_folders(tmp_path), Moment())
    try:
        for name, value in chosen.items():
            parts.settings.set(name, value)
        assert model_trouble(parts) == trouble
    finally:
        await parts.close()
