"""Words become lines."""

from math import radians, tan

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.files.page_text import Frame, Page, Word, lines_of


def word(text, left, top, height=20.0):
    return Word(text, left, top, left + 10.0 * len(text), top + height)


def test_words_of_one_height_stand_in_one_line_from_left_to_right():
    total, amount, thanks = word("Total", 10, 100), word("9.00", 300, 104), word("Thanks", 10, 125)

    assert [line.text for line in lines_of([thanks, amount, total])] == ["Total 9.00", "Thanks"]


@given(st.floats(-5, 5))
def test_paper_at_an_angle_is_read_along_its_lines(degrees):
    slope = tan(radians(degrees))
    rows = [(f"Item{row}", f"{row}.00") for row in range(8)]
    words = [
        word(text, left, 100 + 30 * row + slope * (left + 5 * len(text)))
        for row, texts in enumerate(rows)
        for text, left in zip(texts, (20, 420), strict=True)
    ]

    assert [line.text for line in lines_of(words)] == [" ".join(texts) for texts in rows]


def test_a_short_slip_is_not_read_across_its_rows():
    names = ("Beef Noodle", "Dumplings", "Subtotal", "Tax 9.1%", "Tip 21.4%", "Amount Paid")
    prices = ("16.00", "12.00", "28.00", "2.55", "6.00", "36.55")
    head = ((233, 54, 640, 96), (269, 136, 600, 172), (106, 189, 762, 225), (52, 238, 467, 274))
    left = (247, 225, 189, 196, 209, 250)
    words = [
        *(Word("HEAD", *box) for box in head),
        *(
            Word(text, 46, 286 + 52 * row, left[row], 325 + 52 * row)
            for row, text in enumerate(names)
        ),
        *(Word(text, 713, 300 + 52 * row, 810, 338 + 52 * row) for row, text in enumerate(prices)),
        Word("Mastercard", 43, 602, 330, 636),
    ]

    rows = [line.text for line in lines_of(words)][4:-1]

    assert rows == [" ".join(row) for row in zip(names, prices, strict=True)]


def test_a_page_without_words_has_no_text():
    assert Page(100, 100, ()).text == ""


def test_words_above_each_other_are_in_two_lines_however_they_overlap():
    name, street = Word("NAME", 20, 10, 200, 60), Word("12 STREET", 30, 40, 190, 75)

    assert [line.text for line in lines_of((name, street))] == ["NAME", "12 STREET"]


def test_a_part_of_a_page_tells_where_it_lies():
    words = (Word("A", 100, 200, 140, 220), Word("B", 150, 230, 190, 250))
    page = Page(400, 800, (Word("Z", 0, 0, 9, 9), *words), turned=90)

    part = page.cut_out(words)

    assert (part.frame, part.turned) == (Frame(80, 180, 400, 800), 90)
    assert (part.words[0].left, part.words[0].top) == (20, 20)
    assert all(word.right <= part.width and word.bottom <= part.height for word in part.words)
