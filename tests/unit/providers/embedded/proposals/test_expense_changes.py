"""What is proposed to become of expenses that a message speaks of."""

import pytest

from desktop_assist.providers.embedded.proposals.expense_changes import is_so_already
from desktop_assist.providers.embedded.reply import Ask, Say, parted
from tests.helpers.everyday_words import reply_to
from tests.helpers.looked_up import after_looking
from tests.helpers.travel_sheet import answer_to


def proposed(text):
    reply = answer_to(text)
    assert isinstance(reply, Ask), reply
    return [(one.tool, one.arguments) for one in parted(reply.pending)]


@pytest.mark.parametrize(
    ("text", "row", "new"),
    [
        (
            "That Oslo cab - gave him 20 kroner on top, not on the slip. So it wants to be 260",
            "cab",
            {"amount": "260.00"},
        ),
        (
            "slipped the Oslo cabbie another 15 kroner, can you bump that one",
            "cab",
            {"amount": "255.00"},
        ),
        (
            "the Fiskebaren dinner was with a client so that belongs under client entertainment",
            "fish",
            {"category": "Client entertainment"},
        ),
        ("the Baker's Dozen one were a client thing, not meals", "buns", {"category": "Client"}),
        (
            "Beim Taxi Lindner hab ich auf 20 Euro aufgerundet, das müsste man noch anpassen",
            "taxi",
            {"amount": "20.00"},
        ),
        (
            "das Essen in der Fiskebaren gehört eigentlich unter Bewirtung",
            "fish",
            {"category": "Bewirtung"},
        ),
        (
            "beim Essen in der Fiskebaren kamen noch 20 Kronen Trinkgeld dazu, mach da 330 draus",
            "fish",
            {"amount": "330.00"},
        ),
        ("put 20 kroner tip on the Fiskebaren dinner", "fish", {"amount": "330.00"}),
        ("add 2 euros tip to the Taxi Lindner one", "taxi", {"amount": "20.00"}),
        ("the chair from Sitwell wants to be 189.00 not 199.00", "chair", {"amount": "189.00"}),
        ("Elm Street was dollars not euros", "meter", {"currency": "USD"}),
        (
            "the date's wrong on the Greenfield one, it was the 16th",
            "fruit",
            {"date": "2026-11-16"},
        ),
    ],
)
def test_one_expense_is_corrected(text, row, new):
    assert proposed(text) == [("update_expense", {"expense_id": row, **new})]


def test_several_are_put_under_one_category():
    calls = proposed(
        "Them buns from Baker's Dozen and the apples from Greenfield were for the open day. Put "
        "the pair of em under Open day instead"
    )

    assert calls == [
        ("update_expense", {"expense_id": one, "category": "Open day"}) for one in ("buns", "fruit")
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("bin that Greenfield receipt, it's not mine", "fruit"),
        ("the Fiskebaren one was private, bitte raus damit", "fish"),
        ("get shut of the ParkFix one, I paid that meself", "park"),
    ],
)
def test_one_is_to_go(text, row):
    assert proposed(text) == [("delete_expense", {"expense_id": row})]


@pytest.mark.parametrize(
    "text",
    [
        "What did the Oslo cab driver say about the tip?",
        "I gave Dave the Greenfield report",
        "put the kettle on",
        "Baker's Dozen is rubbish",
        "Fiskebaren was lovely",
        "the meeting with Sitwell was moved to room 4 tomorrow",
    ],
)
def test_nothing_is_proposed_where_nothing_is_ordered(text):
    reply = answer_to(text)

    assert not (isinstance(reply, Ask) and reply.pending.tool.endswith("_expense"))


def test_which_one_is_asked_where_two_fit():
    assert "Fiskebaren" in answer_to("the meal should be under Hospitality, not meals").text


def test_what_is_so_already_is_told():
    said = answer_to("the taxi from Lindner wants to be 18 euros")

    assert is_so_already(said)
    assert "already" in said.text


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("It is so already: Taxi Lindner.", True),
        ("Das ist schon so: Taxi Lindner.", True),
        ("No expense is called that.", False),
        ("Taxi Lindner: It is so already.", False),
        ("", False),
    ],
)
def test_that_it_is_so_already_is_told_apart(text, is_so):
    assert is_so_already(Say(text)) is is_so


@pytest.mark.parametrize(
    ("text", "expense", "new"),
    [
        ("Bahn 89 Euro stimmt nicht, waren 98", "e3", {"amount": "98.00"}),
        ("Vapiano: 24,50 war falsch, richtig ist 42,50", "e2", {"amount": "42.50"}),
        ("Vapiano auf den 17. ändern", "e2", {"date": "2026-11-17"}),
        ("Vapiano auf den 17.11. ändern", "e2", {"date": "2026-11-17"}),
        ("Taxi vom 16.11. war am 17.11.", "e1", {"date": "2026-11-17"}),
    ],
)
def test_the_old_value_beside_it_is_not_the_new_one(text, expense, new):
    reply = after_looking(reply_to(text))

    assert isinstance(reply, Ask)
    assert reply.pending.arguments == {"expense_id": expense, **new}


@pytest.mark.parametrize("text", ["lösch den Kaffee vom 21.", "lösch den Kaffee vom 21.11."])
def test_the_day_that_is_named_says_which_one_goes(text):
    reply = after_looking(reply_to(text))

    assert isinstance(reply, Ask)
    assert reply.pending.arguments == {"expense_id": "e7"}
