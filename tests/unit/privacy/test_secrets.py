"""Keys pasted by mistake are seen; ordinary words are not."""

import time

import pytest

from desktop_assist.privacy.secrets import find_secret, find_secrets

# Put together here so that no scanner takes this file for a leak.
SECRETS = {
    "an API key": "sk-" + "proj-abcDEF0123456789_x-Y",
    "a payment service key": "sk_live" + "_4eC39HqLyjWDarjtT1",
    "a Slack token": "xoxb-" + "123456789012-abcdef",
    "an AWS access key": "AKIA" + "IOSFODNN7EXAMPLE",
    "a GitHub token": "ghp_" + "a1B2" * 9,
    "a GitLab token": "glpat-" + "x" * 20,
    "a Google API key": "AIza" + "b" * 35,
    "a Slack address": "hooks.slack.com" + "/services/T0000/B0000/abcdefghijkl",
    "a mail service key": "SG." + "a1" * 11 + "." + "b2" * 21,
    "a package registry token": "npm_" + "a1B2" * 9,
    "a cloud service token": "dop_v1_" + "a1b2c3d4" * 8,
    "an access token": "eyJhbGciOiJI" + "Uz.eyJzdWIiOiIxMjM0.SflKxwRJSMeK",
}


@pytest.mark.parametrize(("kind", "secret"), SECRETS.items())
def test_a_secret_is_found_where_it_stands(kind, secret):
    text = f"my key is {secret}, keep it"

    found = find_secret(text)

    assert (found.kind, text[found.start : found.end]) == (kind, secret)


MARK = "5f0c1d2e3b4a5968" + "7766554433221100"


@pytest.mark.parametrize(
    "address",
    [
        "webcal://p12-caldav.icloud.com/published/2/MTIzNDU2Nzg5",
        "WEBCAL://calendar.test/a.ics?key=1",
        f"https://calendar.google.com/calendar/ical/ada%40example.org/private-{MARK}/basic.ics",
        f"https://outlook.office365.com/owa/calendar/{MARK}@example.org/{MARK}/calendar.ics",
        f"https://outlook.live.com/owa/calendar/{MARK}/cid-1/calendar.html",
        "https://p12-caldav.icloud.com/published/2/MTIzNDU2Nzg5",
        f"https://cloud.example.org/remote.php/dav/public-calendars/{MARK}.ics?export",
    ],
)
def test_the_secret_address_of_a_calendar_is_found_whole(address):
    text = f"please subscribe to <{address}> for me"

    found = find_secret(text)

    assert found.is_calendar_address
    assert text[found.start : found.end] == address


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example.org/ics/holidays.ics",
        "https://example.org/our-public-calendar-of-all-events.ics",
        f"https://example.org/files/{MARK}.pdf",
        "what does webcal:// mean?",
        "import team.ics please",
    ],
)
def test_a_public_calendar_or_another_link_is_no_secret(text):
    assert find_secret(text) is None


@pytest.mark.parametrize("piece", ["https://", "a1", "https://calendar.google.com/calendar/ical/a"])
def test_a_long_text_of_addresses_is_read_quickly(piece):
    begun = time.process_time()

    find_secret("https://" + piece * 20_000)

    assert time.process_time() - begun < 2


def test_a_private_key_is_found_whole_even_when_its_end_is_missing():
    whole = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY-----"

    for text in (whole, whole[:40]):
        found = find_secret(f"here: {text}")
        assert (found.kind, found.end) == ("a private key", len(text) + 6)


def test_a_pgp_key_is_found_whole():
    whole = "-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQ\n-----END PGP PRIVATE KEY BLOCK-----"

    assert find_secret(f"{whole} bye").end == len(whole)


def test_a_password_is_a_secret_too():
    assert find_secret("the password is " + "hunter2").kind == "a password"


def test_of_a_bearer_header_only_the_token_is_secret():
    text = "Authorization: Bearer abcdefgh12345678=="

    found = find_secret(text)

    assert text[found.start : found.end] == "abcdefgh12345678=="


def test_several_are_all_found():
    assert len(list(find_secrets(" ".join(SECRETS.values())))) == len(SECRETS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the task-force meets",
        "risk-assessment-2026-final-version",
        "bearer of good news",
        "AKIA",
    ],
)
def test_ordinary_words_are_left_alone(text):
    assert find_secret(text) is None
