"""Passwords are seen where a word says so; talking about passwords is no secret."""

import pytest

from desktop_assist.privacy.password import find_passwords

# Put together here so that no scanner takes this file for a leak.
FOUND = {
    "password: " + "Sommer2024": "Sommer2024",
    "Passwort = " + "Gr8nW!ese": "Gr8nW!ese",
    "the password is " + "hunter2": "hunter2",
    "Das Kennwort lautet " + "blau7blau": "blau7blau",
    "DB_PASSWORD=" + "s3cr3t_db": "s3cr3t_db",
    '{"password": "' + 'tr0ub4dor&3"}': "tr0ub4dor&3",
    "pwd: " + "481516": "481516",
    "api_key = " + "9f86d081884c7d65": "9f86d081884c7d65",
    "client-secret: " + "a1b2c3d4e5f6g7": "a1b2c3d4e5f6g7",
    "postgres://app:" + "pa55phrase@db.example.com/x": "pa55phrase",
    "The password for the travel portal is " + "tr4vel-Now": "tr4vel-Now",
    "Passwort (Drucker): " + "HP-2040-x": "HP-2040-x",
    "login anna, pw " + "hunter2x!": "hunter2x!",
    "wlan pw ist " + "Katze!Maus_7": "Katze!Maus_7",
    "my pin is " + "4711": "4711",
    "Die PIN der Firmenkarte ist " + "8264": "8264",
    "the wifi password changed to " + "Koffee-4-all": "Koffee-4-all",
    "login: admin, password: " + "qwerty": "qwerty",
    "twilio auth token " + "9f8e7d6c5b4a39281706f5e4": "9f8e7d6c5b4a39281706f5e4",
    "https://files.example.com/s?token=" + "d41d8cd98f00b2": "d41d8cd98f00b2",
    "https://example.org/r/?key=" + "Xk29sLq84n&lang=en": "Xk29sLq84n",
    "https://c.example.net/f.pdf?sv=2024&sig=" + "aB9%2FcD8e%3D": "aB9%2FcD8e%3D",
    "Authorization: Basic " + "YW5uYTpzZWNyZXQx": "YW5uYTpzZWNyZXQx",
}


@pytest.mark.parametrize(("text", "secret"), FOUND.items())
def test_a_password_is_found_where_it_stands(text, secret):
    assert {text[start:end] for start, end in find_passwords(text)} == {secret}


@pytest.mark.parametrize(
    "text",
    [
        "Forgot my password: please remind me",
        "The password is expired, the token is invalid",
        "Das Passwort ist abgelaufen.",
        "Passwort: siehe Anhang",
        "password: https://example.com/reset",
        "password: <your password>",
        "PASSWORD=${DB_PASSWORD}",
        "password: ********",
        "Password changed: 2026-11-24",
        "password: 2026-11-24",
        "Zoom passcode: 482913",
        "token: none, key: front-desk",
        "The secret is out at 14:30",
        "the access key is room-12",
        "basic responsibilities of the team",
        "see https://example.com:8080/path",
        "postgres://user:password@localhost/db",
        "The pin of badge 12 is broken",
        "The password policy asks for 12 characters.",
        "https://example.com/search?key=travel&code=monday",
        "user: see the token documentation of the portal",
        "The password was reset to its default.",
        "My keynote is titled secrets of 2026",
    ],
)
def test_talking_about_passwords_is_no_secret(text):
    assert list(find_passwords(text)) == []
