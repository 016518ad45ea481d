"""Passages of a tool's output get marks that a model can name."""

from desktop_assist.domain.evidence import passage_mark, with_marks, without_repeats

PASSAGE = {"source": "travel.pdf", "page": 4, "text": "A hotel may cost 180 euros."}
QUOTED = {"source": "travel.pdf", "quote": "180 euros", "passage": PASSAGE["text"]}


def test_a_passage_has_one_mark_of_letters_wherever_it_stands():
    output = with_marks({"passages": [PASSAGE], "citations": [QUOTED], "summary": "So."})

    mark = output["passages"][0]["mark"]
    assert output["citations"][0]["mark"] == mark == passage_mark("travel.pdf", PASSAGE["text"])
    assert mark.isalpha()
    assert len(mark) == 5
    assert output["summary"] == "So."


def test_the_same_words_of_another_document_have_another_mark():
    assert passage_mark("a.pdf", "Ask first.") != passage_mark("b.pdf", "Ask first.")


def test_what_holds_no_passages_stays_as_it_is():
    assert with_marks({"cells": [1], "citations": None}) == {"cells": [1], "citations": None}


def test_a_model_reads_each_passage_once_and_nothing_empty():
    output = with_marks(
        {
            "question": "How much?",
            "answer": "180 euros",
            "citations": [QUOTED],
            "closest": [],
            "note": "",
            "passages": [{**PASSAGE, "score": 0.5, "also_in": []}],
            "summary": "180 euros",
        }
    )

    mark = output["passages"][0]["mark"]
    assert without_repeats(output) == {"passages": [{"mark": mark, **PASSAGE}]}


def test_what_a_table_says_reaches_the_model_as_it_is():
    output = {"cells": [{"value": "215"}], "passages": [PASSAGE], "summary": "215"}

    assert without_repeats(output) is output
