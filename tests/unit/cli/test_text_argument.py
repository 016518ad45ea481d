"""One text, or a file of many."""

from argparse import ArgumentParser

import pytest

from desktop_assist.cli.text_argument import add_text_or_batch, given_text


def given(*words):
    parser = ArgumentParser()
    add_text_or_batch(parser)
    parser.set_defaults(command=("when",))
    return parser.parse_args(words)


def test_the_text_is_given_as_it_is():
    assert given_text(given("morgen um drei")) == "morgen um drei"


def test_a_batch_stands_for_the_text():
    assert given_text(given("--batch", "-")) == ""


@pytest.mark.parametrize("words", [(), (" ",), ("morgen", "--batch", "-")])
def test_one_of_the_two_is_needed(words):
    with pytest.raises(ValueError, match="when needs TEXT or --batch"):
        given_text(given(*words))
