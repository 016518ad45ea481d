"""Which addresses a password may be sent to."""

import pytest

from desktop_assist.connectors.calendar_server.server_address import host_of, read_server_address
from desktop_assist.domain.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("cloud.example.org", "https://cloud.example.org"),
        (" <https://cloud.example.org/dav/?x=1#top> ", "https://cloud.example.org/dav/"),
        ("http://127.0.0.1:5232/", "http://127.0.0.1:5232/"),
        ("http://localhost:5232", "http://localhost:5232"),
    ],
)
def test_an_address_is_taken_as_people_type_it(typed, address):
    assert read_server_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "not the address"),
        ("ftp://cloud.example.org", "not the address"),
        ("https://", "not the address"),
        ("https://a b", "not the address"),
        ("http://cloud.example.org", "only spoken to over https"),
        ("https://ada:secret@cloud.example.org", "holds a user name or a password"),
    ],
)
def test_what_would_give_a_password_away_is_refused(typed, words):
    with pytest.raises(UsageError, match=words) as refused:
        read_server_address(typed)

    assert "secret" not in str(refused.value)


def test_a_server_without_a_name_is_called_by_its_host():
    assert host_of("https://cloud.example.org/dav/") == "cloud.example.org"
