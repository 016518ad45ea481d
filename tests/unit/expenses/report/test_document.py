"""A report as PDF: read back, and looked at."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.policy.claim import MileageTrip, PerDiemDay
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.report.document import document
from tests.helpers.report_desk import OCTOBER, invoice, pages_of, picture, text_of

DAY = PerDiemDay(
    date(2026, 10, 3), "Paris", Decimal("58.00"), Decimal("0.8"), ("breakfast",),
    Decimal("11.60"), Decimal("34.80"), "EUR",
)  # fmt: skip
TRIP = MileageTrip(
    date(2026, 10, 4), "Ulm", "Bonn", Decimal(400), "km", Decimal("0.30"), Decimal("120.00"), "EUR"
)


def printed(desk, **wanted):
    return document(desk.store.draft(replace(OCTOBER, **wanted)))


def test_who_spent_what_and_what_is_due_stands_on_the_first_page(desk):
    first, *_ = text_of(printed(desk, purpose="Kick-off").content)

    for text in (
        "Corp GmbH", "Expense report October 2026", "ER-2026-001", "Ada Rossi", "Kick-off",
        "Taxi Nord", "Łódź Kawiarnia", "Hotel Größe & Söhne", "182.50 PLN", "ECB", "2026-10-02",
        "1,306.29 EUR", "Due to the employee", "1,264.60 EUR", "Page 1 of 1",
    ):  # fmt: skip
        assert text in first


@pytest.mark.parametrize("count", [18, 19, 20, 21, 22])
def test_no_heading_stands_alone_at_the_end_of_a_page(desk, count):
    desk.write("\n".join(f"2026-10-02,Shop {n},Kind {n % 5},,12,EUR,,,,," for n in range(count)))

    for page in text_of(printed(desk).content):
        assert ("Totals" in page) == ("Currency" in page)


def test_letters_of_europe_and_signs_of_money_are_there_as_text(desk):
    desk.write("2026-10-02,Ελλάδα Киев Ţăran € ₹ ß ł,,,12,EUR,,,,,")

    assert "Ελλάδα Киев Ţăran € ₹ ß ł" in text_of(printed(desk).content)[0]


def test_a_letter_that_the_font_lacks_is_marked_and_told(desk):
    desk.write("2026-10-02,日本 Ramen,,,12,EUR,,,,,")
    made = printed(desk)
    text = " ".join(" ".join(text_of(made.content)).split())

    assert "�� Ramen" in text
    assert "no letters for some characters (U+65E5, U+672C)" in text
    assert "U+65E5" in made.warnings[0]


def test_every_font_of_the_reports_own_pages_is_embedded(desk):
    content = printed(desk).content

    fonts = content.count(b"/FontDescriptor") // 2
    assert content.count(b"/FontFile2") >= 2
    assert fonts >= 2
    assert b"/Helvetica" not in content


def test_what_is_without_a_receipt_is_declared_and_signed(desk):
    text = " ".join(" ".join(text_of(printed(desk).content)).split())

    assert "Line 3, 12 October 2026, Hotel Größe & Söhne, 1,234.50 EUR. Reason:" in text
    assert "I certify that these expenses" in text
    assert "Employee: Ada Rossi" in text
    assert "Approved by: Ben Okafor" in text


def test_findings_stand_with_their_passage_and_beside_their_lines(desk):
    row = desk.store.draft(OCTOBER).lines[2].expense.id
    cited = Citation("rules.pdf", "", 3, "2.1 Hotels")
    desk.policy.stated = (Finding("cap", "warn", "Too dear.", (row,), "412 EUR", "150 EUR", cited),)
    text = " ".join(" ".join(text_of(printed(desk).content)).split())

    assert "See policy finding 1." in text
    assert "Too dear. 412 EUR, allowed 150 EUR" in text
    assert "rules.pdf, page 3, 2.1 Hotels" in text


def test_days_and_ways_have_their_own_blocks_and_are_claimed(desk):
    text = " ".join(
        " ".join(text_of(printed(desk, per_diem=(DAY,), mileage=(TRIP,)).content)).split()
    )

    for words in ("breakfast (-11.60)", "80 %", "400 km", "0.30 / km", "1,461.09"):
        assert words in text


def test_each_receipt_has_a_page_with_its_number(desk):
    desk.keep_receipt("taxi.png", picture())
    desk.keep_receipt("hotel.pdf", invoice("FIRST PAGE", "SECOND PAGE"))
    desk.write(
        "2026-10-01,Taxi Nord,,,30.10,EUR,,taxi.png,,,\n2026-10-12,Hotel,,,99,EUR,,hotel.pdf,,,"
    )
    *_, taxi, one, two = text_of(printed(desk).content)

    assert "Receipt 1" in taxi
    assert "Line 1: 2026-10-01, Taxi Nord, 30.10 EUR" in taxi
    assert ("Receipt 2, page 1 of 2" in one, "FIRST PAGE" in one) == (True, True)
    assert ("Receipt 2, page 2 of 2" in two, "SECOND PAGE" in two) == (True, True)
    assert "Page 4 of 4" in two


def test_the_picture_of_a_receipt_is_seen_on_its_page(desk):
    desk.keep_receipt("taxi.png", picture(color="red"))
    page = pages_of(printed(desk).content)[-1]

    seen = page.getpixel((page.width // 2, page.height // 2))
    assert seen[0] > 200
    assert max(seen[1:]) < 60


def test_a_receipt_that_cannot_be_shown_has_a_page_that_says_why(desk):
    desk.keep_receipt("taxi.png", b"no picture at all")
    made = printed(desk)

    assert "Receipt 1 is not shown: taxi.png" in text_of(made.content)[-1]
    assert made.warnings[0].startswith("Receipt 1 is not shown")


def test_a_viewer_finds_its_title_its_day_and_its_parts(desk):
    desk.keep_receipt("taxi.png", picture())
    with pypdfium2.PdfDocument(printed(desk).content) as pdf:
        titles = [one.get_title() for one in pdf.get_toc()]
        about = pdf.get_metadata_dict()

    assert titles[:3] == ["Report", "Expenses", "Totals"]
    assert titles[-1] == "Receipt 1"
    assert about["Title"] == "Expense report October 2026 (ER-2026-001)"
    assert about["CreationDate"] == "D:20261122090000+00'00'"


def test_many_lines_run_over_pages_that_all_have_their_number(desk):
    desk.write("\n".join(f"2026-10-02,Shop {n},Taxi,Way {n},1.00,EUR,,,,," for n in range(60)))
    pages = text_of(printed(desk).content)

    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
    assert "60.00 EUR" in " ".join(pages)


@pytest.mark.parametrize("merchant", ["<b>&amp;</b> <img src=x>", "A" * 300, "=1+1", '"'])
def test_text_that_looks_like_something_else_is_printed_as_it_is(desk, merchant):
    quoted = merchant.replace('"', '""')
    desk.write(f'2026-10-02,"{quoted}",,,12,EUR,,,,,')
    text = "".join("".join(text_of(printed(desk).content)).split())

    assert "".join(merchant.split()) in text
