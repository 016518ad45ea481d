"""The texts of the drafts."""

import string

from desktop_assist.providers.embedded.everyday.draft_texts import DRAFTS

KNOWN = {"name", "content", "about", "day", "meeting"}


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_each_says_the_same_in_both_languages_and_fills_only_what_is_known():
    for draft in DRAFTS:
        for text in (draft.subject, draft.body):
            assert fields(text.english) == fields(text.german)
            assert fields(text.english) <= KNOWN


def test_the_last_fits_anything():
    assert DRAFTS[-1].pattern.search("whatever it is")
