from pathlib import Path

import pytest

from desktop_assist.documents.answering import answer_from, weights_of
from desktop_assist.documents.document import FoundPassage


def passage(text, section="Travel > Hotels", source="travel.pdf"):
    return FoundPassage(1, Path(source), source, "", section, 2, text, 1.0)


WEIGHTS = weights_of({"hotel": 3, "denver": 1, "cost": 40}, 100)


def test_rare_words_weigh_more_than_common_ones():
    by_stem = weights_of({"cost": 40, "denver": 1, "atlantis": 0}, 100).by_stem

    common, rare, unknown = by_stem.values()
    assert common < rare < unknown


def test_the_sentence_that_speaks_of_what_is_asked_is_quoted_word_for_word():
    found = passage("Book early. A hotel in Denver may cost 215 dollars. Pay by card.")

    answer = answer_from("What may a hotel in Denver cost?", [found], WEIGHTS)

    assert answer.is_found
    [quotation] = answer.quotations
    assert (quotation.text, quotation.page) == ("A hotel in Denver may cost 215 dollars.", 2)


def test_headings_above_the_sentence_count_too():
    found = passage("The limit is 215 dollars.", section="Hotels > Denver")

    assert answer_from("How much may a hotel in Denver cost?", [found], WEIGHTS).is_found


def test_a_sentence_with_a_number_is_preferred_where_a_number_is_asked_for():
    found = passage("Costs of a hotel in Denver are paid. A hotel in Denver costs up to 215.")

    answer = answer_from("How much may a hotel in Denver cost?", [found], WEIGHTS)

    assert "215" in answer.quotations[0].text


@pytest.mark.parametrize("found", [[], [passage("Wear a badge.", section="Security")]])
def test_what_the_documents_do_not_say_is_not_answered(found):
    answer = answer_from("What may a hotel in Denver cost?", found, WEIGHTS)

    assert (answer.is_found, len(answer.quotations)) == (False, len(found))


def test_at_most_three_places_are_quoted():
    many = [passage(f"A hotel in Denver costs {n}.") for n in range(9)]

    assert len(answer_from("hotel Denver cost", many, WEIGHTS).quotations) == 3
