"""Where no server is, nothing is found and nothing is wrong."""

from desktop_assist.ui.settings.server_services import ServerServices


async def test_without_ways_to_a_server_nothing_is_found():
    nothing = ServerServices()

    assert list(await nothing.find()) == []
    assert await nothing.check("k") is None
