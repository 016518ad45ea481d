"""A piece of a copy leads back to the place in the document here."""

from contextlib import closing

import pytest

from desktop_assist.documents.hosted.local_passages import LocalPassages, once
from desktop_assist.documents.hosted.tables import MIGRATIONS
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.hosted_store import CitedPiece, FileLabel, HostedPassage
from tests.helpers.library_rig import library_rig
from tests.helpers.printed_policy import print_policy

LONG = " ".join(f"Sentence number {number} says nothing of note." for number in range(12))
HOTELS = f"## Hotels\n\nA hotel costs 180 euros.\n\n{LONG}"
MEALS = f"## Meals\n\nDinner costs 40 euros at most. {LONG}"
HANDBOOK = f"# Handbook\n\n{HOTELS}\n\n{MEALS}\n"


@pytest.fixture
def rig(tmp_path):
    made = library_rig(tmp_path, tables_beside=MIGRATIONS)
    with closing(made.database):
        made.write("handbook.md", HANDBOOK)
        made.bring_up_to_date()
        yield made


def piece(text, name="handbook.md", digest=""):
    return HostedPassage("file-1", FileLabel(digest, name), text, 0.7)


def test_a_piece_over_two_sections_leads_to_the_one_that_was_asked_for(rig):
    places = LocalPassages(rig.database)
    long = piece(HANDBOOK.replace("#", "").replace("\n\n", "\n"))

    assert places.place(long, "What may dinner cost?").section == "Handbook > Meals"
    assert places.place(long, "What may a hotel cost?").section == "Handbook > Hotels"


def test_the_words_are_those_of_the_document_here(rig):
    found = LocalPassages(rig.database).place(piece("DINNER costs 40 euros\nat most."), "dinner")

    assert found.text.startswith("Dinner costs 40 euros at most.")
    assert (found.source, found.score) == ("handbook.md", 0.7)


def test_a_document_that_is_not_here_is_quoted_as_it_came(rig):
    found = LocalPassages(rig.database).place(piece(" Other words. ", "other.md"), "words")

    assert (found.source, found.text, found.page, found.id) == (
        "other.md",
        "Other words.",
        None,
        0,
    )


def test_a_claim_of_a_model_leads_to_its_sentence_and_page(rig):
    parts = [("h1", "Travel"), ("text", LONG), ("page", ""), ("text", "A taxi costs 40 euros.")]
    print_policy(rig.policies / "travel.pdf", parts)
    rig.bring_up_to_date()
    found = piece(f"{LONG} A taxi costs 40 euros.", "travel.pdf")

    cited = LocalPassages(rig.database).cited(CitedPiece(found, "Taxis: at most 40 euros."))

    assert cited == Citation("travel.pdf", "A taxi costs 40 euros.", 2, "Travel")


def test_a_row_names_its_sheet(rig):
    text = "# r.xlsx\n\n## Hotels\n\nRow 2 | City: Bonn | Rate: 90\n\nRow 3 | City: Kiel | Rate: 80"

    found = LocalPassages(rig.database).place(piece(text, "r.xlsx"), "the rate of Kiel")

    assert (found.section, found.text) == ("Hotels, row 3", "City: Kiel | Rate: 80")


def test_overlapping_pieces_of_one_passage_are_told_once(rig):
    places = LocalPassages(rig.database)
    both = [places.place(piece(one), "dinner") for one in (HANDBOOK, HANDBOOK[40:])]

    assert len(once(both)) == 1


def test_the_texts_of_a_document_are_its_passages(rig):
    texts = LocalPassages(rig.database).texts(rig.policies / "handbook.md")

    assert any("hotel" in one for one in texts)
