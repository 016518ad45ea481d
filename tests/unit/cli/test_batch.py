"""Many requests at once."""

import io

import pytest

from desktop_assist.cli.batch import read_batch
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.frozen_clock import FrozenClock


def lines_of(tmp_path, text):
    file = tmp_path / "batch.jsonl"
    file.write_text(text, "utf-8")
    return list(read_batch(str(file), FrozenClock()))


def test_each_line_keeps_its_id(tmp_path):
    lines = lines_of(tmp_path, '{"id": 7, "text": "Grüße"}\n\n{"text": "b\u2028c"}\n')

    assert [(line.id, line.text) for line in lines] == [(7, "Grüße"), (None, "b\u2028c")]


def test_a_line_may_have_its_own_moment_and_zone(tmp_path):
    (line,) = lines_of(
        tmp_path, '{"text": "x", "now": "2026-01-02T03:04", "timezone": "Asia/Tokyo"}'
    )

    assert line.now.isoformat() == "2026-01-02T03:04:00+09:00"


def test_a_zone_alone_moves_the_present_moment_there(tmp_path):
    (line,) = lines_of(tmp_path, '{"text": "x", "timezone": "UTC"}')

    assert line.now.isoformat() == "2026-11-22T09:00:00+00:00"


@pytest.mark.parametrize(
    "text",
    ["{broken", "[1]", '{"id": 1}', '{"text": 5}', '{"text": "x", "now": "bald"}',
     '{"text": "x", "timezone": "Nowhere"}', '{"text": "x", "now": 5, "timezone": 7}'],
)  # fmt: skip
def test_a_line_that_cannot_be_used_says_so_and_holds_up_nothing(tmp_path, text):
    first, second = lines_of(tmp_path, f'{text}\n{{"text": "next"}}')

    assert first.problem
    assert second.text == "next"


def test_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO('{"text": "x"}\n'))

    assert [line.text for line in read_batch("-", FrozenClock())] == ["x"]


def test_a_file_that_is_not_there():
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        list(read_batch("nowhere.jsonl", FrozenClock()))
