"""A receipt is read from its pages."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.recognised import Field, Habits
from desktop_assist.expenses.receipt.recognition import load_reader
from desktop_assist.files.document_pages import DocumentPages
from desktop_assist.files.page_text import Page
from desktop_assist.system.resources import resource_path
from tests.helpers.electronic_invoice import CII
from tests.helpers.printed_receipt import INVOICE, TILL_SLIP, printed, printed_page

HABITS = Habits("EUR", date(2026, 11, 22))


@pytest.fixture(scope="module")
def reader():
    return load_reader(resource_path("receipts"))


def test_a_till_slip_is_read(reader):
    (receipt,) = reader.read(printed(*TILL_SLIP), HABITS)

    assert receipt.merchant.value == "HARBOUR STREET CAFE"
    assert receipt.date.value == date(2026, 3, 14)
    assert (receipt.total.value, receipt.currency.value) == (Decimal("30.78"), "USD")
    assert (receipt.tax.value, receipt.payment.value) == (Decimal("2.28"), "Visa 1234")
    assert receipt.category.value == "Meals"


def test_an_invoice_is_read(reader):
    (receipt,) = reader.read(printed(*INVOICE), HABITS)

    assert receipt.merchant.value == "Papierwerk Nord GmbH"
    assert receipt.date.value == date(2026, 3, 14)
    assert (receipt.total.value, receipt.currency.value) == (Decimal("141.61"), "EUR")
    assert receipt.number.value == "2026-0417"


def test_a_value_tells_where_it_was_read(reader):
    place = reader.read(printed(*TILL_SLIP), HABITS)[0].total.place

    assert place.page == 0
    assert place.right > 0.9
    assert 0.7 < place.top < place.bottom < 1


def test_everything_that_was_read_tells_where_it_stands(reader):
    (receipt,) = reader.read(printed(*TILL_SLIP), HABITS)
    fields = (receipt.merchant, receipt.date, receipt.total, receipt.tax, receipt.payment)

    places = [one.place for one in (*fields, *receipt.taxes, *receipt.items)]

    assert all(0 <= place.left < place.right <= 1 for place in places)
    assert all(0 <= place.top < place.bottom <= 1 for place in places)


def test_the_invoice_inside_a_document_is_believed(reader):
    pages = printed("Something else entirely  999.00").pages
    document = DocumentPages(pages, {"factur-x.xml": CII.format(kind="380").encode()})

    (receipt,) = reader.read(document, HABITS)

    assert receipt.is_electronic
    assert (receipt.merchant.value, receipt.total.value) == ("Papierwerk GmbH", Decimal("141.61"))
    assert receipt.is_sure
    assert (receipt.tip, receipt.payment) == (Field(), Field())
    assert (bool(receipt.number.value), receipt.number.is_sure) == (True, True)


def test_a_currency_is_shown_beside_the_total(reader):
    (receipt,) = reader.read(printed(*TILL_SLIP), HABITS)

    assert receipt.currency.place == receipt.total.place


def test_a_file_inside_that_is_no_invoice_is_passed_over(reader):
    document = DocumentPages(printed(*TILL_SLIP).pages, {"terms.xml": b"<terms/>"})

    assert reader.read(document, HABITS)[0].total.value == Decimal("30.78")


def test_a_page_without_words_says_nothing(reader):
    (receipt,) = reader.read(printed(), HABITS)

    assert (receipt.merchant.value, receipt.date.value, receipt.total.value) == (None, None, None)
    assert not receipt.is_sure


def test_two_receipts_on_one_page_are_read_apart(reader):
    slip, other = printed_page(*TILL_SLIP), printed_page(*INVOICE)
    beside = tuple(replace(one, left=one.left + 500, right=one.right + 500) for one in other.words)
    page = Page(960, 500, (*slip.words, *beside))

    first, second = reader.read(DocumentPages((page,), {}), HABITS)

    assert (first.total.value, second.total.value) == (Decimal("30.78"), Decimal("141.61"))
    assert first.part.right < second.part.left < second.total.place.left < 1


def test_a_merchant_paid_before_is_called_as_the_person_calls_it(reader):
    habits = replace(HABITS, merchants=("Harbour Street Café",))
    (receipt,) = reader.read(printed("HARB0UR STREET CAFE", *TILL_SLIP[1:]), habits)

    assert receipt.merchant.value == "Harbour Street Café"
    assert receipt.merchant.is_sure


MENSA = ("Mensa Technikum", "Gastro Nord AG", "", "Menü 2  9.80", "Salat klein  3.50")
SUMS = ("SUMME CHF  13.30", "MWST 8.1%  1.00", "TWINT  13.30", "24.03.2026 12:06 Kasse 1")


def test_whether_a_house_or_the_company_that_runs_it_was_paid_is_left_to_the_person(reader):
    (both,) = reader.read(printed(*MENSA, *SUMS), HABITS)
    (company,) = reader.read(printed(*MENSA[1:], *SUMS), HABITS)

    assert not both.merchant.is_sure
    assert company.merchant.value == "Gastro Nord AG"
    assert company.merchant.is_sure


@pytest.mark.parametrize(
    ("house", "company"),
    [
        ("Cantina Luna", "Comidas del Valle, S.A. de C.V."),
        ("Bar Latarnia", "Morska Gastronomia Sp. z o.o."),
        ("Hotel De Zwaan", "Zwaan Horeca BV"),
    ],
)
def test_the_name_on_top_stands_for_the_company_that_runs_the_house(reader, house, company):
    (receipt,) = reader.read(printed(house, company, "", *MENSA[3:], *SUMS), HABITS)

    assert receipt.merchant.value == house
    assert receipt.merchant.is_sure


def test_a_house_paid_before_is_no_question(reader):
    habits = replace(HABITS, merchants=("Mensa Technikum",))

    (receipt,) = reader.read(printed(*MENSA, *SUMS), habits)

    assert receipt.merchant.value == "Mensa Technikum"
    assert receipt.merchant.is_sure


def test_a_credit_note_gives_back_whether_its_amounts_have_a_minus_or_not(reader):
    rows = ("Plotpunt BV", "Dok Noord 4", "CREDIT NOTE", "Date  19.10.2026", "Misprint  {}20.00")
    rows = (*rows, "VAT 21%  {}4.20", "Total  {}24.20")
    for sign in ("", "-"):
        (receipt,) = reader.read(printed(*(row.format(sign) for row in rows)), HABITS)

        assert (receipt.total.value, receipt.tax.value) == (Decimal("-24.20"), Decimal("-4.20"))


@pytest.mark.parametrize(
    ("rows", "total", "tax"),
    [
        (("REFUND  16/04/2026 12:22", "BIT SET  -17.98", "GOODS  -17.98", "VAT @ 20%  -3.60",
          "TOTAL  -21.58", "REFUNDED TO VISA DEBIT  -21.58"), "-21.58", "-3.60"),
        (("** RETURN **", "ORIG SALE 02/27/2026", "RIBBON  -31.48", "SUBTOTAL  -31.48",
          "AZ TAX 8.6%  -2.71", "REFUND TOTAL  -34.19"), "-34.19", "-2.71"),
        (("21/06/2026 10:42", "REEL 10M  -45.78", "TOTAL REFUND  S$ -45.78", "GST 9% INCL  -3.78"),
         "-45.78", "-3.78"),
        (("14/06/2026 15:11", "TONER  64.99-", "SUBTOTAL  64.99-", "TAX  6.66-", "TOTAL  71.65-"),
         "-71.65", "-6.66"),
        (("REFUND  03/05/2026 11:20", "LAMP  24.00", "TOTAL  24.00", "VAT 20%  4.00"),
         "-24.00", "-4.00"),
        (("RÜCKGABE", "12.05.2026 16:04", "Kabel  -14,99", "Summe EUR  -14,99",
          "enth. MwSt 19 %  -2,39", "Auszahlung bar  -14,99"), "-14.99", "-2.39"),
        (("EXCHANGE", "22/06/2026", "VASE TALL  -45.00", "VASE SMALL  28.00", "TOTAL  -17.00",
          "GST 9% INCL  -1.40"), "-17.00", "-1.40"),
        (("12/05/2026", "PEN  9.60", "VOUCHER  -2.00", "TOTAL  7.60", "VAT 20%  1.27",
          "Refunds within 28 days"), "7.60", "1.27"),
    ],
)  # fmt: skip
def test_of_what_is_given_back_the_tax_is_too(reader, rows, total, tax):
    (receipt,) = reader.read(printed("PLOTPUNT TRADE COUNTER", "Dok Noord 4", *rows), HABITS)

    assert (receipt.total.value, receipt.tax.value) == (Decimal(total), Decimal(tax))


@pytest.mark.parametrize(
    ("rows", "tax"),
    [
        (("Room 2 nights  478.00", "PST 8%  38.24", "MRDT 3%  14.34", "GST 5%  23.90",
          "Total  554.48"), "76.48"),
        (("06/02 Room  189.00", "06/02 GST 5%  9.45", "06/02 PST 8%  15.12", "06/02 MRDT 3%  5.67",
          "06/03 Room  189.00", "06/03 GST 5%  9.45", "06/03 PST 8%  15.12", "06/03 MRDT 3%  5.67",
          "Total charges  438.48"), "60.48"),
        (("Room 2 nights  1000.00", "Service charge 10%  100.00", "VAT 5%  55.00",
          "Total  1155.00"), "55.00"),
        (("Accommodation  458.00", "Municipal Accommodation Tax 8.5%  38.93", "HST 13%  64.60",
          "Total  561.53"), "64.60"),
        (("Nasi goreng  68.000", "Es kopi  74.000", "Subtotal  142.000", "Service 5%  7.100",
          "PB1 10%  14.910", "TOTAL  Rp 164.010"), "14910"),
    ],
)  # fmt: skip
def test_of_several_taxes_all_are_taken_and_no_service(reader, rows, tax):
    (receipt,) = reader.read(printed("Saltmarsh Inn", "Folio 4471", *rows), HABITS)

    assert receipt.tax.value == Decimal(tax)


def test_what_all_make_is_the_total_and_no_fare_above(reader):
    rows = ("Wave Ferries Ltd", "Receipt date  15 Jun 2026", "Return fare  SGD 52.00",
            "Terminal fee  SGD 10.00", "Fuel  SGD 8.00", "Total paid  SGD 70.00")  # fmt: skip

    (receipt,) = reader.read(printed(*rows), HABITS)

    assert receipt.total.value == Decimal("70.00")


def test_the_money_of_what_is_left_is_that_of_the_paper(reader):
    rows = ("Bend Hotel", "GUEST FOLIO", "Company  ACME  CALGARY AB CANADA", "Room  507.00",
            "Total charges  507.00", "BALANCE DUE USD  0.00")  # fmt: skip

    (receipt,) = reader.read(printed(*rows), Habits("CAD", date(2026, 11, 22)))

    assert (receipt.currency.value, receipt.is_currency_sure) == ("USD", True)


def test_a_recognised_nought_between_letters_is_an_o(reader):
    slip = printed("BR00DJE & CO", *TILL_SLIP[1:])

    (typed,) = reader.read(slip, HABITS)
    (recognised,) = reader.read(replace(slip, is_recognised=True), HABITS)

    assert typed.merchant.value == "BR00DJE & CO"
    assert recognised.merchant.value == "BROODJE & CO"


def test_who_was_paid_stands_below_paid_to(reader):
    rows = ("Payment successful", "₹180", "Paid to", "Shree Ganesh Xerox", "18 Nov 2026, 4:12 pm")

    (receipt,) = reader.read(printed(*rows), HABITS)

    assert receipt.merchant.value == "Shree Ganesh Xerox"


def test_the_total_is_what_the_table_of_rates_makes(reader):
    rows = (
        "Hotel am Tiergarten GmbH", "Rechnungsdatum: 13.10.2026", "Zimmer (7%)  98,00 98,00",
        "Frühstück (19%)  15,00 15,00", "Rechnungsbetrag  113,00 EUR",
        "MwSt-Satz Netto MwSt Brutto", "7 % 91,59 6,41  98,00", "19 % 12,61 2,39  15,00",
    )  # fmt: skip

    (receipt,) = reader.read(printed(*rows), HABITS)

    assert (receipt.total.value, receipt.tax.value) == (Decimal("113.00"), Decimal("8.80"))


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (("VALLEY FRESH MARKET", "Store 118 Aurora CO"), "VALLEY FRESH MARKET"),
        (("PRAIRIE LOT 7 PARKING", "Airport Blvd, Denver CO"), "PRAIRIE LOT 7 PARKING"),
        (
            ("CINDER & SORREL", "wood-fired kitchen", "218 W Fulton Row, Chicago IL"),
            "CINDER & SORREL",
        ),
        (("Bramble & Oat", "coffee, lunch, cake", "14 Otley Road"), "Bramble & Oat"),
        (("** Kundenbeleg **", "Baumarkt Hölscher", "Vahrenwalder Str. 299"), "Baumarkt Hölscher"),
        (("Otley Road Ironmongers", "LS16 5JR"), "Otley Road Ironmongers"),
    ],
)
def test_the_line_below_a_name_is_not_taken_for_it(reader, head, name):
    rows = ("12.03.2026 14:10", "Item one  12.00", "Item two  3.50", "TOTAL  15.50", "VISA  15.50")
    (receipt,) = reader.read(printed(*head, *rows), HABITS)

    assert receipt.merchant.value == name


def test_the_currency_beside_the_total_is_that_of_the_receipt(reader):
    rows = ("GASTHOF SONNENRAIN", "Limmatweg 12, 8001 Zürich", "23.09.2026 19:58", "Menü  46.20")
    rows = (
        *rows,
        "TOTAL CHF  46.20",
        "Total in EUR  49.43",
        "MWST 8.1%  3.46",
        "Mastercard  46.20",
    )
    (receipt,) = reader.read(printed(*rows), HABITS)

    assert (receipt.total.value, receipt.currency.value) == (Decimal("46.20"), "CHF")


def test_what_a_tax_is_in_is_the_total(reader):
    rows = ("Garáže Jih s.r.o.", "Datum: 03.11.2026", "Zaplaceno  240,00 Kč",
            "z toho DPH 21 %  41,65 Kč")  # fmt: skip
    (receipt,) = reader.read(printed(*rows), HABITS)

    assert (receipt.total.value, receipt.tax.value) == (Decimal("240.00"), Decimal("41.65"))
    assert receipt.currency.value == "CZK"


def test_the_marks_of_another_line_are_put_on_a_logo(reader):
    rows = ("MODRY MLYN", "Potraviny Modrý mlýn", "Lidická 5, 602 00 Brno", "03.11.2026 18:22",
            "Rohlík  27,60", "Jablka  37,10", "Celkem Kč  64,70")  # fmt: skip
    (receipt,) = reader.read(replace(printed(*rows), is_recognised=True), HABITS)

    assert "Modrý mlýn" in receipt.merchant.value


def test_the_total_of_a_row_of_sums_is_that_with_tax(reader):
    rows = ("Lark Forum Ltd", "Invoice date 2 May 2026", "Item  Ex VAT  VAT  Incl VAT",
            "Pass  820.00  82.00  902.00", "Talk  80.00  8.00  88.00",
            "Total GBP  900.00  90.00  990.00")  # fmt: skip

    (receipt,) = reader.read(printed(*rows), HABITS)

    assert (receipt.total.value, receipt.tax.value) == (Decimal("990.00"), Decimal("90.00"))
