"""Small questions that are simply worked out."""

import pytest

from desktop_assist.domain.message import Message, TextPart
from desktop_assist.providers.embedded.everyday import computed
from tests.helpers.everyday_words import reply_to, request_of, user_message
from tests.helpers.frozen_clock import SUNDAY_MORNING


def test_letters_are_told_and_counted():
    assert reply_to("How do you spell necessary?").text == "necessary: N E C E S S A R Y"
    assert "3 times" in reply_to("how many ts are in tattle").text


def test_a_coin_has_two_sides():
    seen = {reply_to("Flip a coin").text for _ in range(60)}

    assert seen == {"Heads.", "Tails."}


@pytest.mark.parametrize(
    ("text", "count", "most"),
    [("Roll a die", 1, 6), ("roll a pair of dice", 2, 6), ("roll a 20 sided die", 1, 20)],
)
def test_dice_have_the_faces_asked_for(text, count, most):
    for _ in range(30):
        faces = [int(face) for face in reply_to(text).text.split(" + ")]
        assert len(faces) == count
        assert all(1 <= face <= most for face in faces)


def test_what_was_said_is_said_again():
    said = Message("a", "assistant", (TextPart("It is noon."),), SUNDAY_MORNING)
    again = user_message("Say that again please")

    assert computed.read(request_of("Say that again please"), (said, again)).text == "It is noon."
    assert "Nothing was said" in reply_to("Say that again please").text
