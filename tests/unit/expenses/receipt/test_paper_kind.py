"""An invoice is told from other papers, whatever its file is called."""

from dataclasses import replace
from email.message import EmailMessage

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.receipt.paper_kind import kind_of, paper_kind
from desktop_assist.files import ocr
from desktop_assist.files.document_pages import DocumentPages
from desktop_assist.system.resources import resource_path
from tests.helpers.electronic_invoice import CII
from tests.helpers.made_invoices import PLACES, WORDS, made_invoice
from tests.helpers.made_papers import (
    CONTRACT,
    LETTER,
    POLICY,
    QUOTATION,
    REMINDER,
    RULES_IN_GERMAN,
)
from tests.helpers.pdf_with_attachment import pdf_with_attachment, scanned_pdf
from tests.helpers.printed_receipt import INVOICE, TILL_SLIP, printed
from tests.helpers.shared_data import shared_data
from tests.helpers.written_picture import written_picture


@pytest.mark.parametrize("rows", [INVOICE, (*TILL_SLIP[:6], "Receipt no. 4", *TILL_SLIP[6:])])
def test_an_invoice_and_a_till_slip_are_receipts(rows):
    assert kind_of(printed(*rows)) == "receipt"


@pytest.mark.parametrize("paid", ["Paid: Visa", "Paid by card", "bezahlt: EC-Karte"])
def test_a_slip_of_a_sale_is_a_receipt(paid):
    rows = ("CORNER HARDWARE", "SALES SLIP No. 40633", "Date: 1/22/27", "Straps  36.99")

    assert kind_of(printed(*rows, "Sales tax 6.25%  2.31", "Total  39.30", paid)) == "receipt"


PARKING = (
    "REACH CAR PARK", "VAT No 931 0016 58", "Ticket  60412", "In 10/06/2027  12:41",
    "Out 10/06/2027  14:37", "Paid GBP  7.20", "incl. VAT 20%  1.20", "Card  7.20",
)  # fmt: skip
INN = (
    "Wirtschaft am Tobel", "CHE-000.000.017 MWST", "20.05.2027 19:26  Tisch 3",
    "1 Mineral 5 dl  6.20", "1 Kaffee  5.10", "Total CHF  11.30", "Visa CHF  11.30",
    "inkl. MWST 8.1%  0.85",
)  # fmt: skip
DEPARTURES = (
    "Line 7", "Market Square  10:05", "Mill Lane  10:12", "Hospital  10:20", "Total stops  3.00",
)  # fmt: skip


@pytest.mark.parametrize("rows", [PARKING, INN])
def test_a_scanned_slip_is_a_receipt_though_it_does_not_say_so(rows):
    assert kind_of(replace(printed(*rows), is_recognised=True)) == "receipt"


def test_another_scan_with_times_is_none():
    assert kind_of(replace(printed(*DEPARTURES), is_recognised=True)) == "unclear"


@pytest.mark.parametrize("language", WORDS)
def test_made_invoices_are_receipts(tmp_path, language):
    for place in PLACES:
        assert paper_kind(made_invoice(tmp_path / "a.pdf", language, place)) == "receipt"


@pytest.mark.parametrize("rows", [POLICY, RULES_IN_GERMAN, LETTER, CONTRACT])
def test_rules_letters_and_contracts_are_documents(rows):
    assert kind_of(printed(*rows)) == "document"


@pytest.mark.parametrize("rows", [QUOTATION, REMINDER])
def test_what_has_sums_and_was_not_paid_is_left_to_the_person(rows):
    assert kind_of(printed(*rows)) == "unclear"


def test_an_invoice_that_names_an_order_stays_one():
    assert kind_of(printed("Rechnung", "Ihre Bestellung: B12", *INVOICE[5:])) == "receipt"


def test_a_scan_whose_sum_is_on_a_later_page_is_told_by_its_first():
    first = printed(*INVOICE[:9], "USt-IdNr. DE 281 447 902")

    assert kind_of(replace(first, is_recognised=True, is_cut=True)) == "receipt"
    assert kind_of(first) == "unclear"


def test_a_page_with_hardly_a_word_is_left_to_the_person():
    assert kind_of(DocumentPages((), {})) == kind_of(printed("Invoice")) == "unclear"


def test_the_invoice_inside_a_pdf_is_believed(tmp_path):
    content = CII.format(kind="380").encode()

    assert paper_kind(pdf_with_attachment(tmp_path / "a.pdf", "a.xml", content)) == "receipt"


def test_a_scan_that_cannot_be_read_here_is_left_to_the_person(tmp_path, monkeypatch):
    scan = scanned_pdf(tmp_path / "scan.pdf", written_picture(tmp_path / "a.png", "Invoice"))
    monkeypatch.setattr(ocr, "is_ready", lambda: False)

    assert paper_kind(scan) == "unread"


