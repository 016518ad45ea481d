"""The look into the sheet that was read in a question."""

from desktop_assist.providers.embedded.learned.reading import Piece, Reading
from desktop_assist.providers.embedded.proposals.read_spending import propose_read_spending
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.user_requests import request


def look(*pieces: tuple[str, str]):
    read = tuple(Piece(tag, text, 0) for tag, text in pieces)
    reading = Reading("spent", 0.95, read, {"spent": 0.95})
    return propose_read_spending(reading, request("was hammer da liegen lassn"))


def test_it_looks_for_the_name_on_those_days():
    call = PlannedCall("list_expenses", {"from": "2026-10-01", "to": "2026-10-31", "text": "Obi"})
    assert look(("m", "Obi"), ("d", "im Oktober")) == Act((call,))


def test_of_two_names_each_is_looked_for():
    texts = [call.arguments["text"] for call in look(("m", "the bus"), ("g", "tram")).calls]
    assert texts == ["Bus", "Tram"]


def test_days_alone_will_do():
    [call] = look(("d", "last month")).calls
    assert call.arguments == {"from": "2026-10-01", "to": "2026-10-31"}


def test_without_either_nothing_is_looked_for():
    assert look() is None
    assert look(("d", "on the trip")) is None
