"""Who may come in."""

import pytest

from desktop_assist.doors.web.request_guard import RequestGuard

GUARD = RequestGuard("secret", 8765, frozenset({"http://localhost:3000"}))
GOOD = {"host": "127.0.0.1:8765", "authorization": "Bearer secret"}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"host": "LOCALHOST:8765"},
        {"host": "[::1]:8765"},
        {"authorization": "bearer secret"},
        {"origin": "http://localhost:3000"},
        {"origin": "http://127.0.0.1:8765"},
    ],
)
def test_who_brings_the_token_to_this_computer_may_come_in(more):
    assert GUARD.refusal("POST", {**GOOD, **more}) is None


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"host": "evil.example.org:8765"}, 421),
        ({"host": "127.0.0.1"}, 421),
        ({"host": ""}, 421),
        ({"origin": "https://evil.example.org"}, 403),
        ({"origin": "null"}, 403),
        ({"authorization": ""}, 401),
        ({"authorization": "Bearer secret "}, 401),
        ({"authorization": "Basic secret"}, 401),
        ({"authorization": "Bearer sécret"}, 401),
    ],
)
def test_everybody_else_is_refused(more, status):
    assert GUARD.refusal("POST", {**GOOD, **more}).status == status


def test_a_browser_may_ask_first_without_the_token_but_not_for_every_page():
    asked = {"host": "127.0.0.1:8765", "origin": "http://localhost:3000"}

    assert GUARD.refusal("OPTIONS", asked) is None
    assert GUARD.refusal("OPTIONS", {**asked, "origin": "https://evil.example.org"}).status == 403


def test_the_token_is_in_no_repr():
    assert "secret" not in repr(GUARD)


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"host": "Desk.example.org"}, None),
        ({"host": "desk.example.org", "origin": "https://desk.example.org"}, None),
        ({"host": "desk.example.org", "authorization": ""}, 401),
        ({"host": "desk.example.org", "origin": "http://desk.example.org"}, 403),
        ({"host": "other.example.org"}, 421),
    ],
)
def test_a_tunnel_of_one_s_own_leads_here_under_its_name_and_with_the_token(more, status):
    guard = RequestGuard("secret", 8765, tunnels=frozenset({"desk.example.org"}))

    refusal = guard.refusal("POST", {**GOOD, **more})

    assert (refusal.status if refusal else None) == status