def test_a_broken_pdf_is_refused(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 and no more")

    with pytest.raises(UnreadableFileError):
        paper_kind(tmp_path / "a.pdf")


def test_the_sample_files_find_their_way():
    assert paper_kind(resource_path("sample/to drop/hotel-invoice.pdf")) == "receipt"
    policy = resource_path("sample/policies/Travel and expense policy.pdf")
    assert paper_kind(policy) == "document"


@pytest.mark.slow
def test_every_labelled_invoice_is_a_receipt_and_every_policy_is_none():
    invoices = sorted(shared_data("receipts/dev/images").glob("*.pdf"))
    policies = sorted(shared_data("policies/corpus").rglob("*.pdf"))

    assert {paper_kind(one) for one in invoices} == {"receipt"}
    assert "receipt" not in {paper_kind(one) for one in policies}


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Hop",
            "Thanks for riding, Noor",
            "Total  $27.46",
            "Trip fare  $21.90",
            "Visa ****4471  $27.46",
        ),
        ("Online-Ticket", "Regiobahn", "Gesamtpreis  27,90 EUR", "darin MwSt 7%  1,83 EUR"),
    ],
)
def test_what_was_paid_is_a_receipt_whatever_it_is_called(rows):
    assert kind_of(printed(*rows)) == "receipt"


def test_a_rule_about_paying_is_none():
    rows = (
        "Company cards",
        "Payment method for trips  corporate Visa",
        "Hotels and flights are paid with the company card, taxis by yourself.",
        "The most that is paid back for a taxi in town is  40.00",
    )

    assert kind_of(printed(*rows)) != "receipt"


def test_a_hotels_folio_is_a_receipt():
    folio = (
        "THE STATION HOTEL",
        "Arrival: 17/11/2026  Departure: 18/11/2026",
        "Invoice No. 55120  Page 1 of 1",
        "17/11/26 Accommodation  72.00",
        "Balance  89.00",
        "18/11/26 Mastercard  -89.00",
    )

    assert kind_of(printed(*folio)) == "receipt"


def test_a_statement_with_a_balance_is_none():
    statement = ("Bank statement", "01/11/26 Opening  12.00", "05/11/26 Rent  -900.00")

    assert kind_of(printed(*statement, "Balance  100.00", "Receipt of salary  12.00")) != "receipt"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("Order 12\nDesk lamp  24.00\nTotal  24.00\nPaid with Visa 1234", "receipt"),
        ("Hello Ana,\ncan we talk about the plan on Monday?\nBest wishes\nTom", "document"),
        ("Reminder\nInvoice 12 is open.\nTotal  24.00", "document"),
    ],
)
def test_a_mail_is_a_receipt_where_it_has_a_sum_that_was_paid(tmp_path, lines, kind):
    message = EmailMessage()
    message["From"], message["Subject"] = "Shop <shop@shop.example>", "Your order"
    message["Date"] = "Sun, 08 Nov 2026 07:12:00 +0000"
    message.set_content(lines)
    path = tmp_path / "mail.eml"
    path.write_bytes(message.as_bytes())

    assert paper_kind(path) == kind


def test_a_ticket_with_a_price_is_a_receipt():
    rows = ("Spoorlink  E-ticket", "Van  Gent", "Prijs  € 19,60", "BTW 6 % inbegrepen  € 1,11")

    assert kind_of(printed(*rows, "Aankoopdatum  07/10/2026")) == "receipt"


def test_a_slip_that_was_filled_in_needs_no_word_for_its_sum():
    rows = ("Quittung  Nr. 0088", "EUR 48,00", "von  Regierungspräsidium", "für  Raummiete")

    assert kind_of(printed(*rows, "Lohfelden, 23.10.2026")) == "receipt"


def test_a_bill_of_a_month_is_a_receipt():
    rows = (
        "flitzAuto Carsharing GmbH",
        "Monatsrechnung 10/2026 Rechnungsnummer F-2610-3381 vom 31.10.2026",
        "Nettobetrag  34,87", "19,00 % Umsatzsteuer  6,63", "Rechnungsendbetrag in EUR  41,50",
    )  # fmt: skip

    assert kind_of(printed(*rows)) == "receipt"


@pytest.mark.parametrize(
    "paid", [("Bar  30,00", "Rückgeld  7,52"), ("Cash  30.00", "Change  7.52"), ("Card  £22.48",)]
)
def test_a_slip_without_a_title_is_one_by_how_it_was_paid(paid):
    rows = ("Postpunkt Südstadt", "Hildesheimer Str. 90", "28.09.2026 11:05", "Briefmarken  22,48")

    assert kind_of(printed(*rows, "Gesamtbetrag EUR  22,48", *paid)) == "receipt"
    assert kind_of(printed(*rows, "Gesamtbetrag EUR  22,48", "Change of plans")) != "receipt"
