"""What is new of one expense that a message names, whatever words correct it."""

import pytest

from desktop_assist.providers.embedded.found_things import expenses_in
from desktop_assist.providers.embedded.proposals.correction import corrected
from desktop_assist.providers.embedded.proposals.named_expenses import rows_of
from tests.helpers.earlier_turns import TAXI
from tests.helpers.user_requests import request

ROWS = rows_of(
    expenses_in(
        {
            "expenses": [
                {**TAXI, "id": "row 5", "merchant": "Harbour Cabs"},
                {
                    **TAXI,
                    "id": "row 6",
                    "merchant": "Gasthof Lamm",
                    "amount": "41.20",
                    "date": "2026-11-17",
                    "category": "Meals",
                },
            ]
        }
    )
)


def new_of_lamm(text):
    found = corrected(request(text), ROWS)
    return None if found is None else (found[0].thing.group, found[1])


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("the Lamm was 42.10 not 41.20, fat fingers", {"amount": "42.10"}),
        ("Lamm is down as 41.20, it was 42.10", {"amount": "42.10"}),
        ("Added a fiver at the Lamm, total's 46 now", {"amount": "46.00"}),
        ("Im Gasthof Lamm noch Trinkgeld gegeben, macht zusammen 46 Euro.", {"amount": "46.00"}),
        ("Beim Lamm müssen 42,10 stehen", {"amount": "42.10"}),
        (
            "on the paper of the Lamm stands 41,20 but I gave 45. Make from it 45",
            {"amount": "45.00"},
        ),
        ("nee lamm waren bloß 40,20", {"amount": "40.20"}),
        ("Lamm was charged in USD, you've got it in euros", {"currency": "USD"}),
        ("Lamm bitte in CHF, du hast Euro genommen", {"currency": "CHF"}),
        ("Lamm got booked on the 3rd of November, whatever it says", {"date": "2026-11-03"}),
        ("Das Lamm war am 16.11., nicht am 17.11.", {"date": "2026-11-16"}),
        ("Lamm gehört zu Bewirtung", {"category": "Bewirtung"}),
        ("i think Lamm belongs with travel and not with meals", {"category": "Travel"}),
        ("change the name Lamm to Lamm Inn, please", {"merchant": "Lamm Inn"}),
        ("That wasn't Lamm at all, it was Hirsch", {"merchant": "Hirsch"}),
    ],
)
def test_what_is_said_besides_the_old_value_is_new(text, new):
    assert new_of_lamm(text) == ("row 6", new)


@pytest.mark.parametrize(
    "text",
    [
        "the Krone was 42.10 not 41.20",
        "the Lamm was lovely",
        "Lamm, 41.20, that is right",
        "Harbour Cabs and Lamm were 42.10",
    ],
)
def test_where_nothing_new_or_no_single_one_is_named_nothing_is(text):
    assert new_of_lamm(text) is None
