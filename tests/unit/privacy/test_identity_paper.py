"""Numbers of papers are found by the word before them; dates and amounts are left alone."""

import pytest

from desktop_assist.privacy.identity_paper import find_identity_papers

FOUND = {
    "Passport number C01X00T47 expires in June.": "C01X00T47",
    "Reisepassnummer: C4J2K9M1X": "C4J2K9M1X",
    "Mein Personalausweis hat die Nummer L01X00T471.": "L01X00T471",
    "Pass Nr. P1234567 von Herrn Yilmaz": "P1234567",
    "Her driver's license is D123 4567.": "D123 4567",
    "SSN 219099998": "219099998",
    "Numéro de sécurité sociale : 1 85 05 78 006 084 99": "1 85 05 78 006 084 99",
    "NIF: 12.345.678-Z": "12.345.678-Z",
}


@pytest.mark.parametrize(("text", "number"), FOUND.items())
def test_a_number_is_found_after_its_word(text, number):
    assert [text[start:end] for start, end in find_identity_papers(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "The passport is valid until 2031-05-01.",
        "Reisepass: 12.10.2031",
        "Visa requirements changed in 2026.",
        "License renewal costs 1200 per seat.",
        "Steuer 19 % auf 1.234,56 €",
        "tax is 1,234,567.80",
        "identity matters, card 12",
    ],
)
def test_dates_and_amounts_are_left_alone(text):
    assert list(find_identity_papers(text)) == []
