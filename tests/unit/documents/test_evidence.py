from dataclasses import replace
from math import log
from pathlib import Path

import pytest

from desktop_assist.documents.asked_question import read_question
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import NAMES, Found, Mention, evidence_of, stems_told
from desktop_assist.documents.passage import SectionTurn
from desktop_assist.documents.sentences import sentences_in
from desktop_assist.documents.wording import Wording

NOTHING = Found({}, {}, {}, {}, ())


def passage(text, section="Travel > Hotels", source="acme/travel.pdf", number=1):
    return FoundPassage(number, Path(source), source, "", section, 2, text, 1.0)


def asked(question):
    return read_question(question, Wording({}, {}), lambda words: dict.fromkeys(words, 3), 100)


def numbers(question, found, *passages):
    evidence = evidence_of(asked(question), passages, found)
    return [dict(zip(NAMES, one.numbers, strict=True)) for one in evidence]


def fitting(found):
    """The sentence that fits best."""
    return max(zip(found.fits, sentences_in(found.passage.text), strict=True))[1]


def test_the_sentence_that_names_what_is_asked_fits_best():
    text = "Book early. A hotel in Denver may cost 215 dollars. Pay by card."

    [found] = evidence_of(asked("What may a hotel in Denver cost?"), [passage(text)], NOTHING)

    assert fitting(found) == "A hotel in Denver may cost 215 dollars."


def test_a_sentence_with_a_number_is_preferred_where_a_number_is_asked_for():
    text = "Costs of a hotel in Denver are paid. A hotel in Denver costs up to 215."

    [found] = evidence_of(asked("How much may a hotel in Denver cost?"), [passage(text)], NOTHING)

    assert "215" in fitting(found)


def test_a_sentence_that_is_alike_in_meaning_fits_better_than_one_with_a_common_word():
    alike = Found({}, {}, {1: 0.5}, {1: [0.1, 0.9]}, ())
    text = "Rooms are small. Lodging is capped."

    [found] = evidence_of(asked("room price"), [passage(text)], alike)

    assert fitting(found) == "Lodging is capped."


def test_headings_above_a_sentence_count_too():
    [below, elsewhere] = numbers(
        "hotel Denver",
        NOTHING,
        passage("The limit is 215.", "Hotels > Denver"),
        passage("The limit is 215.", "Cars"),
    )

    assert below["named_near_sentence"] == 1 > elsewhere["named_near_sentence"]


def test_what_is_not_named_anywhere_is_missing():
    [whole, half] = numbers(
        "hotel Denver", NOTHING, passage("A hotel in Denver."), passage("A hotel.")
    )

    assert (whole["missing"], half["missing"]) == (0, 1)


def test_a_document_that_knows_the_name_in_the_question_is_told_from_others():
    mention = Mention(frozenset({"acme/travel.pdf"}), {"acme": 0.5})
    found = Found({}, {}, {}, {}, (mention,))

    here, beside, elsewhere = numbers(
        "hotel at Acme",
        found,
        passage("Hotels."),
        passage("Hotels.", source="acme/cars.pdf"),
        passage("Hotels.", source="other/travel.pdf"),
    )

    assert [one["mentioned"] for one in (here, beside, elsewhere)] == [1, 0, 0]
    assert [one["mentioned_beside"] for one in (here, beside, elsewhere)] == [0.5, 0.5, 0]


def test_a_passage_without_a_vector_yet_counts_as_alike_as_others_do():
    found = Found({}, {}, {1: 0.2, 2: 0.6}, {}, ())

    likeness = numbers("hotel", found, *(passage("A.", number=n) for n in (1, 2, 3)))

    assert [one["likeness"] for one in likeness] == pytest.approx([0.2, 0.6, 0.4])


def test_a_sentence_answers_with_what_the_heading_right_above_it_says():
    text = "A room costs at most 140 EUR. A hotel may provide a meal, which costs 20 EUR less."
    meals = SectionTurn(text.index("A hotel"), "Travel > Meals")
    hotels = SectionTurn(0, "Travel > Hotels")
    below = replace(passage(text), sections=(hotels, meals))

    [found] = evidence_of(asked("What may a hotel cost?"), [below], NOTHING)

    assert fitting(found) == "A room costs at most 140 EUR."


def test_a_passage_with_an_answer_of_the_kind_that_is_asked_for_is_told_from_one_without():
    [with_sum, beside, without] = numbers(
        "How much may a hotel in Denver cost?",
        NOTHING,
        passage("A hotel in Denver costs up to $215."),
        passage("A hotel in Denver is booked early. Breakfast is 12 dollars."),
        passage("A hotel in Denver costs what it costs."),
    )

    assert [one["holds_kind"] for one in (with_sum, beside, without)] == [1, 1, 0]
    assert [one["best_holds_kind"] for one in (with_sum, beside, without)] == [1, 0, 0]
    assert with_sum["fit_of_kind"] == 1 > beside["fit_of_kind"]


def test_passages_stand_by_how_alike_they_are():
    found = Found({}, {}, {1: 0.2, 2: 0.6, 3: 0.6}, {}, ())

    standing = numbers("hotel", found, *(passage("A.", number=n) for n in (1, 2, 3)))

    assert [one["likeness_standing"] for one in standing] == pytest.approx([1 / 3, 1, 1])


def test_passages_stand_by_their_best_sentence_and_are_told_by_their_place():
    texts = ("Ask first.", "A hotel in Oslo costs 90 euros.", "Book a hotel.")
    later = [replace(passage(text, number=n), place=n - 1) for n, text in enumerate(texts, start=1)]

    standing = numbers("What does a hotel in Oslo cost?", NOTHING, *later)

    assert [one["fit_standing"] for one in standing] == pytest.approx([1 / 3, 1, 1 / 2])
    assert [one["place"] for one in standing] == pytest.approx([0, log(2), log(3)])


def test_what_a_passage_tells_stands_in_its_words_its_headings_and_its_name():
    assert {"room", "hotel", "travel"} <= stems_told(passage("A room costs 140 EUR"))
