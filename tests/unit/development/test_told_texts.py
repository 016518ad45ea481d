"""What the core tells people is found in its source."""

import pytest

from development.told_texts import told_texts

SOURCE = """
_HINT = "Close it there."
_KINDS = {"a": "A meal", "b": "A trip"}
_FULL = "Full of {things}."
def fail(path, count):
    raise FileError(f"{path.name} is open, and {count} line{'' if count == 1 else 's'} too.", _HINT)
def show(card, one):
    field = CardField("When", one.words, name="Start")
    Card("meeting", one.title or "Without a title", fields=(field,))
    HealthCheck(_KINDS[one.kind], detail=_FULL.format(things=one))
    raise ValueError("For programmers")
def list_parts(one):
    shown = (("Payment", one.payment), ("Note", one.note))
    other = (("Not said", one.note),)
    return Card("meeting", fields=tuple(CardField(label, value) for label, value in shown if value))
def freeze(name):
    raise FrozenInstanceError(f"For programmers, of {name}")
"""


@pytest.fixture
def told(tmp_path):
    for folder in ("files", "ui"):
        (tmp_path / folder).mkdir()
    (tmp_path / "files" / "one.py").write_text(SOURCE)
    (tmp_path / "ui" / "two.py").write_text('raise FileError("Said by the window")')
    return {one.text for one in told_texts(tmp_path)}


def test_sentences_are_found_with_their_alternatives_and_names(told):
    assert "{name} is open, and {count} line too." in told
    assert "{name} is open, and {count} lines too." in told


def test_constants_are_followed(told):
    assert {"Close it there.", "A meal", "A trip", "Full of {things}."} <= told


def test_labels_are_found_in_the_rows_that_fields_are_made_of(told):
    assert {"Payment", "Note"} <= told


def test_only_what_people_read_is_found(told):
    assert {"When", "Without a title"} <= told
    assert "Not said" not in told
    assert (
        told
        & {
            "Start",
            "meeting",
            "For programmers",
            "Said by the window",
            "For programmers, of {name}",
        }
        == set()
    )
