"""What stands out in code."""

import pytest

from desktop_assist.ui.chat.code_colours import CODE_COLOURS, coloured_spans


def roles(code, language):
    return [(code[one.start : one.end], one.role) for one in coloured_spans(code, language)]


def test_comments_texts_numbers_and_keywords_stand_out():
    assert roles("return 'a' + 12  # why", "python") == [
        ("return", "keyword"),
        ("'a'", "text"),
        ("12", "number"),
        ("# why", "comment"),
    ]


def test_a_text_over_several_lines_is_one():
    assert roles('"""a\nif"""', "py") == [('"""a\nif"""', "text")]


@pytest.mark.parametrize(
    ("code", "language", "role"),
    [
        ("// x", "rust", "comment"),
        ("select", "SQL", "keyword"),
        ("<!-- x -->", "html", "comment"),
        ("0x1F", "c", "number"),
    ],
)
def test_each_family_has_its_own_marks(code, language, role):
    assert roles(code, language) == [(code, role)]


@pytest.mark.parametrize("language", ["", "text", "brainfuck"])
def test_what_is_not_known_stays_as_it_is(language):
    assert not coloured_spans("if True: # x", language)


def luminance(colour):
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_each_colour_is_read_well_on_its_ground():
    for colours, by_role in CODE_COLOURS.items():
        for ink in by_role.values():
            light, dark = sorted((luminance(ink), luminance(colours.code)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5
