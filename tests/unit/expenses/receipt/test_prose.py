"""A sentence is told from a name."""

import pytest

from desktop_assist.expenses.receipt.prose import reads_as_prose


@pytest.mark.parametrize(
    "text",
    [
        "The issuer encapsulated their company data in the image below",
        "Please use the following communication for your payment",
        "Wir danken für Ihren Auftrag",
        "Volgens onze administratie heeft u de factuur vooruitbetaald",
        "Nous vous remercions de votre commande",
        "Alles voor een glimlach.",
        "GOODS SOLD ARE NOT RETURNABLE, THANK YOU",
    ],
)
def test_a_sentence_is_one(text):
    assert reads_as_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "Coolblue B.V.",
        "The Coffee Bean & Tea Leaf",
        "Where the Wild Things Are",
        "You and Me Ltd",
        "Gesellschaft für Haus und Grund mbH",
        "MVM Musterhafter Versicherungsverein Musterstadt a.G.",
        "Boulangerie de la Gare et du Port",
        "POINT OF SALE AND MORE SDN BHD",
    ],
)
def test_a_name_is_none(text):
    assert not reads_as_prose(text)
