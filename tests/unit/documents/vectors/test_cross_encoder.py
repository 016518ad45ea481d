import pytest

from desktop_assist.documents.vectors.encoder import PassageInParts
from tests.helpers.encoding import READ, needs_model

pytestmark = needs_model
LOST = PassageInParts(
    "staff handbook > Badges",
    (
        "Everyone wears a badge in the building.",
        "Report a lost badge to the front desk the same day.",
        "A new one costs 15 dollars.",
    ),
)
PARKING = PassageInParts(
    "staff handbook > Parking",
    ("The car park opens at six.", "Bicycles stand in the yard.", "Visitors park at the gate."),
)


@pytest.mark.parametrize(
    "question", ["What do I pay if I lost my badge?", "Whom do I tell when my badge is gone?"]
)
def test_the_passage_that_answers_is_told(question):
    lost, parking = READ(question, [LOST, PARKING])

    assert lost > 0 > parking


@pytest.mark.parametrize(
    "question",
    ["What does a parking space cost a month?", "How many cars fit into the car park?"],
)
def test_a_passage_that_only_speaks_of_the_same_does_not_answer(question):
    [parking] = READ(question, [PARKING])

    assert parking < 0


def test_the_end_of_a_long_passage_is_not_read():
    beginning = ("The park is open to all of us. " * 40,)
    texts = (beginning, (*beginning, "It costs 5 euros."))

    short, long = READ("What does it cost?", [PassageInParts("handbook", text) for text in texts])

    assert short == long


def test_passages_without_words_are_read_too():
    assert len(READ("", [PassageInParts("", ()), PassageInParts("a", ("", ""))])) == 2
