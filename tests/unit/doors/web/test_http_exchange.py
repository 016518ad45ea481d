"""One request and its answer on the wire."""

import asyncio

import pytest

from desktop_assist.doors.web.http_exchange import BadRequestError, HttpExchange


def exchange_of(data):
    reader = asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    return HttpExchange(reader, None)


async def test_a_request_is_read_without_its_query():
    one = exchange_of(b"POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}")

    head = await one.head()

    assert (head.method, head.path, head.headers["host"]) == ("POST", "/a", "x")
    assert await one.body() == b"{}"


@pytest.mark.parametrize(
    "data", [b"", b"nonsense\r\n\r\n", b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 40_000]
)
async def test_what_is_no_request_is_refused(data):
    with pytest.raises(BadRequestError):
        await exchange_of(data).head()


async def test_a_body_that_says_nothing_of_its_size_is_cut_off():
    chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
    head = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    one = exchange_of(head + chunk * 3)
    await one.head()

    with pytest.raises(BadRequestError, match="too large"):
        await one.body()
