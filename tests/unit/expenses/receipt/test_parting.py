"""Several receipts in one picture or PDF are told apart, and one over several pages is not."""

from dataclasses import replace
from datetime import date

from desktop_assist.expenses.receipt.parting import parts_of
from desktop_assist.files.page_text import Page
from tests.helpers.printed_receipt import INVOICE, TILL_SLIP, printed_page

TODAY = date(2026, 11, 22)
TAXI = (
    "CITY TAXI GmbH",
    "Hauptstr. 5",
    "10115 Berlin",
    "Datum  12.03.2026",
    "Fahrt Flughafen  38,00",
    "Nachtzuschlag  4,00",
    "Summe  42,00",
)
CARD_SLIP = (
    "HARBOUR STREET CAFE",
    "12 Harbour Street",
    "03/14/2026  12:44 PM",
    "VISA XXXX1234",
    "Amount  $30.78",
    "Tip  5.00",
    "Total  $35.78",
)


def below(*papers):
    """Papers on one page, one under the other."""
    words, top = [], 0.0
    for paper in papers:
        page = printed_page(*paper)
        words += (replace(one, top=one.top + top, bottom=one.bottom + top) for one in page.words)
        top += page.height + 60
    return Page(400, top, tuple(words))


def test_a_single_receipt_stays_whole():
    page = printed_page(*TILL_SLIP)

    assert [part.pages for part in parts_of((page,), TODAY)] == [(page,)]


def test_papers_below_each_other_are_parted():
    parts = parts_of((below(TILL_SLIP, TAXI, INVOICE),), TODAY)

    heads = [part.pages[0].text.splitlines()[0] for part in parts]
    assert heads == [TILL_SLIP[0], TAXI[0], INVOICE[0]]


def test_the_slip_of_the_card_belongs_to_its_receipt():
    assert len(parts_of((below(TILL_SLIP, CARD_SLIP),), TODAY)) == 1


def test_pages_with_receipts_of_their_own_are_documents():
    pages = tuple(printed_page(*paper) for paper in (TILL_SLIP, TAXI))

    parts = parts_of(pages, TODAY)

    assert [(part.first_page, len(part.pages)) for part in parts] == [(0, 1), (1, 1)]


def test_further_pages_of_an_invoice_stay_with_it():
    goods, terms = INVOICE[:10], ("Our terms and conditions", "Payment within 14 days")
    pages = tuple(printed_page(*paper) for paper in (goods, INVOICE, terms))

    assert [len(part.pages) for part in parts_of(pages, TODAY)] == [3]


def test_the_pages_of_a_stay_are_one_account():
    head = ("HOTEL BRIDGE GATE", "Quay Court 3, Dublin")
    first = (*head, "Page 1 of 2", "Room 01.12.2026  2890.00", "Total so far  2890.00")
    last = (*head, "Page 2 of 2", "Room 02.12.2026  3410.00", "Total  6300.00")
    pages = (printed_page(*first), printed_page(*last))

    assert [len(part.pages) for part in parts_of(pages, TODAY)] == [2]


def test_a_document_without_pages_is_one_part():
    assert [part.pages for part in parts_of((), TODAY)] == [()]


RAIL = ("PENNINE RAIL", "Ticket office: Leeds", "15-SEP-26 08:11", "Day Return", "Total  16.80")
STATIONER = (
    "Schreibwaren Möhle",
    "Sallstraße 17 - 30171 Hannover",
    "Heftstreifen  4,99",
    "Collegeblock  7,58",
    "29.09.2026 16:47",
    "TOTAL EUR  12,57",
)


def test_small_slips_are_known_by_their_trade_or_their_street():
    assert len(parts_of([below(RAIL, STATIONER)], TODAY)) == 2


TOLL = (
    "N9 RIVER TOLL PLAZA",
    "VAT IE 9912345K",
    "Lane 04  Class 2",
    "04/11/2026  08:17:42",
    "PAID EUR  2.10",
    "VISA contactless",
)
CAR_PARK = (
    "QUAY STREET CAR PARK",
    "Sligo",
    "In  04/11/26 09:02",
    "Out  04/11/26 12:14",
    "Total paid  €6.50",
    "incl. VAT 23%  €1.22",
)


def test_a_toll_and_a_car_park_of_one_day_are_two():
    assert len(parts_of((below(TOLL, CAR_PARK),), TODAY)) == 2


def beside(left, right):
    """Two papers on one picture, the second right of the first."""
    one, other = printed_page(*left), printed_page(*right)
    shifted = (replace(word, left=word.left + 460, right=word.right + 460) for word in other.words)
    return Page(860, max(one.height, other.height), (*one.words, *shifted))


TROLLEY = (
    "RIVERLINE TROLLEY",
    "San Diego CA",
    "Day Pass Adult  1",
    "Fare  $6.00",
    "TOTAL  $6.00",
    "CARD ...7716",
    "Nov 10 2026  08:06 AM",
)
KIOSK = (
    "PIER KIOSK",
    "11/10/26  12:31 PM",
    "1 Turkey wrap  7.00",
    "SUBTOTAL  7.00",
    "SALES TAX  0.54",
    "TOTAL  $7.54",
    "VISA 7716  $7.54",
)


def test_a_taxed_purchase_paid_by_card_is_no_slip_of_another():
    assert len(parts_of((beside(TROLLEY, KIOSK),), TODAY)) == 2


def test_the_number_above_and_the_total_below_are_of_one_paper():
    head = ("DESERT EXPO LLC", "4471 W Mesa Blvd, Phoenix AZ 85043", "INVOICE  No. INV-30977",
            "Invoice date  11/02/2026", "Due  12/02/2026")  # fmt: skip
    foot = ("Bill to: Shore Medical Inc", "Scanner rental  490.00", "Sales tax 8.6%  42.14",
            "Total  $532.14", "Paid by card 11/09/2026  $532.14")  # fmt: skip

    assert len(parts_of((below(head, foot),), TODAY)) == 1
