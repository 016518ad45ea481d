from reportlab.platypus import SimpleDocTemplate, Table

from desktop_assist.files.formats.pdf import open_pdf
from desktop_assist.files.formats.pdf_lines import joined, lines_of
from tests.helpers.printed_policy import print_policy
from tests.helpers.raw_pdf import mapped_font, one_page


def lines_in(path):
    with open_pdf(path) as document:
        return lines_of(document, 100)


def test_what_stands_on_every_page_is_told(tmp_path):
    words = ("Hotels", "Flights", "Trains", "Taxis")
    pages = [part for word in words for part in (("text", word), ("page", ""))]
    path = print_policy(tmp_path / "a.pdf", pages)

    found = lines_in(path)

    own = [one.text for one in found.lines if one not in found.repeated]
    assert own == list(words)


def test_each_line_tells_how_it_looks_and_where_it_stands(tmp_path):
    path = print_policy(tmp_path / "a.pdf", [("bold", "Annex"), ("text", "Words.")])

    header, _footer, bold, plain = lines_in(path).lines

    assert (bold.look.is_bold, plain.look.is_bold) == (True, False)
    assert header.top > bold.top > plain.top
    assert plain.left < plain.right


def test_lines_that_look_the_same_have_one_look(tmp_path):
    path = print_policy(tmp_path / "a.pdf", [("text", "one"), ("bold", "two"), ("text", "three")])

    *_, one, two, three = lines_in(path).lines

    assert one.look is three.look
    assert one.look is not two.look


def test_letters_beyond_the_first_65536_move_no_others(tmp_path):
    path = tmp_path / "a.pdf"
    content = b"BT /G 12 Tf 72 700 Td (AxxB) Tj /F 12 Tf 0 -20 Td (second) Tj ET"
    path.write_bytes(one_page(content, *mapped_font("x", "\U0001f4b6")))

    first, second = lines_in(path).lines

    assert (first.text, second.text) == ("A\U0001f4b6\U0001f4b6B", "second")
    assert (first.look.is_bold, second.look.is_bold) == (False, True)


def test_what_stands_apart_in_a_line_is_told_with_its_place(tmp_path):
    path = tmp_path / "a.pdf"
    SimpleDocTemplate(str(path)).build([Table([["City", "Cap of all"]], colWidths=[200, 100])])

    [line] = lines_in(path).lines

    assert [one.text for one in line.pieces] == ["City", "Cap of all"]
    assert line.pieces[1].left - line.pieces[0].left > 150


def test_what_two_pages_have_at_the_same_place_is_no_part_of_them(tmp_path):
    parts = [("text", "Up to 180."), ("page", ""), ("text", "Ask first.")]

    found = lines_in(print_policy(tmp_path / "a.pdf", parts))

    own = [one.text for one in found.lines if one not in found.repeated]
    assert own == ["Up to 180.", "Ask first."]


def test_divided_words_keep_their_mark_and_hyphens_of_their_own_stay():
    assert joined(["reim\x02", "bursement of full-", "time staff"]) == (
        "reim\x02bursement of full-time staff"
    )
