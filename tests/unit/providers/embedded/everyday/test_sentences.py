"""A text cut into its sentences."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.providers.embedded.everyday.sentences import sentences_of

POLICY = """[page 1]
Travel policy

Hotels
Rooms cost at most 150 EUR a night. In London, e.g. near Dr. Smith's office, 220 EUR are allowed.
- Breakfast is paid.
- Minibar is not paid.

[page 2]
Trains
Second class is used. First class needs
a yes.
"""


def test_each_sentence_has_its_place():
    found = sentences_of(POLICY)

    assert [(one.text, one.page, one.heading) for one in found] == [
        ("Rooms cost at most 150 EUR a night.", 1, "Hotels"),
        ("In London, e.g. near Dr. Smith's office, 220 EUR are allowed.", 1, "Hotels"),
        ("Breakfast is paid.", 1, "Hotels"),
        ("Minibar is not paid.", 1, "Hotels"),
        ("Second class is used.", 2, "Trains"),
        ("First class needs a yes.", 2, "Trains"),
    ]


@given(st.text(max_size=300))
def test_any_text_is_cut(text):
    found = sentences_of(text)

    assert [one.number for one in found] == list(range(len(found)))
    assert all(one.text for one in found)
