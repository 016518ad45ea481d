"""The money of places."""

import pytest

from desktop_assist.providers.embedded.proposals.currency_of_place import places_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("what did Oslo cost", {"Oslo": "NOK"}),
        ("and costa rica then", {"costa rica": "CRC"}),
        ("Was hat Mailand gekostet", {"Mailand": "EUR"}),
        ("what did Calgary come to", {"Calgary": "CAD"}),
        ("was hat Kapstadt gekostet", {"Kapstadt": "ZAR"}),
        ("from Zürich to New York", {"Zürich": "CHF", "New York": "USD"}),
        ("a nice spot of lunch at the bar", {}),
    ],
)
def test_places(text, found):
    assert places_in(text) == found
