"""A passage supports a claim by its words and its numbers."""

import pytest

from desktop_assist.assistant.grounding.evidence import Evidence, EvidencePassage
from desktop_assist.assistant.grounding.support import (
    found_for,
    is_named_rightly,
    nearest_sentence,
    numbers_stand,
    quoted_in,
)

HOTEL = EvidencePassage(
    "travel.pdf", 4, "Hotels",
    "A hotel may cost 180 euros a night.\n"
    "In Zurich the limit is 240 euros. Ask your manager first.",
)  # fmt: skip
MEALS = EvidencePassage("travel.pdf", 5, "Meals", "Dinner is paid up to 40 euros.")
EVIDENCE = Evidence({"aaaaa": HOTEL, "bbbbb": MEALS}, frozenset({"3"}), is_asked=True)


@pytest.mark.parametrize("quote", ["180 euros a\nnight", "“the limit is 240 euros.”", "ASK your"])
def test_words_are_found_whatever_the_space_between_them(quote):
    assert quoted_in(quote, HOTEL)


@pytest.mark.parametrize("quote", ["190 euros a night", "", "…"])
def test_other_words_are_not(quote):
    assert not quoted_in(quote, HOTEL)


def test_a_figure_must_be_the_passages_or_the_persons():
    assert numbers_stand("180 euros for each of the 3 nights.", [HOTEL], EVIDENCE)
    assert not numbers_stand("A hotel may cost 190 euros.", [HOTEL], EVIDENCE)


def test_a_passage_named_without_words_must_fit():
    assert is_named_rightly("In Zürich sind es 240 Euro.", HOTEL)
    assert is_named_rightly("You should ask your manager first.", HOTEL)
    assert not is_named_rightly("Bicycles are stored in the basement.", HOTEL)


def test_a_claim_that_names_nothing_finds_its_passage():
    assert found_for("Dinner is paid up to 40 euros.", EVIDENCE) == MEALS
    assert found_for("Dinner is paid up to 45 euros.", EVIDENCE) is None
    assert found_for("Bicycles are stored in the basement.", EVIDENCE) is None


def test_the_nearest_words_of_a_passage_are_told():
    assert nearest_sentence("Zurich: 240.", HOTEL) == "In Zurich the limit is 240 euros."


LEAVE = EvidencePassage(
    "leave.pdf", 2, "Vacation", "Unused vacation days expire at the end of the year."
)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Nicht genommene Urlaubstage verfallen am Ende des Jahres.", LEAVE),
        ("Fahrräder werden im Keller der Firma abgestellt.", None),
        ("Urlaubstage werden im Keller der Firma ausgezahlt.", None),
    ],
)
def test_a_german_claim_finds_the_english_passage_that_says_it(claim, expected):
    evidence = Evidence({"aaaaa": HOTEL, "ccccc": LEAVE}, frozenset(), is_asked=True)

    assert found_for(claim, evidence) == expected
