"""Where the claims of an answer stand."""

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.turn_event import CitationFound
from desktop_assist.providers.responses.citations import citations_in

FILE = {"type": "file_citation", "filename": "travel.pdf", "file_id": "file_1", "index": 3}
PAGE = {"type": "url_citation", "url": "https://example.com/a", "title": "A page"}


def cited(*annotations):
    return list(citations_in([{"type": "output_text", "text": "a", "annotations": annotations}]))


def test_a_file_and_a_page_are_named():
    assert cited(FILE, PAGE) == [
        CitationFound(Citation("travel.pdf", "")),
        CitationFound(Citation("https://example.com/a", "", section="A page")),
    ]


def test_a_source_is_named_once():
    assert len(cited(FILE, {**FILE, "index": 40})) == 1


def test_what_names_no_source_is_skipped():
    assert cited(None, {"type": "hologram"}, 5) == []
