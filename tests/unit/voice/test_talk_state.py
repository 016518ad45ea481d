"""Of all that goes on at once, what matters most is shown."""

import pytest

from desktop_assist.voice.talk_state import TalkState


@pytest.mark.parametrize(
    ("facts", "phase"),
    [
        ((), "connecting"),
        (("is_met",), "listening"),
        (("is_met", "has_turn"), "thinking"),
        (("is_met", "has_turn", "is_playing"), "speaking"),
        (("is_met", "is_playing", "is_hearing"), "hearing"),
        (("is_met", "is_hearing", "is_lost"), "reconnecting"),
        (("is_met", "is_lost", "is_ended"), "ended"),
    ],
)
def test_the_phase_follows_from_the_facts(facts, phase):
    assert TalkState(**dict.fromkeys(facts, True)).phase() == phase
