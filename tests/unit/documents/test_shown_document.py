import pytest

from desktop_assist.documents.shown_document import find_on_pages, read_shown
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.shown_document import PageMark, TextMark
from desktop_assist.files.page_words import words_on_page
from tests.helpers.printed_policy import print_policy

PARTS = [
    ("h1", "Travel policy"),
    ("text", "A hotel may cost at most 180 euros a night, whatever the town."),
    ("page", ""),
    ("text", "Trains go in the second class. A hotel is booked early."),
]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return print_policy(tmp_path_factory.mktemp("printed") / "travel.pdf", PARTS)


def marked(path, mark):
    return " ".join(one.text for one in words_on_page(path, mark.page)[mark.first : mark.last + 1])


@pytest.mark.parametrize("page", [1, None])
def test_a_quotation_is_marked_on_its_page(path, page):
    quote = "at most 180 euros a night, whatever the town."
    shown = read_shown(path, quote, page)

    [mark] = shown.page_marks
    assert (len(shown.pages), mark.page, marked(path, mark)) == (2, 0, quote)


def test_a_page_without_words_to_mark_is_opened_all_the_same(path):
    assert read_shown(path, "", 2).page_marks == (PageMark(1, 0, -1),)


def test_words_are_found_on_all_pages(path):
    hits = find_on_pages(path, "A  HOTEL")

    assert [(hit.page, marked(path, hit)) for hit in hits] == [(0, "A hotel"), (1, "A hotel")]
    assert find_on_pages(path, "  ") == ()


def test_a_text_is_marked_in_its_block(tmp_path):
    path = tmp_path / "guide.md"
    path.write_text("# Hotels\n\nAsk first. Up to 180 a night.\n", encoding="utf-8")

    shown = read_shown(path, "Up to 180 a night.", None)

    assert [one.kind for one in shown.blocks] == ["heading", "paragraph"]
    assert shown.text_mark == TextMark(1, 11, 1, 29)


def test_the_row_of_a_table_in_a_text_is_marked_whole(tmp_path):
    path = tmp_path / "guide.md"
    path.write_text("|City|Rate|\n|-|-|\n|Rome|200|\n|Paris|230|\n", encoding="utf-8")

    shown = read_shown(path, "Paris | 230", None)

    assert (shown.text_mark.first_block, shown.blocks[shown.text_mark.last_block].cells) == (
        1,
        ("Paris", "230"),
    )


def test_the_row_of_a_sheet_is_found(tmp_path):
    path = tmp_path / "rates.csv"
    path.write_text("City;Rate\nRome;200.0\nParis;230.5\n", encoding="utf-8")

    shown = read_shown(path, "Paris | 230.5", None)

    assert (shown.sheet, shown.row) == (0, 2)
    assert read_shown(path, "Oslo | 1", None).row is None


def test_what_is_no_document_is_refused(tmp_path):
    path = tmp_path / "song.mp3"
    path.write_bytes(b"\x00\x01\x02")

    with pytest.raises(UnreadableFileError):
        read_shown(path, "", None)
