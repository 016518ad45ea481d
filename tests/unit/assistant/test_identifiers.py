"""Identifiers are never given twice."""

from desktop_assist.assistant.identifiers import new_id


def test_identifiers_differ_and_tell_their_kind():
    made = {new_id("turn") for _ in range(1000)}

    assert len(made) == 1000
    assert all(one.startswith("turn_") for one in made)
