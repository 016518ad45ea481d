"""Where the claims of an answer stand."""

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.turn_event import CitationFound
from desktop_assist.providers.responses.citations import citations_in, pieces_in

FILE = {"type": "file_citation", "filename": "travel.pdf", "file_id": "file_1", "index": 3}
PAGE = {"type": "url_citation", "url": "https://example.com/a", "title": "A page"}


def cited(*annotations):
    part = {"type": "output_text", "text": "a", "annotations": annotations}
    return [one.event for one in citations_in([part])]


def test_a_file_and_a_page_are_named():
    assert cited(FILE, PAGE) == [
        CitationFound(Citation("travel.pdf", "")),
        CitationFound(Citation("https://example.com/a", "", section="A page")),
    ]


def test_a_source_is_named_once():
    assert len(cited(FILE, {**FILE, "index": 40})) == 1


def test_what_names_no_source_is_skipped():
    assert cited(None, {"type": "hologram"}, 5) == []


SEARCHED = {
    "type": "file_search_call",
    "results": [
        {"file_id": "file_1", "filename": "t.pdf", "text": "Dinner costs 40 euros.", "score": 0.9},
        {
            "file_id": "file_1",
            "filename": "t.pdf",
            "text": "A hotel costs 180 euros.",
            "attributes": {"document": "travel.pdf", "digest": "d1"},
        },
        {"file_id": "file_2", "filename": "other.pdf", "text": "A hotel costs 180 euros."},
    ],
}


def test_a_citation_stands_on_the_piece_of_its_file_that_says_so():
    text = "A hotel may cost 180 euros. "
    part = {"text": text, "annotations": [{**FILE, "index": len(text)}]}

    [found] = citations_in([part], list(pieces_in(SEARCHED)))

    assert found.cited.piece.text == "A hotel costs 180 euros."
    assert (found.cited.piece.label.digest, found.cited.claim) == ("d1", text)
    assert found.event.citation.quote == "A hotel costs 180 euros."


def test_a_search_without_its_words_has_no_pieces():
    assert list(pieces_in({"type": "file_search_call", "results": None})) == []
