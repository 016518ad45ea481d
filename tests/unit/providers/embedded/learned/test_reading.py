"""Which chore a message is, and which of its words are what."""

from typing import ClassVar

import pytest

from desktop_assist.providers.embedded.learned import model_reader, reading
from desktop_assist.providers.embedded.learned.chores import CHORE_NAMES
from desktop_assist.providers.embedded.learned.reading import (
    NOTHING,
    Piece,
    Reading,
    read,
    wishes_of,
)
from tests.helpers.encoding import needs_model

pytestmark = pytest.mark.usefixtures("reader")
MOVED = "Move the budget review to Friday at 3pm"


@pytest.fixture(params=[pytest.param("model", marks=needs_model), "fields"])
def reader(request, monkeypatch):
    monkeypatch.setattr(model_reader, "is_ready", lambda: request.param == "model")
    for one in (reading.read, reading.read_once):
        one.cache_clear()
    yield
    for one in (reading.read, reading.read_once):
        one.cache_clear()


@pytest.mark.parametrize(
    ("text", "chore"),
    [
        ("Schedule a design workshop tomorrow at 10 with Nadia", "create"),
        (MOVED, "change"),
        ("Verschiebe die Projektbesprechung auf Freitag um 15 Uhr", "change"),
        ("Cancel the vendor call on Friday", "cancel"),
        ("What is on my calendar tomorrow?", "look"),
        ("I paid 12.50 for parking yesterday, no receipt", "told"),
        ("Parkhaus gestern 4,50 Euro bezahlt, keine Quittung", "told"),
        ("The taxi was 14.20, not 12.40", "correct"),
        ("How much did I spend on taxis in October?", "spent"),
        ("How many days of leave can I carry over?", "policy"),
        ("Wie viele Urlaubstage kann ich übertragen?", "policy"),
        ("Here are my receipts, please add them all", "pile"),
        ("Make my expense report for October", "report"),
        ("What did we decide about the launch in Slack?", "slack"),
        ("What is the capital of France?", "other"),
    ],
)
def test_a_typical_message_is_read_as_its_chore(text, chore):
    found = read(text)

    assert found.chore == chore
    assert found.likely > 0.5


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (MOVED, {"t": "budget review", "w": "Friday at 3pm"}),
        ("Cancel the vendor call on Friday", {"t": "vendor call", "o": "on Friday"}),
        ("I paid 12.50 for parking yesterday, no receipt", {"a": "12.50", "d": "yesterday"}),
        ("The taxi was 14.20, not 12.40", {"mg": "taxi", "a": "14.20", "b": "12.40"}),
        ("Teamrunde bitte bis 17:30 verlängern", {"t": "Teamrunde", "e": "bis 17:30"}),
    ],
)
def test_its_pieces_are_found(text, pieces):
    found = read(text)

    # Whether "to" belongs to the time is all the same to who reads it.
    told = {tags: " ".join(found.texts(tags)).removeprefix("to ") for tags in pieces}
    assert told == pieces


def test_the_time_in_a_reason_is_no_piece():
    found = read("Push the budget review to 4pm, my train only gets in at half three")

    assert [one.removeprefix("to ") for one in found.texts("wos")] == ["4pm"]


def test_a_piece_tells_its_place():
    for one in read(MOVED).pieces:
        assert MOVED[one.start :].startswith(one.text)


def test_the_chore_may_be_given():
    assert read(MOVED, "cancel").chore == "cancel"
    assert read(MOVED, "cancel").likely == read(MOVED).chances["cancel"] < 0.5


def test_the_chances_of_all_chores_come_to_one():
    chances = read(MOVED).chances

    assert set(chances) == set(CHORE_NAMES)
    assert sum(chances.values()) == pytest.approx(1.0)


@pytest.mark.parametrize("text", ["", "   ", "word " * 300])
def test_nothing_is_read_in_nothing_nor_in_what_is_too_long(text):
    assert read(text) is NOTHING


def test_pieces_are_asked_for_by_their_tags():
    pieces = (Piece("w", "Friday", 0), Piece("t", "review", 9), Piece("w", "at 3", 20))
    found = Reading("change", 1.0, pieces, {"change": 1.0})

    assert found.texts("w") == ["Friday", "at 3"]
    assert found.texts("tw") == ["Friday", "review", "at 3"]
    assert (found.first("w"), found.first("r")) == ("Friday", "")


def test_a_piece_goes_on_over_the_week_that_was_missed(monkeypatch):
    class Labelled:
        chances: ClassVar = dict.fromkeys(CHORE_NAMES, 0.0) | {"told": 1.0}

        def labels(self, chore):
            return ["B-d", "O", "B-d", "O", "B-a", "O", "B-a"]

    for reader in ("read_by_model", "read_by_fields"):
        monkeypatch.setattr(reading, reader, lambda *_: Labelled())

    found = read("letzte Woche Donnerstag waren 12 und 14")

    assert (found.texts("d"), found.texts("a")) == (["letzte Woche Donnerstag"], ["12", "14"])


def test_an_endless_message_is_one():
    text = "and " * 400
    assert wishes_of(text) == [text]
