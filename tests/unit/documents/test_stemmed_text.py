import pytest

from desktop_assist.documents.stemmed_text import sentences_or_all, stemmed, stems_in


def test_each_sentence_has_its_line_of_stems():
    assert stemmed("Hotels are booked early. Taxis, too.") == "hotel are book earl\ntaxi too"


@pytest.mark.parametrize(
    "text", ["A. B; c\nd", "Up to 140 EUR a night.\n\u2022 Breakfast", "?!", ""]
)
def test_lines_and_sentences_are_as_many(text):
    assert len(stemmed(text).split("\n")) == len(sentences_or_all(text))


def test_numbers_stay_as_they_are():
    assert stems_in("From 2026 on: 1,500") == ("from", "2026", "on", "1", "500")


def test_a_german_sentence_has_the_english_stems_too():
    [line] = stemmed("Der Urlaub ist frei.").split("\n")

    assert line.startswith("der urlaub ist frei vacat")
