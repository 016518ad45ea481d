"""Calendars are fetched from a real server on this computer."""

import logging

import pytest

from desktop_assist.connectors.calendar_address import read_address
from desktop_assist.connectors.calendar_download import (
    CalendarDownload,
    Download,
    NetworkAccess,
    Version,
)
from desktop_assist.domain.errors import SubscriptionError
from tests.helpers.calendar_server import SECRET, calendar_server, calendar_text
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.own_certificates import own_authority


@pytest.fixture
def server():
    with calendar_server() as running:
        yield running


async def fetch(address, known=Version(), network=NetworkAccess(), **limits):  # noqa: B008 - frozen
    download = CalendarDownload(lambda: network, InlineWorkers(), **limits)
    return await download.fetch(read_address(address), known)


async def failure(address, **more):
    with pytest.raises(SubscriptionError) as caught:
        await fetch(address, **more)
    assert SECRET not in f"{caught.value.message} {caught.value.hint} {caught.value!r}"
    return caught.value


async def test_a_calendar_comes_with_its_version(server):
    server.last_modified = "Fri, 27 Nov 2026 13:00:00 GMT"

    fetched = await fetch(server.address)

    assert fetched == Download(server.content, Version('"one"', server.last_modified))


@pytest.mark.parametrize(
    ("etag", "last_modified"),
    [('"one"', ""), ('W/"one"', ""), ("", "Fri, 27 Nov 2026 13:00:00 GMT")],
)
async def test_a_known_version_is_not_sent_again(server, etag, last_modified):
    server.etag, server.last_modified = etag, last_modified

    assert (await fetch(server.address, Version(etag, last_modified))).content is None


async def test_a_packed_calendar_is_unpacked(server):
    server.is_packed = True

    assert (await fetch(server.address)).content == server.content


async def test_the_request_says_nothing_about_the_person(server):
    await fetch(server.address)

    names = {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert set(server.asked[0]) == names


@pytest.mark.parametrize(
    ("status", "words", "needs_person"),
    [
        (401, "name and a password", True),
        (403, "does not allow", True),
        (404, "no calendar at this address", True),
        (410, "no calendar at this address", True),
        (418, "refuses the request \\(418\\)", True),
        (429, "asked too much", False),
        (500, "has a problem \\(500\\)", False),
        (503, "has a problem \\(503\\)", False),
    ],
)
async def test_refusals_are_told_in_words(server, status, words, needs_person):
    server.status = status

    error = await failure(server.address)

    assert pytest.raises(SubscriptionError, match=words).matches(error)
    assert error.needs_person is needs_person


@pytest.mark.parametrize(
    ("headers", "pause_s"),
    [
        ({"Retry-After": "120"}, 120.0),
        (
            {
                "Date": "Fri, 27 Nov 2026 13:00:00 GMT",
                "Retry-After": "Fri, 27 Nov 2026 13:01:00 GMT",
            },
            60.0,
        ),
        ({"Retry-After": "soon"}, None),
    ],
)
async def test_a_server_says_when_to_come_back(server, headers, pause_s):
    server.status, server.headers = 429, headers

    assert (await failure(server.address)).retry_after_s == pause_s


async def test_a_server_sends_on_to_another(server):
    with calendar_server() as first:
        first.status, first.headers = 302, {"Location": server.address}

        fetched = await fetch(first.address)

    assert fetched.content == server.content


async def test_sending_on_without_end_is_given_up(server):
    server.status, server.headers = 301, {"Location": server.address}

    assert "without end" in (await failure(server.address)).message
    assert len(server.asked) == 6


async def test_a_server_cannot_send_on_to_an_unsafe_address(server):
    server.status, server.headers = 302, {"Location": f"http://calendar.test/{SECRET}"}

    assert "only fetched over https" in (await failure(server.address)).message


@pytest.mark.parametrize("is_packed", [False, True])
async def test_a_calendar_that_is_too_large_is_not_taken(server, is_packed):
    server.content, server.is_packed = calendar_text(*("Standup" for _ in range(9_000))), is_packed

    error = await failure(server.address, largest_bytes=1024 * 1024)

    assert error.message == "The calendar is larger than 1 MB."


async def test_a_connection_that_breaks_gives_no_half_calendar(server):
    server.promised_bytes = 10_000

    assert "connection broke" in (await failure(server.address)).message


async def test_a_server_that_is_too_slow_is_given_up(server):

    error = await failure(server.address, time_limit_s=0.0)

    assert "in time" in error.message


async def test_a_server_that_is_not_there_is_no_reason_to_bother_anybody():
    with calendar_server() as server:
        address = server.address

    error = await failure(address)

    assert "cannot be reached" in error.message
    assert not error.needs_person


async def test_a_certificate_nobody_vouches_for_is_refused(tmp_path):
    authority = own_authority(tmp_path, "127.0.0.1")
    with calendar_server(authority.server) as server:
        error = await failure(server.address)

        assert "not trusted" in error.message
        assert server.asked == []


async def test_a_company_vouches_for_its_own_servers(tmp_path):
    authority = own_authority(tmp_path, "127.0.0.1")
    with calendar_server(authority.server) as server:
        fetched = await fetch(server.address, network=NetworkAccess(ca_file=str(authority.ca_file)))

    assert fetched.content == server.content


async def test_a_file_that_holds_no_certificates_is_named(server, tmp_path):
    error = await failure(server.address, network=NetworkAccess(ca_file=str(tmp_path / "no.pem")))

    assert "no.pem cannot be used" in error.message


async def test_no_log_holds_the_address(server, caplog):
    with caplog.at_level(logging.DEBUG):
        await fetch(server.address)

    assert SECRET not in caplog.text
