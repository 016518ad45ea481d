"""Words beside an amount say what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.expenses.receipt.labels import Label, labels_in, plain


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("GRAND TOTAL", Label.FINAL),
        ("Rechnungsbetrag", Label.FINAL),
        ("Net à payer", Label.FINAL),
        ("Te betalen", Label.FINAL),
        ("Tota1 Due:", Label.FINAL),
        ("Subtotal", Label.SUBTOTAL),
        ("Zwischensumme", Label.SUBTOTAL),
        ("zzgl. 19% MwSt", Label.TAX),
        ("Sales Tax", Label.TAX),
        ("City tax incl. VAT", Label.TAX),
        ("PB1 10%", Label.TAX),
        ("PPN 11%", Label.TAX),
        ("MRDT 3%", Label.TAX),
        ("IGIC 7%", Label.TAX),
        ("4.712% GET", Label.TAX),
        ("Kembali", Label.CHANGE),
        ("Rückgeld", Label.CHANGE),
        ("Chamge", Label.CHANGE),
        ("Cash received", Label.TENDERED),
        ("VISA", Label.CARD),
        ("Gratuity", Label.TIP),
        ("Rounding Adj", Label.ROUNDING),
        ("Total Qty", Label.COUNT),
    ],
)
def test_names_are_known_in_several_languages_and_with_a_letter_wrong(words, label):
    assert label in labels_in(words)


def test_a_subtotal_is_no_total():
    assert Label.TOTAL not in labels_in("Sub Total")


@pytest.mark.parametrize("words", ["Fish Tacos", "Notebook", "Barbara Street", ""])
def test_goods_are_not_called_anything(words):
    assert not labels_in(words) & {Label.FINAL, Label.TOTAL, Label.CHANGE, Label.TAX}


@given(st.text(max_size=60))
def test_any_text_is_taken(text):
    assert labels_in(text) <= set(Label)


def test_a_digit_inside_a_word_is_the_letter_it_was_taken_for():
    assert plain("T0TA1 Büro 12.50") == "total buro 12.50"


def test_a_letter_that_was_taken_for_another_splits_no_word():
    assert plain("Fr\u00f8hst\u00f8ck") == "frohstock"
    assert Label.TAX not in labels_in("Fr\u00f8hst\u00f8ck")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Celkem k úhradě", Label.FINAL),
        ("Kwota do zapłaty", Label.FINAL),
        ("Fizetendő", Label.FINAL),
        ("CELKEM", Label.TOTAL),
        ("Ukupno", Label.TOTAL),
        ("z toho DPH 21 %", Label.TAX),
        ("ÁFA 27%", Label.TAX),
        ("Základ daně", Label.NET),
        ("Platební karta", Label.CARD),
        ("Hotovost", Label.TENDERED),
        ("Zaokrouhlení", Label.ROUNDING),
    ],
)
def test_names_are_known_in_the_east_of_europe(words, label):
    assert label in labels_in(words)


@pytest.mark.parametrize(
    "words",
    ["Imposta di soggiorno (fuori campo IVA)", "Místní poplatek z pobytu", "Ortstaxe ohne USt"],
)
def test_a_towns_own_tax_that_is_not_taxed_names_none(words):
    assert Label.TAX not in labels_in(words)
