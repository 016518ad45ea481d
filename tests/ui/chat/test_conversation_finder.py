"""Words in a conversation."""

import pytest

from desktop_assist.ui.chat.conversation_finder import MOST_FOUND, ConversationFinder
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import ActivityRow, AnswerRow, UserRow


@pytest.fixture
def model(qapp):
    return TranscriptModel()


@pytest.fixture
def find(model, qapp, qtbot):
    finder = ConversationFinder(model, model)

    def found(words):
        finder.find(words, qapp.font())
        qtbot.waitUntil(lambda: not finder.is_looking)
        places = [(one.begin, one.end) for one in finder.matches]
        return [(begin.key, begin.place.piece, begin.place.at, end.at) for begin, end in places]

    return found


def test_words_are_found_as_they_are_read_from_top_to_bottom(model, find):
    model.load(
        [
            UserRow("u", "The travel rate?"),
            ActivityRow("w", "rate"),
            AnswerRow("a", "The **RA**TE of\n\nthe *travel* rate"),
        ]
    )
    assert find("rate") == [("u", 0, 11, 15), ("a", 0, 4, 8), ("a", 1, 11, 15)]
    assert find("travel rate") == [("u", 0, 4, 15), ("a", 1, 4, 15)]


@pytest.mark.parametrize("words", ["absent", "", "**"])
def test_nothing_is_found_where_nothing_is(model, find, words):
    model.load([AnswerRow("a", "The **rate**")])
    assert find(words) == []


def test_it_stops_at_more_than_anybody_reads(model, find):
    model.load(UserRow(f"u{number}", "rate " * 50) for number in range(50))
    assert MOST_FOUND <= len(find("rate")) < MOST_FOUND + 50
