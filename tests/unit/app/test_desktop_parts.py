"""What the program asks of the desktop around it."""

from desktop_assist.app.desktop_parts import desktop_services
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
