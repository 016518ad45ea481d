"""What the documents say, told in German."""

import pytest

from desktop_assist.providers.embedded.cited import german_answer, german_documents

CITATION = {"source": "rates.csv", "quote": "Austria | 140.00", "section": "row 6"}


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("", ""),
        (
            "Vienna has no row of its own; this is the row of its country.",
            ". Vienna hat keine eigene Zeile; das ist die des Landes.",
        ),
        (
            "Linz has no row of its own; this is the row for all others.",
            ". Linz hat keine eigene Zeile; das ist die für alle anderen.",
        ),
        ("The newest table ends on 31 December.", ""),
    ],
)
def test_a_number_that_is_not_the_places_own_is_told_as_such(note, told):
    output = {
        "answer": "140.00 (Night; Austria)",
        "cells": [{"value": "140.00", "column": "Night", "place": "Austria", "season": ""}],
        "citations": [CITATION],
        "closest": [],
        "note": note,
    }

    assert german_answer({}, output) == f"140,00 (Night; Austria){told} (rates.csv, Zeile 6)"


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        ("There are no documents yet.", "Sie haben noch keine Dokumente."),
        ("You have 1 document.", "Sie haben 1 Dokument."),
        ("You have 12 documents.", "Sie haben 12 Dokumente."),
    ],
)
def test_how_many_documents_there_are(summary, told):
    assert german_documents({"query": ""}, {"documents": [], "summary": summary}) == told
