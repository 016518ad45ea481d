"""Which word of a question names what it asks for."""

import pytest

from desktop_assist.documents.asked_thing import asked_thing, thing_to_name


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Which hotel may I book?", "hotel"),
        ("How many badges do I get?", "badges"),
        ("What is the size of the badge?", "size"),
        ("What's the mileage rate?", "mileage"),
        ("what\u2019s our rate", "rate"),
        ("How high is the allowance?", "allowance"),
        ("Where are the keys?", "keys"),
        ("Welche Klasse darf ich fahren?", "klasse"),
        ("Wie hoch ist das Kilometergeld?", "kilometergeld"),
    ],
)
def test_the_word_behind_the_small_ones_names_it(question, thing):
    assert asked_thing(question) == thing


@pytest.mark.parametrize("question", ["Can I keep the badge?", "How long does it take?"])
def test_a_question_for_no_thing_names_none(question):
    assert asked_thing(question) is None


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Which class do I take?", "class"),
        ("Welche Klasse darf ich fahren?", "klasse"),
        ("What is the size of the badge?", None),
        ("How much may a hotel cost?", None),
    ],
)
def test_an_answer_names_the_thing_where_one_of_many_is_asked_for(question, thing):
    assert thing_to_name(question) == thing
