"""Words that are typed lead to the tasks of the guide."""

import pytest

from desktop_assist.system.guide import read_guide
from desktop_assist.system.guide_search import tasks_with


@pytest.mark.parametrize(
    ("language", "words", "page", "title"),
    [
        ("en", "outlook", "meetings", "Use the calendar of Outlook, Google or iCloud"),
        ("en", "API key", "models", "Add an OpenAI key"),
        ("en", "budg", "cost", "Set a budget"),
        ("en", "backup", "changes", "Get a file back as it was"),
        ("de", "vorlesen", "voice", "Antworten vorlesen lassen"),
        ("de", "Backup", "changes", "Eine Datei zurückholen, wie sie war"),
    ],
)
def test_the_first_is_the_one_that_is_named_so(language, words, page, title):
    pages = read_guide(language)
    first = tasks_with(pages, words)[0]
    assert (pages[first.page].name, first.title) == (page, title)


def test_what_only_the_text_says_comes_after():
    named = [one.is_named for one in tasks_with(read_guide("en"), "receipt")]
    assert named == sorted(named, reverse=True)
    assert not all(named)


@pytest.mark.parametrize("words", ["", "  ", "elephant", "receipt elephant"])
def test_all_words_are_needed(words):
    assert tasks_with(read_guide("en"), words) == []
