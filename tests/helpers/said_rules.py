"""Rules as a model says them, and a company's policy for it to read."""

import json

from desktop_assist.expenses.policy.policy_draft import PolicySentence

POLICY = (
    ("1 Meals", "Meals are reimbursed up to 60 EUR per day."),
    ("1 Meals", "Business dinners with guests cost at most 80 EUR a person."),
    ("1 Meals", "The names of all guests must be stated for every business meal."),
    ("2 Travel", "First class train tickets are not reimbursed."),
    ("2 Travel", "Own cars: EUR 0.30 per kilometre."),
    ("3 Claims", "Claims are handed in within two weeks of the end of the trip."),
    ("3 Claims", "Nobody is paid twice for the same receipt."),
)
SENTENCES = tuple(PolicySentence(text, 2, section) for section, text in POLICY)
_EMPTY = dict.fromkeys(
    ("category", "amount", "currency", "per", "counts_itself", "fields", "words", "days", "since",
     "unit")
)  # fmt: skip
MEALS = {
    "kind": "cap", "title": "Meals a day", "evidence": POLICY[0][1], "category": "meals",
    "amount": "60", "currency": "EUR", "per": "day",
}  # fmt: skip
GUESTS = {
    "kind": "cap", "title": "Dinners with guests", "evidence": POLICY[1][1], "category": "meals",
    "amount": "80", "currency": "EUR", "per": "person",
}  # fmt: skip
NAMES = {
    "kind": "require", "title": "Names of guests", "evidence": POLICY[2][1], "category": "meals",
    "fields": ["attendees"],
}  # fmt: skip
FIRST_CLASS = {
    "kind": "forbid", "title": "First class", "evidence": POLICY[3][1], "category": "train",
    "words": ["first class"],
}  # fmt: skip
CAR = {
    "kind": "mileage", "title": "Own car", "evidence": POLICY[4][1], "amount": "0.30",
    "currency": "EUR", "unit": "km",
}  # fmt: skip
CLAIMS = {
    "kind": "window", "title": "Deadline", "evidence": POLICY[5][1], "days": 14,
    "since": "trip_end",
}  # fmt: skip
TWICE = {"kind": "unique", "title": "Paid twice", "evidence": POLICY[6][1]}
EVERY_RULE = (MEALS, GUESTS, NAMES, FIRST_CLASS, CAR, CLAIMS, TWICE)


def rules_said(*rules: dict) -> str:
    """A model's answer."""
    return json.dumps({"rules": [{**_EMPTY, **one} for one in rules]})
