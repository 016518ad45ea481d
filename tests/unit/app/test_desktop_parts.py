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


@pytest.fixture
async def parts(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    yield parts
    await parts.close()


async def test_why_no_model_is_asked(parts, monkeypatch):
    def trouble(*, route, **chosen):
        monkeypatch.setattr(desktop_parts, "has_route", lambda: route)
        for name, value in chosen.items():
            parts.settings.set(name.replace("__", "."), value)
        return model_trouble(parts)

    assert trouble(route=False) == ""
    here = "http://127.0.0.1:1234/v1"
    local = {"assistant__provider": "compatible", "compatible__base_url": here}
    assert trouble(route=False, **local) == ""
    assert trouble(route=True, assistant__provider="openai") == ""
    assert trouble(route=False) == "offline"
    assert trouble(route=True, privacy__offline="true") == "offline"
    parts.settings.set("privacy.offline", "false")
    assert trouble(route=True, budget__monthly_usd="0") == "budget"
