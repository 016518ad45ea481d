"""All kinds of connections are told, those that leave the laptop first."""

from desktop_assist.app.outgoing_calls import outgoing_calls


def test_what_leaves_comes_first():
    near = [call.is_near for call in outgoing_calls()]

    assert near == sorted(near)
    assert near.count(False) >= 5
