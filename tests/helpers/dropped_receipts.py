"""A conversation into which receipts were dropped."""

from tests.helpers.earlier_turns import EarlierTurns

READ = {
    "merchant": "Taxi Nordstern",
    "date": "2026-10-30",
    "total": "19.70",
    "tax": "1.29",
    "currency": "EUR",
    "category": "Transport",
    "payment": None,
    "is_sure": True,
}
EXPENSE = {
    "receipt": "/w/a.png",
    "date": "2026-10-30",
    "merchant": "Taxi Nordstern",
    "currency": "EUR",
    "category": "Transport",
    "tax": "1.29",
    "amount": "19.70",
}


def dropped(*receipts: tuple[str, dict]) -> EarlierTurns:
    """Receipts were dropped, a turn each: their names, and what differs from `READ`."""
    turns = EarlierTurns()
    for name, read in receipts:
        turns.did("receive_file", {"file": f"/w/{name}", "recognised": {**READ, **read}}, file=name)
    return turns
