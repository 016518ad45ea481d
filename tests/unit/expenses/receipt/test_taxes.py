"""The tax on a receipt."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.expenses.receipt.taxes import row_of_sums, tax_of, taxes_in, total_of_table
from tests.helpers.printed_receipt import INVOICE, TILL_SLIP, printed, printed_page


def read(*rows):
    return Sheet(printed(*rows).pages)


def tax_on(total, *rows):
    sheet = read(*rows)
    return tax_of(taxes_in(sheet, Decimal(total)), sheet.amounts, Decimal(total))


@pytest.mark.parametrize(
    ("rows", "total", "tax"),
    [
        (TILL_SLIP, "30.78", "2.28"),
        (INVOICE, "141.61", "22.61"),
        (("Total  107.00", "GST 6% incl.  6.06"), "107.00", "6.06"),
        (("Subtotal  100.00", "Tax 1  5.00", "Tax 2  3.00", "Total  108.00"), "108.00", "8.00"),
        (("Total  9.00", "Cash  10.00"), "9.00", None),
        (("Total  81.80", "Tax Code % Amount Tax", "SR 6 77.18  4.62"), "81.80", "4.62"),
        (("Total  81.80", "Table 6 77.18  4.62"), "81.80", None),
        (("Total  44.31", "HI HNLKO 4.712% GET  1.86"), "44.31", "1.86"),
        (("Total  24.00", "Buy 1 get 1  2.00"), "24.00", None),
        (
            ("Total  203.50", "VAT 3.8 % on 200.00  7.32", "City tax excl. VAT  3.50"),
            "203.50",
            "7.32",
        ),
    ],
)
def test_all_tax_is_added_up(rows, total, tax):
    sheet = read(*rows)

    found, _ = tax_of(taxes_in(sheet, Decimal(total)), sheet.amounts, Decimal(total))

    assert found == (None if tax is None else Decimal(tax))


def test_a_tax_line_has_its_rate():
    (line,) = taxes_in(read(*INVOICE), Decimal("141.61"))

    assert (line.rate, line.amount) == (Decimal(19), Decimal("22.61"))


def test_what_a_tax_was_taken_of_is_no_tax_itself():
    sheet = Sheet(
        (
            printed_page(
                "Summe netto  87,74",
                "MwSt. 7 % auf 84,00  5,50",
                "MwSt. 19 % auf 11,00  1,76",
                "Rechnungsbetrag  95,00",
            ),
        )
    )
    total = Decimal("95.00")

    taxes = taxes_in(sheet, total)

    assert [one.amount for one in taxes] == [Decimal("5.50"), Decimal("1.76")]
    assert tax_of(taxes, sheet.amounts, total)[0] == Decimal("7.26")


def test_what_a_tax_was_put_on_is_no_tax_itself():
    sheet = read("MwSt 19 %  100,00  19,00", "MwSt 7 %  1760,75  123,25", "Total  2003,00")

    taxes = taxes_in(sheet, Decimal("2003.00"))

    assert [(one.amount, one.base) for one in taxes] == [
        (Decimal("19.00"), Decimal("100.00")),
        (Decimal("123.25"), Decimal("1760.75")),
    ]


@pytest.mark.parametrize(
    ("rows", "total", "confidence"),
    [
        (("Subtotal  100.00", "Tax  8.00", "Total  108.00"), "108.00", 0.97),
        (("Tax  8.00", "Total  108.00"), "108.00", 0.8),
        (("Tax 1  5.00", "Tax 2  3.00", "Total tax  8.00", "Total  108.00"), "108.00", 0.8),
        (("Tax 1  5.00", "Tax 2  3.00", "Total  108.00"), "108.00", 0.5),
        (("Total  108.00",), "108.00", 0.0),
    ],
)
def test_tax_is_as_sure_as_the_sums_bear_it_out(rows, total, confidence):
    sheet = read(*rows)

    _, found = tax_of(taxes_in(sheet, Decimal(total)), sheet.amounts, Decimal(total))

    assert found == confidence


def test_without_a_total_no_tax_is_believed():
    sheet = read("Tax  8.00")

    assert tax_of(taxes_in(sheet, None), sheet.amounts, None) == (None, 0.0)


@pytest.mark.parametrize(
    "row",
    [
        "Taxe de séjour 2 x 3.75  7.50",
        "City tax  7.50",
        "Kurtaxe  7.50",
        "Imposta di soggiorno  7.50",
    ],
)
def test_what_a_town_takes_of_its_guests_is_no_vat(row):
    sheet = read("2 nuits  420.00", row, "Total  427.50", "dont TVA 3.8 %  15.38")

    taxes = taxes_in(sheet, Decimal("427.50"))

    assert [one.amount for one in taxes] == [Decimal("15.38")]


@pytest.mark.parametrize(
    ("rows", "total", "tax"),
    [
        (("CGST 9%  1.35", "SGST 9%  1.35", "Total  412.00"), "412.00", "2.70"),
        (("Sub Total  440.00", "CGST  11.00", "SGST  11.00", "Total  462.00"), "462.00", "22.00"),
        (("Total  354.00", "IGST 18%  54.00"), "354.00", "54.00"),
        (
            (
                "CGST 2.5%  120.00", "SGST 2.5%  120.00", "CGST 2.5%  16.00", "SGST 2.5%  16.00",
                "Total  5712.00", "Taxable value 5440.00 CGST 136.00 SGST 136.00",
            ),
            "5712.00",
            "272.00",
        ),
    ],
)  # fmt: skip
def test_a_tax_that_two_offices_share_is_all_of_it(rows, total, tax):
    assert tax_on(total, *rows)[0] == Decimal(tax)


@pytest.mark.parametrize(
    ("rows", "total", "tax"),
    [
        (("TOTAAL  13,30", "BTW Netto BTW Totaal", "A 6% 12,55 0,75  13,30"), "13.30", "0.75"),
        (
            ("KEUKENROL 4ST  3,49", "TOTAAL  30,74", "BTW% MvH BTW", "6,00% 23,14  1,39",
             "21,00% 5,13  1,08"),
            "30.74",
            "2.47",
        ),
        (("Total TTC  129,50", "Taux Base HT TVA", "12,00 % 112,50  13,50"), "129.50", "13.50"),
        (("Totaal  82,00", "B 12% Netto 50,89 BTW  6,11", "A 21% Netto 20,66 BTW  4,34"), "82.00",
         "10.45"),
        (
            ("Net  872.00", "GST Taxable CGST SGST", "0% 0.00 0.00  0.00", "5% 492.38 12.31  12.31",
             "18% 300.85 27.08  27.07"),
            "872.00",
            "78.77",
        ),
    ],
)  # fmt: skip
def test_a_table_of_rates_is_added_up(rows, total, tax):
    assert tax_on(total, *rows) == (Decimal(tax), pytest.approx(0.9, abs=0.1))


def test_a_table_that_makes_up_the_total_is_surest():
    rows = ("Totaal  82,00", "B 12% Netto 50,89 BTW  6,11", "A 21% Netto 20,66 BTW  4,34")

    assert tax_on("82.00", *rows)[1] == 0.97
    assert tax_on("86.00", "Totaal  86,00", *rows[1:])[1] == 0.8


def test_taxes_of_several_rates_that_are_in_the_total_are_all_of_it():
    rows = ("Summe EUR  17,30", "inkl. 10% USt  1,08", "inkl. 20% USt  0,90")

    assert tax_on("17.30", *rows) == (Decimal("1.98"), 0.97)
    assert tax_on("20.00", "Summe EUR  20,00", *rows[1:]) == (Decimal("1.98"), 0.8)


def test_a_column_of_tax_has_its_sum_beside_the_total():
    rows = ("Position Preis MwSt D: 7%", "Flexpreis 118,40 €  7,75 €", "Sitz 10,40 €  0,68 €")

    assert tax_on("128.80", *rows, "Summe 128,80 €  8,43 €")[0] == Decimal("8.43")
    assert tax_on("128.80", *rows, "Summe 128,80 €  12,00 €") == (None, 0.0)


def test_the_sum_of_a_column_of_tax_says_where_it_was_read():
    rows = ("Position Preis MwSt D: 7%", "Flexpreis 118,40 €  7,75 €", "Sitz 10,40 €  0,68 €")

    line = taxes_in(read(*rows, "Summe 128,80 €  8,43 €"), Decimal("128.80"))[-1]

    assert (line.base, line.amount) == (Decimal("120.37"), Decimal("8.43"))
    assert line.place is not None


def test_the_rows_of_a_table_of_several_rates_make_the_total():
    rows = ("MwSt-Satz Netto MwSt Brutto", "7 % 91,59 6,41  98,00", "19 % 12,61 2,39  15,00")

    assert total_of_table(read(*rows)) == Decimal("113.00")
    assert total_of_table(read(*rows[:2])) is None


def test_a_discount_by_rate_is_no_tax():
    rows = ("Prices with tax", "Discount 10% 50.00  5.00", "Total  45.00")

    assert tax_on("45.00", *rows) == (None, 0.0)


def test_a_fee_that_has_its_tax_in_it_is_no_tax():
    rows = ("Ticket Fare  430.00", "Convenience Fee (Incl. of GST)  35.40", "Total Fare  465.40")

    assert tax_on("465.40", *rows) == (None, 0.0)


NET_TAX_WHOLE = ("Item  Ex VAT  VAT  Incl VAT", "Pass  200.00  40.00  240.00")


def test_a_row_of_sums_proves_itself():
    rows = (*NET_TAX_WHOLE, "Talk  50.00  10.00  60.00", "Total GBP  250.00  50.00  300.00")

    sums = row_of_sums(read(*rows))

    assert (sums.base, sums.amount) == (Decimal("250.00"), Decimal("50.00"))
    assert tax_on("300.00", *rows) == (Decimal("50.00"), 0.97)


@pytest.mark.parametrize("last", ["Total  12.00  11.00  25.00", "Total  300.00", "Sum  1  2  3"])
def test_other_rows_are_no_sums(last):
    assert row_of_sums(read(*NET_TAX_WHOLE, last)) is None


def test_goods_right_above_the_tax_prove_it_whatever_they_are_called():
    rows = ("Bed levy VAT 5%  2.00", "Bed levy VAT 5%  2.00", "Rooms  80.00", "VAT  4.00",
            "TOTAL  84.00")  # fmt: skip

    assert tax_on("84.00", *rows) == (Decimal("4.00"), 0.97)


@pytest.mark.parametrize(
    ("rows", "total", "tax"),
    [
        (("Sprzed. opod. PTU A  40,00", "Kwota A 23,00%  7,48", "Kwota B 8,00%  1,48",
          "Suma PTU  8,96", "SUMA PLN  60,00"), "60.00", "8.96"),
        (("Razem  300,00  45,00  345,00", "Do zapłaty  345,00 PLN"), "345.00", "45.00"),
        (("Sats Netto Moms Brutto", "Summa  200,00  50,00  250,00", "Att betala  250,00"),
         "250.00", "50.00"),
        (("GST 5%  2.00", "PST 7%  2.80", "Total taxes  4.80", "Total  44.80"), "44.80", "4.80"),
    ],
)  # fmt: skip
def test_the_sum_of_all_tax_is_believed(rows, total, tax):
    sheet = read(*rows)

    found, _ = tax_of(taxes_in(sheet, Decimal(total)), sheet.amounts, Decimal(total))

    assert found == Decimal(tax)


def test_three_amounts_of_goods_are_no_tax():
    sheet = read("Tea  2.00  1.00  3.00", "Total  3.00")

    assert tax_of(taxes_in(sheet, Decimal("3.00")), sheet.amounts, Decimal("3.00")) == (None, 0.0)


@pytest.mark.parametrize(
    ("rows", "total", "tax"),
    [
        (("Summe EUR  11,00", "A 19%  netto 1,68  0,32", "B 7%  netto 8,41  0,59"),
         "11.00", "0.91"),
        (("Net Service 10% VAT 7% Amount", "Total  8,220.00  822.00  632.94  9,674.94"),
         "9674.94", "632.94"),
    ],
)  # fmt: skip
def test_a_rate_proves_the_tax_that_nothing_names(rows, total, tax):
    sheet = read(*rows)

    found, _ = tax_of(taxes_in(sheet, Decimal(total)), sheet.amounts, Decimal(total))

    assert found == Decimal(tax)


@pytest.mark.parametrize(
    ("rows", "total", "tax"),
    [
        (("Rate  Gross VAT", "23.0%  58.19 10.88", "13.5%  2.80 0.33"), "60.99", "11.21"),
        (("MWST 3.8 % auf 148.00 inkl.  5.42",), "151.50", "5.42"),
        (("MVA 25% Grunnlag 416,00", "MVA  104,00"), "520.00", "104.00"),
    ],
)
def test_the_tax_in_what_stands_beside_it(rows, total, tax):
    found, _ = tax_on(total, *rows, f"Total  {total}")

    assert found == Decimal(tax)
