"""Which addresses a calendar may be fetched from."""

import pytest

from desktop_assist.connectors.calendar_address import read_address
from desktop_assist.domain.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://calendar.test/a.ics", "https://calendar.test/a.ics"),
        ("webcal://calendar.test/a.ics?key=1", "https://calendar.test/a.ics?key=1"),
        ("WEBCALS://calendar.test/a.ics", "https://calendar.test/a.ics"),
        (" <https://calendar.test/a.ics>\n", "https://calendar.test/a.ics"),
        ("http://127.0.0.1:5232/me/home", "http://127.0.0.1:5232/me/home"),
        ("webcal://localhost:5232/me/home", "http://localhost:5232/me/home"),
        ("http://[::1]:5232/me", "http://[::1]:5232/me"),
    ],
)
def test_webcal_is_https_and_http_stays_on_this_computer(typed, url):
    assert read_address(typed).url == url


@pytest.mark.parametrize(
    "typed",
    [
        *("", "calendar", "file:///etc/passwd", "ftp://calendar.test/a.ics", "https://"),
        *("https://calendar.test:0/", "https://calendar.test:x/", "https://[::1/", "https://a b/c"),
        *("mailto:ada@calendar.test", "https://" + "a" * 5_000),
    ],
)
def test_what_is_no_address_is_refused(typed):
    with pytest.raises(UsageError, match="not the address of a calendar"):
        read_address(typed)


@pytest.mark.parametrize("host", ["calendar.test", "127.0.0.1.calendar.test", "10.0.0.1"])
def test_over_http_nothing_is_fetched_from_elsewhere(host):
    with pytest.raises(UsageError, match="only fetched over https") as caught:
        read_address(f"http://{host}/secret.ics")

    assert "secret" not in f"{caught.value.message} {caught.value.hint}"


def test_an_address_does_not_show_itself():
    assert "secret" not in repr(read_address("https://calendar.test/secret.ics"))


@pytest.mark.parametrize(
    ("location", "url"),
    [("/b.ics", "https://calendar.test/b.ics"), ("https://b.test/", "https://b.test/")],
)
def test_a_server_may_send_on_to_another_safe_address(location, url):
    assert read_address("https://calendar.test/a.ics").redirected(location).url == url


@pytest.mark.parametrize("location", ["http://b.test/", "https://localhost/", "file:///etc/passwd"])
def test_a_server_elsewhere_cannot_send_on_to_this_computer_or_to_http(location):
    with pytest.raises(UsageError):
        read_address("https://calendar.test/a.ics").redirected(location)
