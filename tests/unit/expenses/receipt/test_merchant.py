"""Who was paid."""

import pytest

from desktop_assist.expenses.receipt.merchant import merchant_of
from desktop_assist.expenses.receipt.ranker import load_ranker
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.system.resources import resource_path
from tests.helpers.printed_receipt import printed_page

SLIP = ("2614 N Milwaukee Ave, Chicago IL", "11/12/2026  12:58 PM", "Stew  21.00", "TOTAL  $21.00")
SCREEN = ("Vehicle  SN19 KRB", "Date  Fri 18 September 2026", "Start  10:42", "Total paid  £6.40")


@pytest.fixture(scope="module")
def merchant():
    ranker = load_ranker(resource_path("receipts") / "merchant.json")
    return lambda *rows: merchant_of(Sheet((printed_page(*rows),), is_recognised=True), (), ranker)


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("HALINA'S TABLE", "Polish Kitchen"),
        ("LE PETIT ZINC", "Cuisine lyonnaise"),
        ("Zum Weißen Ross", "Fränkische Küche"),
        ("TRATTORIA DA NINO", "Cucina romana"),
        ("KOPI CORNER", "Traditional Coffee & Toast"),
        ("MAPLE & RYE", "Neighbourhood Diner"),
        ("The Net Loft", "Community hall, 3 Shore Close, Edinburgh"),
        ("Bluffs Bakehouse", "breads, trays & office lunches - Kingston Road"),
        ("KOPI SUDUT", "Blk 12 Tuas Link #01-04"),
        ("KARAHI LANE", "12 Belmont Row, Aberdeen"),
        ("TANDOOR PLACE", "8 Union Wynd, Dundee"),
        ("PETAL & STEM", "Orchard Central #02-11"),
        ("LE PETIT QUAI", "14 rue des Bouchers, Lille"),
    ],
)
def test_what_says_below_it_what_kind_of_house_it_is_is_no_name(merchant, name, below):
    assert merchant(name, below, *SLIP).value == name


@pytest.mark.parametrize(
    "rows",
    [
        ("12:51  64%", "Kerbly  Receipt", "Session ended", "Location  Broughton Yards, zone 7"),
        ("19:12  4G 67%", "Session details", "Kerbly", "Parking ended"),
        ("8:02  5G 71%", "< Activity", "Receipt", "Kerbly", "Mannheim Rd lot"),
        ("9:41  5G 88%", "< Meine Fahrten", "Fahrtdetails", "Kerbly"),
        ("14:03  5G", "Historique", "Détail du trajet", "Kerbly"),
        ("8:14  LTE 81%", "Payment details", "Thanks for driving Kerbly"),
        ("21:40  LTE", "Ride history", "Kerbly", "Kyoto Station -> Gion"),
        ("19:44  5G 70%", "< Historia", "Szczegóły przejazdu", "Kerbly", "Karta **** 7712"),
    ],
)
def test_on_a_screen_the_app_is_found_between_its_page_and_labels(merchant, rows):
    assert merchant(*rows, *SCREEN).value == "Kerbly"


@pytest.mark.parametrize(
    ("house", "company"),
    [
        ("LAJU AIRPORT RAIL", "Laju Rel Sdn Bhd"),
        ("STRAITS CAB", "Straits Cab Pte Ltd"),
        ("RESTORAN TERATAI EMAS", "(Teratai Emas Niaga Sdn Bhd)"),
    ],
)
def test_people_call_a_house_by_its_own_name(merchant, house, company):
    assert merchant(house, company, "Jalan Dang Wangi", *SLIP[1:]).value == house


@pytest.mark.parametrize("below", ["Store #118 Aurora, CO", "Store #118Aurora, CO"])
def test_a_branch_is_no_name_however_it_is_recognised(merchant, below):
    assert merchant("GREENWAY GROCERS", below, *SLIP[1:]).value == "GREENWAY GROCERS"


def test_a_company_alone_is_the_name(merchant):
    rows = ("BENS INDEPENDENT GROCER SDN. BHD", "Lot 6, Jalan SS 20", *SLIP[1:])

    assert merchant(*rows).value == "BENS INDEPENDENT GROCER SDN. BHD"


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("RIVER LINE RAIL", "Northern Cross Station"),
        ("Ink & Folio", "Print and Plan Room"),
        ("Moss & Kettle", "coffee - bakes"),
        ("Lake Transit Authority", "Day pass zone 10, 20, 21"),
        ("QUAY STREET CAR PARK", "Sligo"),
    ],
)
def test_the_house_is_above_where_and_what_it_is(merchant, name, below):
    assert merchant(name, below, *SLIP).value == name


def test_a_name_over_two_lines_stays_whole(merchant):
    found = merchant("SAGUARO", "TRUE HARDWARE", *SLIP)

    assert found.value == "SAGUARO TRUE HARDWARE" or found.is_sure


def test_an_app_is_who_is_named_at_its_head_and_foot(merchant):
    found = merchant(
        "17:42",
        "Fjelltaxi  Kvittering",
        "Enkeltbillett",
        "1 voksen, sone A",
        "Gyldig til  09.11.2026 19:11",
        "Sum  kr 49,00",
        "Fjelltaxi AS, Voss",
    )

    assert found.value == "Fjelltaxi"
    assert found.is_sure
