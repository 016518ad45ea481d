from desktop_assist.files.formats.pdf import open_pdf
from desktop_assist.files.formats.pdf_lines import Look, PdfLine, joined, lines_of
from tests.helpers.printed_policy import print_policy

LOOK = Look(12.0, "Helvetica", 0)


def line(text):
    return PdfLine(text, LOOK, True, 72.0, 500.0, 700.0, 1)


def test_what_stands_on_every_page_is_left_out(tmp_path):
    words = ("Hotels", "Flights", "Trains", "Taxis")
    pages = [part for word in words for part in (("text", word), ("page", ""))]
    path = print_policy(tmp_path / "a.pdf", pages)

    with open_pdf(path) as document:
        found = lines_of(document, 100)

    assert [one.text for one in found] == list(words)


def test_each_line_tells_how_it_looks_and_where_it_stands(tmp_path):
    path = print_policy(tmp_path / "a.pdf", [("bold", "Annex"), ("text", "Words.")])

    with open_pdf(path) as document:
        header, _footer, bold, plain = lines_of(document, 100)

    assert (bold.look.is_bold, plain.look.is_bold) == (True, False)
    assert header.top > bold.top > plain.top
    assert plain.left < plain.right


def test_divided_words_are_made_whole_and_hyphens_of_their_own_stay():
    assert joined([line("reim\x02"), line("bursement of full-"), line("time staff")]) == (
        "reimbursement of full-time staff"
    )
