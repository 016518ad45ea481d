"""What is typed becomes an expression of the index that cannot be anything but words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.assistant.search_words import index_expression


def test_each_word_stands_for_its_beginning_and_its_stem():
    assert index_expression("Hotels", "all") == '("hotels"* OR "hotel"*)'


def test_words_are_joined_as_asked():
    assert index_expression("two words two", "any") == ('("two"*) OR ("words"* OR "word"*)')


def test_both_spellings_of_german_letters_are_looked_for():
    assert '"straße"*' in index_expression("strasse", "all")
    assert '"gebühr"*' in index_expression("gebuehr", "all")


@given(st.text())
def test_only_words_in_quotes_are_ever_given(text):
    words = r'"[^\W_]+"\*'
    group = rf"\({words}( OR {words})*\)"
    assert re.fullmatch(rf"({group}( AND {group})*)?", index_expression(text, "all"))
