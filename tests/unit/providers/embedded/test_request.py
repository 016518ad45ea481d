"""What a person wrote."""

from tests.helpers.user_requests import request


def test_words_are_compared_in_lower_case_with_plain_apostrophes():
    assert request("What\u2019s  ON\ntoday?").lower == "what's on today?"


def test_the_answer_is_in_the_language_of_the_words():
    assert request("Was steht morgen an?").language == "german"


def test_other_words_keep_the_moment_and_the_settings():
    asked = request("one")

    said = asked.saying("two")

    assert (said.text, said.now, said.currency) == ("two", asked.now, "EUR")
