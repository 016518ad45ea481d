"""What fits into a small model's context."""

from desktop_assist.domain.message import TextPart
from desktop_assist.providers.compatible.context_room import Room, fitted, holds_last_turn
from tests.helpers.openai_requests import LIST_EXPENSES, message, request


def turns(count, words=200):
    said = "word " * words
    turn = (message("user", TextPart(said)), message("assistant", TextPart("Yes.")))
    return request(*turn * count).request


def test_without_a_known_limit_everything_goes_along():
    asked = turns(20)

    assert fitted(asked, (), Room()).request == asked


def test_the_oldest_turns_are_left_out_as_a_whole():
    fit = fitted(turns(5), (), Room(1200))

    assert fit.is_shortened
    assert [one.role for one in fit.request.messages] == ["user", "assistant"] * 2
    assert Room(1200).holds(fit.tokens)


def test_the_newest_turn_always_stays():
    fit = fitted(turns(3, words=2000), (), Room(500))

    assert len(fit.request.messages) == 2


def test_a_server_that_counts_more_tokens_gets_less():
    assert Room(1000).holds(700)
    assert not Room(1000, scale=1.5).holds(700)


def test_an_answer_gets_a_share_of_the_room():
    assert Room(2048).answer_tokens == 512
    assert Room().answer_tokens == Room(100_000).answer_tokens == 4096


def test_tools_take_room_too():
    asked = turns(1, words=1)

    assert holds_last_turn(asked, (), Room(150))
    assert not holds_last_turn(asked, (LIST_EXPENSES,) * 10, Room(150))
