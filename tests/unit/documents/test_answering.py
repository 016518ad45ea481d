from dataclasses import replace
from pathlib import Path

from desktop_assist.documents.answering import answer_from
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.passage import SectionTurn
from desktop_assist.documents.passage_search import SearchResult
from desktop_assist.files.formats.block import PageTurn


def evidence(text):
    passage = FoundPassage(1, Path("a.pdf"), "a.pdf", "", "Travel > Hotels", 2, f"{text} More.", 1)
    return Evidence(passage, (0.9, 0.1), ())


def test_the_sentence_of_each_passage_is_quoted_with_its_place():
    answer = answer_from(SearchResult("hotel?", (evidence("Up to 180."),), (0.0,), is_sure=True))

    [quotation] = answer.quotations
    assert answer.is_found
    assert (quotation.text, quotation.passage) == ("Up to 180.", "Up to 180. More.")
    assert (quotation.source, quotation.section, quotation.page) == (
        "a.pdf",
        "Travel > Hotels",
        2,
    )


def test_it_names_the_page_on_which_the_sentence_stands():
    found = evidence("Up to 180.")
    turns = (PageTurn(11, 3),)
    later = replace(found, passage=replace(found.passage, turns=turns), fits=(0.1, 0.9))

    [quotation] = answer_from(SearchResult("hotel?", (later,), (0.0,), is_sure=True)).quotations

    assert quotation.page == 3


def test_it_names_the_section_in_which_the_sentence_stands():
    found = evidence("Up to 180.")
    sections = (SectionTurn(0, "Travel > Meals"), SectionTurn(12, "Travel > Trains"))
    joined = replace(found, passage=replace(found.passage, sections=sections))

    [quotation] = answer_from(SearchResult("hotel?", (joined,), (0.0,), is_sure=True)).quotations

    assert quotation.section == "Travel > Meals"


def test_what_is_far_behind_the_best_is_not_quoted_beside_it():
    three = tuple(map(evidence, ("Up to 180.", "Up to 90.", "Wear a badge.")))

    answer = answer_from(SearchResult("hotel?", three, (6.0, 4.0, 2.0), is_sure=True))

    assert [one.text for one in answer.quotations] == ["Up to 180.", "Up to 90."]


def test_how_far_a_passage_is_behind_is_told_by_the_highest_score_wherever_it_stands():
    three = tuple(map(evidence, ("Up to 180.", "Up to 90.", "Wear a badge.")))

    answer = answer_from(SearchResult("hotel?", three, (4.0, 6.0, 2.0), is_sure=True))

    assert [one.text for one in answer.quotations] == ["Up to 180.", "Up to 90."]


def test_the_first_is_quoted_however_far_it_was_behind():
    three = tuple(map(evidence, ("Up to 180.", "Up to 90.", "Wear a badge.")))

    answer = answer_from(SearchResult("hotel?", three, (2.0, 6.0, 1.0), is_sure=True))

    assert [one.text for one in answer.quotations] == ["Up to 180.", "Up to 90."]


def test_at_most_three_places_are_quoted():
    many = tuple(evidence(f"{n}.") for n in range(9))

    assert len(answer_from(SearchResult("?", many, (0.0,) * 9, is_sure=True)).quotations) == 3


def test_what_only_comes_near_is_no_answer():
    answer = answer_from(SearchResult("?", (evidence("Wear a badge."),), (0.0,), is_sure=False))

    assert (answer.is_found, len(answer.quotations)) == (False, 1)
