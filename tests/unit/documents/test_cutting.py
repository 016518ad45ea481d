import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assist.documents.cutting import LEAST_TOKENS, MOST_TOKENS, cut, sentences_of
from desktop_assist.documents.passage import SectionTurn
from desktop_assist.documents.token_estimate import estimate_tokens
from desktop_assist.files.formats.block import Block, PageTurn, row_block

WORDS = "A hotel may cost up to 180 euros a night when the annex names no other price. "


def paragraph(sentences):
    return Block("paragraph", (WORDS * sentences).strip())


def test_a_section_is_one_passage_with_the_headings_above_it():
    blocks = [Block("heading", "Travel", 1), Block("heading", "Hotels", 2, 3), paragraph(8)]

    [passage] = cut(blocks)

    assert (passage.section, passage.text) == ("Travel > Hotels", blocks[2].text)


def test_a_passage_knows_where_its_other_pages_begin():
    over = Block("paragraph", "Ask first. Then book.", page=2, turns=(PageTurn(11, 3),))
    blocks = [Block("paragraph", "Up to 180.", page=1), over, Block("item", "Pay.", page=3)]

    [passage] = cut(blocks)

    starts = {one.page: passage.text[one.start :].split()[0] for one in passage.turns}
    assert (passage.page, starts) == (1, {2: "Ask", 3: "Then"})


def test_the_second_half_of_a_long_paragraph_begins_on_its_own_page():
    text = (WORDS * 60).strip()
    half = text.index("A hotel", len(text) // 2)

    first, *others = cut([Block("paragraph", text, page=1, turns=(PageTurn(half, 2),))])

    assert (first.page, others[-1].page) == (1, 2)
    [turn] = [turn for one in (first, *others) for turn in one.turns]
    assert turn.page == 2


def test_a_heading_of_the_same_level_ends_a_section():
    blocks = [
        Block("heading", "Hotels", 2),
        paragraph(8),
        Block("heading", "Trains", 2),
        paragraph(8),
    ]

    assert [one.section for one in cut(blocks)] == ["Hotels", "Trains"]


def test_small_sections_beside_each_other_are_joined_with_their_headings_as_lines():
    blocks = [
        Block("heading", "Travel", 1),
        Block("heading", "Hotels", 2),
        Block("paragraph", "Ask first."),
        Block("heading", "Trains", 2),
        Block("paragraph", "Second class."),
    ]

    [passage] = cut(blocks)

    assert passage.text == "Ask first.\nTrains\nSecond class."
    assert passage.sections == (SectionTurn(11, "Travel > Trains"),)


def test_a_small_section_is_not_joined_with_another_chapter():
    blocks = [
        Block("heading", "Travel", 1),
        Block("heading", "Hotels", 2),
        Block("paragraph", "Ask first."),
        Block("heading", "Leave", 1),
        Block("paragraph", "Thirty days."),
    ]

    assert [one.section for one in cut(blocks)] == ["Travel > Hotels", "Leave"]


def test_long_text_is_cut_between_sentences():
    passages = cut([paragraph(120)])

    assert len(passages) > 1
    assert all(estimate_tokens(one.text) <= MOST_TOKENS for one in passages)
    assert all(one.text.startswith("A hotel") and one.text.endswith(".") for one in passages)


def test_a_row_is_never_cut():
    rows = [row_block((f"City {n}", "word " * 30), ("City", "Note")) for n in range(40)]

    passages = cut(rows)

    lines = [line for one in passages for line in one.text.split("\n")]
    assert lines == [one.text for one in rows]
    assert all(one.has_rows for one in passages)


def test_each_passage_says_where_it_begins():
    blocks = [Block("heading", "Hotels", 1, 2), Block("paragraph", "Ask first.", page=2)]
    whole = "\n".join(one.text for one in blocks)

    [passage] = cut(blocks)

    assert (passage.page, whole[passage.start :]) == (2, "Ask first.")


def test_abbreviations_and_numbers_end_no_sentence():
    text = "Meals, e.g. Lunch, cost 12.50 at most. Ask Dr. Lee first! (See annex.) Then go."

    assert sentences_of(text) == [
        "Meals, e.g. Lunch, cost 12.50 at most.",
        "Ask Dr. Lee first!",
        "(See annex.)",
        "Then go.",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Water runs at 3 l/s. Close the tap.", ["Water runs at 3 l/s.", "Close the tap."]),
        ("Drive at 20 m/h. Stop here.", ["Drive at 20 m/h.", "Stop here."]),
        ("Ask J. Doe first. Then go.", ["Ask J. Doe first.", "Then go."]),
        ("Take plan B. Then go.", ["Take plan B. Then go."]),
    ],
)
def test_a_unit_ends_a_sentence_and_an_initial_does_not(text, sentences):
    assert sentences_of(text) == sentences


def test_what_no_reader_could_take_in_is_cut_all_the_same():
    row = row_block(("Denver", "word " * 20_000), ("City", "Note"))
    sentence = Block("paragraph", "x" * 50_000)

    passages = cut([row, sentence])

    assert max(estimate_tokens(one.text) for one in passages) <= MOST_TOKENS
    assert "".join(one.text for one in passages).count("x") == 50_000


def test_a_heading_that_is_none_is_text_and_only_a_dozen_stand_above_each_other():
    long = Block("heading", "word " * 100, 1)
    deep = [Block("heading", f"H{level}", level) for level in range(1, 40)]

    [first, second] = cut([long, *deep, paragraph(8)])

    assert (first.section, first.text) == ("", long.text)
    assert second.section.count(">") == 11


KINDS = st.sampled_from(["heading", "paragraph", "item", "row"])
BLOCKS = st.builds(
    lambda kind, count, level: Block(kind, (WORDS * count).strip(), level),
    KINDS,
    st.integers(1, 60),
    st.integers(1, 4),
)


@settings(max_examples=40)
@given(st.lists(BLOCKS, max_size=12))
def test_every_word_below_a_heading_is_in_one_passage_in_its_order(blocks):
    passages = cut(blocks)

    body = " ".join(block.text for block in blocks if block.kind != "heading").split()
    kept = [word for one in passages for word in one.text.split()]
    left = iter(kept)
    assert all(word in left for word in body)
    assert LEAST_TOKENS < MOST_TOKENS
