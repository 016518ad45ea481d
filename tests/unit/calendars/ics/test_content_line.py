"""Any text survives being written as a calendar line."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.ics.content_line import (
    MAX_BYTES,
    escape_text,
    fold,
    quote_parameter,
)

TEXT = st.text(st.characters(codec="utf-8"), max_size=300)
PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=300)


@given(PLAIN)
def test_a_folded_line_joins_to_what_it_was(line):
    first, *rest = fold(line)

    assert first + b"".join(piece.removeprefix(b" ") for piece in rest) == line.encode()


@given(PLAIN)
def test_no_piece_is_too_long_or_cuts_a_character(line):
    for piece in fold(line):
        assert len(piece) <= MAX_BYTES
        piece.decode()


@given(TEXT)
def test_escaped_text_is_one_line_without_separators(text):
    escaped = escape_text(text)

    assert not set(escaped) & {"\r", "\n"}
    assert ";" not in escaped.replace("\\;", "")
    assert "," not in escaped.replace("\\,", "")


@given(PLAIN)
def test_icalendar_reads_back_the_text(text):
    from icalendar import Event

    lines = [b"BEGIN:VEVENT", *fold(f"SUMMARY:{escape_text(text)}"), b"END:VEVENT", b""]

    assert Event.from_ical(b"\r\n".join(lines))["SUMMARY"] == text


def test_every_kind_of_line_break_becomes_one():
    assert escape_text("a\r\nb\rc\u2028d") == "a\\nb\\nc\\nd"


def test_half_a_character_pair_is_replaced():
    assert escape_text("a\ud800b") == quote_parameter("a\ud800b") == "a?b"


def test_a_name_with_separators_is_quoted():
    assert quote_parameter("Nair, Priya") == '"Nair, Priya"'
    assert quote_parameter('the "boss"\n') == "the 'boss' "
