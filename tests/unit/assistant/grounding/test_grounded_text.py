"""Claims are shown with their places, checked; those without one are marked."""

import pytest

from desktop_assist.assistant.grounding.evidence import Evidence, EvidencePassage
from desktop_assist.assistant.grounding.grounded_text import GroundedText, grounded
from desktop_assist.domain.citation import Citation

HOTEL = EvidencePassage(
    "travel.pdf", 4, "Travel > Hotels", "A hotel may cost 180 euros a night. Ask your manager."
)
LEAVE = EvidencePassage("leave.md", None, "Leave > Days", "Thirty days of leave a year.")
ASKED = Evidence({"htlaa": HOTEL, "lveaa": LEAVE}, frozenset(), is_asked=True)


def text_of(shown):
    return "".join(one for one in shown if isinstance(one, str))


def citations_of(shown):
    return [one for one in shown if isinstance(one, Citation)]


HERE, UNSURE, NONE = "(travel.pdf, page 4)", "(not confirmed by the source)", "(no source)"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ('It costs 180 euros [htlaa "180 euros a night"].', f"It costs 180 euros. {HERE}"),
        ('It costs 180 euros. [htlaa "180 euros a night"]', f"It costs 180 euros. {HERE}"),
        ("You get 30 days [lveaa].", "You get 30 days. (leave.md, Days)"),
        ('It is 190 euros. [htlaa "180 euros"]', f"It is 190 euros. {UNSURE}"),
        ('It is 180 euros. [htlaa "about 180"]', f"It is 180 euros. {UNSURE}"),
        ('It is 180 euros. [zzzzz "180 euros"]', f"It is 180 euros. {UNSURE}"),
        ("Bicycles are stored in the basement.", f"Bicycles are stored in the basement. {NONE}"),
        ("A hotel costs 180 euros a night.", f"A hotel costs 180 euros a night. {HERE}"),
        ("Pay, e.g. Hotels, 180 a night.", f"Pay, e.g. Hotels, 180 a night. {NONE}"),
        ("Shall I look further?", "Shall I look further?"),
    ],
)
def test_a_claim_has_its_place_or_says_that_it_has_none(said, shown):
    assert text_of(grounded(said, ASKED)) == shown


def test_the_citation_holds_the_words_that_stand_there():
    shown = grounded('At most 180 euros [htlaa "cost 180 euros a night"].', ASKED)

    assert citations_of(shown) == [
        Citation("travel.pdf", "cost 180 euros a night", 4, "Travel > Hotels")
    ]


SAID = (
    "## Hotels\n\nHere is the rule:\n\n"
    '1. A hotel may cost 180 euros. [htlaa "180 euros a night. Ask your manager"] Breakfast is'
    " never included in it.\n"
    '2. You have 30 days [lveaa "Thirty days"][htlaa "Ask your manager"]\n\n'
    '| Place | Limit |\n|---|---|\n| All | 180 euros [htlaa "180 euros"] |\n\n'
    "```\nx = 180 + 20\n```\nAnything else?"
)
SHOWN = (
    "## Hotels\n\nHere is the rule:\n\n"
    "1. A hotel may cost 180 euros. (travel.pdf, page 4) Breakfast is never included in it."
    " (no source)\n"
    "2. You have 30 days (leave.md, Days; travel.pdf, page 4)\n\n"
    "| Place | Limit |\n|---|---|\n| All | 180 euros (travel.pdf, page 4) |\n\n"
    "```\nx = 180 + 20\n```\nAnything else?"
)


def test_a_whole_answer_keeps_its_form():
    assert text_of(grounded(SAID, ASKED)) == SHOWN


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_it_is_the_same_however_it_is_cut_on_the_way(size):
    one, shown = GroundedText(ASKED), []
    for start in range(0, len(SAID), size):
        shown += one.feed(SAID[start : start + size])

    assert text_of([*shown, *one.finish()]) == SHOWN


def test_no_sentence_is_shown_before_it_was_checked():
    one = GroundedText(ASKED)

    assert one.feed('A hotel may cost 190 euros. [htlaa "180 eu') == []
    assert text_of(one.feed('ros"] Next')) == (
        "A hotel may cost 190 euros. (not confirmed by the source)"
    )


def test_an_answer_to_something_else_is_left_alone():
    evidence = Evidence({"htlaa": HOTEL}, frozenset(), is_asked=False)

    said = "The meeting is on Friday at 10. See [notes] and [this](https://example.org)."

    assert text_of(grounded(said, evidence)) == said


def test_what_never_ends_is_not_held_back_for_ever():
    one = GroundedText(ASKED)

    shown = one.feed("[" + "word " * 600)

    assert len(text_of(shown)) > 2_000


def test_what_was_held_back_can_be_kept_when_a_turn_is_stopped():
    one = GroundedText(ASKED)
    one.feed("A hotel may cost")

    assert text_of(one.rest()) == "A hotel may cost (no source)"
