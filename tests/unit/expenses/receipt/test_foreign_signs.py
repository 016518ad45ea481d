"""What other countries share does not take a paper's money for theirs."""

import pytest

from desktop_assist.expenses.receipt.origin import origin_of


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("BON FISCAL\nTOTAL 45,00 LEI\nTVA 19% 7,18", "RON"),
        ("Restaurant SRL, București\nTotal 120,00 RON\nTVA 9%", "RON"),
        ("Toplam 450,00 TL\nKDV 10%", "TRY"),
        ("Hotel Tel Aviv\nTotal ₪ 420.00\nVAT 18%", "ILS"),
        ("Noodle House, Shanghai\nTotal ¥ 88.00", "CNY"),
        ("Ramen, Tokyo\nTotal ¥880", "JPY"),
        ("Hotel, Colombo\nTotal Rs. 24,500.00\nVAT", "LKR"),
        ("Hotel, Lahore\nTotal Rs. 24,500.00\nSales Tax", "PKR"),
        ("Hotel, Pune\nTotal Rs. 24,500.00\nGSTIN 27AAAPL1234C1ZV", "INR"),
        ("Café, Nairobi\nTotal KSh 1,250\nVAT 16%", "KES"),
        ("Total SAR 115.00\nVAT 15%", "SAR"),
        ("Ravintola Satama Oy\nY-tunnus 1234567-8\nALV 14%\nYhteensä 14,00", "EUR"),
    ],
)
def test_the_country_shows(text, currency):
    assert origin_of(text, "USD").currency == currency


def test_a_word_that_is_a_code_says_nothing():
    assert origin_of("Try our new cake\nHong Kong SAR\nTotal HK$ 45.00", "EUR").currency == "HKD"
