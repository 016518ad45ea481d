"""A kind of sentence and what is said to it."""

from desktop_assist.providers.embedded.everyday.topic import say_about, topic
from desktop_assist.providers.embedded.text import Text
from tests.helpers.everyday_words import request_of

TEA = topic(
    "tea, kettle", text=Text("Tea.", "Tee."), near=Text("One|Two", "Eins|Zwei"), needs_model=True
)
WHOLE = topic("(?:no|nope)\\b.*", text=Text("No.", "Nein."), is_whole=True)


def test_the_first_that_fits_speaks():
    said = say_about((WHOLE, TEA), request_of("Is there tea?"))

    assert (said.text, said.choices, said.needs_model) == ("Tea.", ("One", "Two"), True)


def test_a_whole_one_wants_the_whole_of_a_short_sentence():
    assert say_about((WHOLE,), request_of("Nope, not today!")).text == "No."
    assert say_about((WHOLE,), request_of("There is no tea")) is None
    assert say_about((WHOLE,), request_of("no " * 12)) is None
