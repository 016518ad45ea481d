"""Texts for people, in each language."""

from desktop_assist.providers.embedded.text import Text

WHEN = Text('When is "{title}"?', 'Wann ist "{title}"?')


def test_a_text_is_said_in_the_language_asked_for():
    assert WHEN.in_language("english", title="Sync") == 'When is "Sync"?'
    assert WHEN.in_language("german", title="Runde") == 'Wann ist "Runde"?'


def test_braces_in_what_is_filled_in_stay():
    assert WHEN.in_language("english", title="{title}") == 'When is "{title}"?'
