"""What a meeting is called."""

import pytest

from desktop_assist.providers.embedded.proposals.meeting_title import title_in


@pytest.mark.parametrize(
    ("text", "people", "title"),
    [
        ("Herr Abel hätte gern einen Termin", ("Dr. Jan Abel",), "Termin mit Herrn Abel"),
        ("Setz mir die Birgit rein", ("Birgit Abel",), "Termin mit Birgit"),
        ('Trag mir "Inventur" ein', (), "Inventur"),
        ("Eine Stunde für Herrn Abel", ("Jan Abel",), "Termin mit Herrn Abel"),
    ],
)
def test_who_comes_names_it_where_nothing_else_does(text, people, title):
    assert title_in(text, text, people, "german") == title
