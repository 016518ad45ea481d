import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.page_words import page_sizes, words_on_page
from tests.helpers.printed_policy import print_policy


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    parts = [("text", "Hotels cost 180."), ("text", "Trains cost 90."), ("page", "")]
    return print_policy(tmp_path_factory.mktemp("printed") / "travel.pdf", parts)


def test_words_stand_in_the_order_of_reading_each_at_its_place(path):
    words = {word.text: word for word in words_on_page(path, 0)}

    assert [text for text in words if text in {"Hotels", "180.", "Trains"}] == [
        "Hotels",
        "180.",
        "Trains",
    ]
    assert words["Hotels"].right < words["180."].left
    assert words["Hotels"].bottom < words["Trains"].top
    assert words["180."].ends_line
    assert not words["Hotels"].ends_line


def test_pages_have_their_size(path):
    assert {(round(one.width), round(one.height)) for one in page_sizes(path)} == {(595, 842)}


def test_a_page_that_is_not_there_is_refused(path):
    with pytest.raises(UnreadableFileError, match="no page 100"):
        words_on_page(path, 99)
