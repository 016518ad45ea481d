"""What is asked in a message, apart from what is told around it."""

import pytest

from desktop_assist.providers.embedded.proposals.asked_part import AskedPart, asked_part


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Hiya, kettle's on. What's on after lunch?", ("What's on after lunch?",)),
        ("Right, quick one - do we get paid for parking?", ("do we get paid for parking?",)),
        (
            "I'm flying to Oslo in May, what do they pay for a hotel?",
            ("what do they pay for a hotel?",),
        ),
        ("is there a gym scheme does anyone know? Ana keeps asking", ("is there a gym scheme?",)),
        ("I'm booked for the fair how high can I go a night", ("how high can I go a night",)),
        (
            "the tray I had last week when does it have to be back is it three days as always",
            ("when does it have to be back", "is it three days as always"),
        ),
        ("left my badge at home again who do I call", ("who do I call",)),
        ("I paid cash and so did Tom what do we hand in", ("what do we hand in",)),
        ("the room I took is 240 a night is that too much", ("is that too much",)),
        ("I don't know what it is in Boston", ()),
        ("tell the others what can be done and how it is paid", ()),
        ("how long is the tour and who's coming", ("how long is the tour", "who is coming")),
        (
            "if someone dented the van (a bit!!) how long have they got to report it",
            ("how long have they got to report it",),
        ),
        (
            "where's my longest gap on Monday, I need to write something",
            ("where is my longest gap on Monday",),
        ),
        (
            "Ich heirate im Juni, wie viele Tage bekomme ich frei?",
            ("wie viele Tage bekomme ich frei?",),
        ),
        ("Zum Schluss noch: wer kommt zur Runde?", ("wer kommt zur Runde?",)),
        (
            "a band is asking when they'll get their money",
            ("when they'll get their money?",),
        ),
        ("Kollege will wissen, wie viel er dafür kriegt", ("wie viel er dafür kriegt?",)),
        ("move the call to Friday", ()),
        ("we had a lovely lunch. It was warm.", ()),
    ],
)
def test_the_questions_are_found(text, questions):
    assert asked_part(text).questions == questions


def test_what_is_told_before_and_after_is_kept_apart():
    part = asked_part("My chair broke. Who do I tell? It squeaked for weeks")

    assert part == AskedPart(("Who do I tell?",), "My chair broke", "It squeaked for weeks")
