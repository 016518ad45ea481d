from pathlib import Path

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.answer_words import answer_words
from desktop_assist.documents.lookup.looked_up import FoundCell, LookedUp

QUOTATION = Quotation("Up to 180.", "Up to 180.", Path("a.pdf"), "a.pdf", "Hotels", 2)
CELL = FoundCell("r.csv", "", 3, "Lodging", "215", "CO, Denver", "May", "CO | Denver | 215")


def looked_up(**parts):
    found = LookedUp(**parts)
    return answer_words(Answer("?", (), bool(found.cells), found))


def test_a_quotation_comes_with_its_place():
    assert (
        answer_words(Answer("?", (QUOTATION,), is_found=True))
        == "“Up to 180.” (a.pdf, page 2, Hotels)"
    )


def test_what_was_not_found_is_said():
    assert answer_words(Answer("?", (QUOTATION,), is_found=False)).startswith("Not found")
    assert answer_words(Answer("?", (), is_found=False)).startswith("Not found")


def test_a_number_comes_with_what_it_is_and_its_row():
    assert looked_up(cells=(CELL,)) == "215 (Lodging; CO, Denver; May). (r.csv, row 3)"
    assert "For all others." in looked_up(cells=(CELL,), note="For all others.")


def test_an_open_place_is_asked_back():
    assert looked_up(choices=("A", "B")) == "Which one is meant: A or B?"
    assert looked_up(note="Too old.") == "Not found in your documents. Too old."
