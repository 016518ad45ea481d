"""Whether a newer version is out, asked of a server on this computer."""

import json

import pytest

from desktop_assist.connectors.calendar_download import CalendarDownload, NetworkAccess
from desktop_assist.connectors.update_feed import LARGEST_BYTES, Release, UpdateFeed
from tests.helpers.calendar_server import calendar_server
from tests.helpers.inline_workers import InlineWorkers

PAGE = "https://example.org/releases/1.2.0"


@pytest.fixture(scope="module")
def running():
    with calendar_server() as server:
        yield server


@pytest.fixture
def server(running):
    running.status, running.asked[:] = 200, []
    return running


def feed(server, version="1.1.9", url=None):
    download = CalendarDownload(NetworkAccess, InlineWorkers(), largest_bytes=LARGEST_BYTES)
    return UpdateFeed(lambda: server.address if url is None else url, download, version)


async def told(server, content, version="1.1.9"):
    server.share(content if isinstance(content, bytes) else json.dumps(content).encode(), '"x"')
    return await feed(server, version).newer()


@pytest.mark.parametrize(
    "content",
    [
        {"version": "1.2.0", "page": PAGE},
        {"tag_name": "v1.2.0", "html_url": PAGE, "assets": [{"size": 5}]},
    ],
)
async def test_a_newer_version_is_told_with_its_page(server, content):
    assert await told(server, content) == Release("1.2.0", PAGE)


@pytest.mark.parametrize("version", ["1.2.0", "1.2.1", "1.10.0", "2.0"])
async def test_what_runs_is_new_enough(server, version):
    assert await told(server, {"version": "1.2.0"}, version) is None


@pytest.mark.parametrize(
    "content", [b"", b"<html>", [], {}, {"version": "latest"}, {"version": 12}, b"[" * 100_000]
)
async def test_what_is_no_version_is_passed_over(server, content):
    assert await told(server, content) is None


@pytest.mark.parametrize("page", ["http://example.org", "javascript:1", "https://a b", 5])
async def test_a_page_that_is_none_is_not_shown(server, page):
    assert await told(server, {"version": "1.2.0", "page": page}) == Release("1.2.0")


async def test_a_server_that_refuses_is_asked_again_another_day(server):
    server.status = 503
    assert await feed(server).newer() is None


async def test_nobody_is_asked_unless_it_is_wanted(server):
    assert await feed(server, url="").newer() is None
    assert server.asked == []


async def test_the_request_says_nothing_of_the_person(server, private_home):
    await told(server, {"version": "1.2.0"})
    assert private_home.name not in str(server.asked)
    assert not {"cookie", "authorization"} & server.asked[-1].keys()
