"""German bends the names of rows and makes nouns of verbs."""

import pytest

from desktop_assist.documents.lookup.spoken_names import is_done_with, is_said, root_of


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Transporter kurz", "wie schwer darf der kurze Transporter sein"),
        ("Raum groß", "wie viele passen in den großen Raum"),
    ],
)
def test_a_name_is_said_in_another_order(name, asked):
    assert len(is_said(name, asked)) == 2


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Transporter kurz", "wie schwer darf der Transporter sein"),
        ("Bus", "darf der Bus"),
        ("LL-511 TW", "was ist 511"),
    ],
)
def test_a_part_of_it_is_not_enough(name, asked):
    assert is_said(name, asked) == frozenset()


@pytest.mark.parametrize(
    ("heading", "asked"),
    [("Zuladung kg", "wie viel darf ich laden"), ("Beheizung", "darf ich heizen")],
)
def test_a_heading_is_the_noun_of_a_verb(heading, asked):
    assert is_done_with(heading, asked)


def test_verb_and_noun_share_a_root():
    assert root_of("zuladung") == root_of("laden") == "lad"


def test_other_headings_are_not():
    assert not is_done_with("Standort", "wo stehen wir")
    assert not is_done_with("Zuladung kg", "wie lange darf ich fahren")
