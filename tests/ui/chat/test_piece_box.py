"""A piece of text as it is laid out."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from desktop_assist.ui.chat.markdown_document import TextStyle
from desktop_assist.ui.chat.markdown_piece import Piece
from desktop_assist.ui.chat.piece_box import PaintedRange, PieceBox, guessed_height
from desktop_assist.ui.theme import LIGHT

ROW = {"head": "|---|---|", "number": 1}


@pytest.fixture
def box(qapp):
    def make(kind, source, columns=(), **more):
        made = PieceBox(Piece(kind, source, **more), TextStyle(qapp.font(), LIGHT), {})
        made.lay_out(400, columns)
        return made

    return make


def picture(box, *ranges):
    image = QImage(400, box.lay_out(400, ()), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.ground))
    painter = QPainter(image)
    box.paint(painter, 0, QRectF(image.rect()), ranges)
    painter.end()
    return image


GUESSED = {
    "prose": {"source": "some words " * 30},
    "item": {"source": "- some words"},
    "table": {"source": "| a | b |", "head": "|---|---|", "number": 1},
    "code": {"source": "a\nb\nc", "is_end": True},
    "rule": {"source": "---"},
}


@pytest.mark.parametrize("kind", GUESSED)
def test_its_height_is_guessed_to_a_third(box, kind, qapp):
    exact = box(kind, columns=(90, 90), **GUESSED[kind]).lay_out(400, (90, 90))
    metrics = QFontMetrics(qapp.font())
    letters = 400 // metrics.averageCharWidth()
    guess = guessed_height(Piece(kind, **GUESSED[kind]), letters, metrics.lineSpacing())
    assert guess == pytest.approx(exact, rel=0.34)


def test_a_narrower_piece_is_taller(box):
    words = box("prose", "some words " * 30)
    assert words.lay_out(100, ()) > words.lay_out(400, ())


def test_text_is_read_from_one_place_to_another(box):
    assert box("prose", "Some **bold** words").text(5, 9) == "bold"


def test_cells_of_a_row_are_kept_apart_by_tabs(box):
    row = box("table", "| one | **two** |", (100, 100), **ROW)
    assert row.text(0, row.length) == "one\ttwo"


@pytest.mark.parametrize("kind", ["prose", "code", "plain"])
def test_a_place_is_found_where_its_line_stands(box, kind):
    words = box(kind, "some words")
    line = words.rect_of(3)
    assert words.position_at(QPointF(line.left() + 1, line.center().y())) == 0
    assert words.position_at(QPointF(390, line.center().y())) == len("some words")


def test_a_link_is_found_below_a_point_and_in_the_list(box):
    words = box("prose", "[here](https://example.com)")
    assert words.link_at(QPointF(5, words.rect_of(0).center().y())) == "https://example.com"
    assert words.links() == [("here", "https://example.com")]


def test_words_and_paragraphs_have_ends(box):
    words = box("plain", "one two\nthree")
    assert words.word_at(5) == (4, 7)
    assert words.paragraph_at(9) == (8, 13)


def test_words_are_found_whatever_their_case(box):
    assert box("prose", "Rate **and** rate").find("RATE") == [0, 9]


def test_what_is_selected_has_another_ground(box):
    words = box("plain", "some words")
    assert picture(words) != picture(words, PaintedRange(0, 4, "#ff0000", "#000000"))


@pytest.mark.parametrize(
    ("kind", "source"), [("rule", "---"), ("prose", "> quoted"), ("code", "x"), ("table", "| a |")]
)
def test_lines_and_grounds_are_drawn(box, kind, source):
    made = box(kind, source, head="|---|" if kind == "table" else "")
    empty = QImage(400, made.lay_out(400, ()), QImage.Format.Format_RGB32)
    empty.fill(QColor(LIGHT.ground))
    assert picture(made) != empty


def test_code_grows_as_if_it_had_been_there_at_once(box):
    grown, whole = box("code", "x = 1", head="py"), Piece("code", "x = 1\nreturn", "py")
    assert grown.become(whole, {})
    assert picture(grown) == picture(box("code", whole.source, head="py"))


def test_it_becomes_no_piece_of_another_kind(box):
    assert not box("prose", "text").become(Piece("code", "text"), {})
    assert not box("code", "text").become(Piece("code", "other"), {})
