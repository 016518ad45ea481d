"""The pages of receipts."""

from desktop_assist.expenses.report.annex import annex_pages
from tests.helpers.electronic_invoice import UBL
from tests.helpers.report_desk import OCTOBER, invoice, picture


def pages(desk, name, content):
    desk.keep_receipt(name, content)
    desk.write(f"2026-10-02,A,,,12,EUR,,{name},,,\n2026-10-03,B,,,13,EUR,,{name},,,")
    return annex_pages(desk.store.draft(OCTOBER))


def test_a_receipt_of_two_lines_names_both(desk):
    [page] = pages(desk, "a.png", picture())

    assert page.title == "Receipt 1 and 2"
    assert page.caption.count("Line ") == 2


def test_a_picture_is_no_finer_than_150_dots_an_inch(desk):
    [page] = pages(desk, "a.jpg", picture(3000, 9000, kind="JPEG"))

    assert page.picture.height <= round(page.height / 72 * 150)


def test_of_a_long_document_the_first_pages_are_shown_and_the_rest_is_told(desk):
    shown = pages(desk, "a.pdf", invoice(*(f"page {n}" for n in range(25))))

    assert len(shown) == 20
    assert shown[-1].problem == "Receipt 1 and 2 has 25 pages; the first 20 are shown."


def test_a_file_that_is_no_picture_says_so(desk):
    [page] = pages(desk, "a.txt", b"hello")

    assert "a.txt is a picture that cannot be opened" in page.problem
    assert page.placed(0) is None


def test_an_electronic_invoice_is_named_as_it_has_no_page(desk):
    [page] = pages(desk, "a.xml", UBL.encode())

    assert page.problem == "Receipt 1 and 2 is an electronic invoice without a page: a.xml"
