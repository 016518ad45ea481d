"""What the name of a receipt is judged by."""

import pytest

from desktop_assist.providers.embedded.learned.mention_signs import NAME, mention_signs


def signs(text):
    """Of the first name, which is written as "_"."""
    words = [NAME if one == "_" else one for one in text.split()]
    return mention_signs(words)[words.index(NAME)]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Not the _ one", "not the _ ONE"),
        ("_ was 12.50", "_ was 83.10"),
        ("_ is Hill's", "_ is Hill\u2019s"),
    ],
)
def test_figures_and_capitals_do_not_count(text, other):
    assert signs(text) == signs(other)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("not the _", "the _ not"),
        ("skip _", "add _"),
        ("_ , _", "_ ,"),
        ("all but _ please", "all but _"),
        ("_ . skip it", "_ . add it"),
    ],
)
def test_what_stands_around_it_does(text, other):
    assert signs(text) != signs(other)


def test_words_of_its_sentence_count_before_and_after():
    assert {"s-=skip", "s+=please"} <= set(signs("hello . skip the _ one please . thanks"))


def test_what_is_said_next_counts_as_such_and_no_more():
    found = signs("_ . it is private")

    assert "n=private" in found
    assert "s+=private" not in found


def test_a_clause_ends_earlier_than_a_sentence():
    found = signs("add all , not the _ , thanks")

    assert {"k-=not", "s-=add", "s+=thanks"} <= set(found)
    assert not {"k-=add", "k+=thanks"} & set(found)


def test_the_first_of_several_differs_from_the_only_one():
    assert {"several=True", "number=0"} <= set(signs("_ and _"))
    assert "several=False" in signs("_ and tea")


def test_other_words_than_names_are_judged_by_nothing():
    found = mention_signs(["skip", NAME, "please"])

    assert found[0] == found[2] == ["0"]
    assert found[1][0] == "1"


@pytest.mark.parametrize(("words", "count"), [([], 0), (["hello", "there"], 2), ([NAME], 1)])
def test_there_is_one_list_for_each_word(words, count):
    assert len(mention_signs(words)) == count
