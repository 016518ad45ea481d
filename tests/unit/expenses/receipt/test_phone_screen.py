"""The lines on a phone's screen that name nobody."""

import pytest

from desktop_assist.expenses.receipt.phone_screen import AppName, app_name, nameless_lines
from tests.helpers.printed_receipt import printed_lines


@pytest.mark.parametrize(
    "clock", ["12:51  64%", "8:02  5G 71%", "7:19 AM  5G", "08:15  LTE 77%", "17:22"]
)
def test_the_clock_tells_a_screen(clock):
    assert nameless_lines(printed_lines(clock, "Kerbly")) == {0}


@pytest.mark.parametrize(
    "text",
    [
        "Session details",
        "< Activity",
        "< Meine Fahrten",
        "く Trip details",
        "Doklad o parkování",
        "Bezahlt",
        "Historique",
        "Détail du trajet",
        "Dettagli sosta",
        "✕  Help",
        "Location  Broughton Yards, zone 7214",
        "Station  Oak Mall Garage 4",
        "Kennzeichen  ZH 440 112",
        "Départ  Place Bellecour",
    ],
)
def test_a_page_of_an_app_and_a_label_name_nobody(text):
    assert nameless_lines(printed_lines("12:51  64%", text, "Kerbly")) == {0, 1}


def test_on_paper_each_line_may_name_somebody():
    assert not nameless_lines(printed_lines("Kerbly", "Session details", "12:51"))


@pytest.mark.parametrize(
    "text",
    [
        "Enkeltbillett",
        "1 voksen, sone A",
        "2 adults, zone 3",
        "1 Erwachsener",
        "Gyldig til  09.11.2026 19:11",
        "Fra  Bergen lufthavn",
        "Ordrenr.  FB-60271834",
        "Metodo di pagamento  Carta",
        "Handyticket",
        "Vis billett",
        "Parkbeleg",
    ],
)
def test_a_ticket_and_who_rides_name_nobody(text):
    assert nameless_lines(printed_lines("12:51  64%", text, "Kerbly")) == {0, 1}


def test_an_app_is_called_by_its_header_without_the_page_beside_it():
    lines = printed_lines("17:42", "Fjelltaxi  Kvittering", "Sum  kr 49,00", "Fjelltaxi AS, Voss")

    assert app_name(lines) == AppName("Fjelltaxi", 1, is_said_again=True)


@pytest.mark.parametrize("beside", ["Beleg", "Receipt", "Help", "Reçu", "Receipt K-66209"])
def test_the_page_may_be_called_in_any_language(beside):
    lines = printed_lines("9:58  71%", f"Zipcab  {beside}", "Total  12.40")

    assert app_name(lines) == AppName("Zipcab", 1, is_said_again=False)


def test_paper_has_no_app():
    assert app_name(printed_lines("Zipcab", "Total  12.40")) is None
