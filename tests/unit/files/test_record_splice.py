"""A change of single lines can be taken back whatever became of the others."""

import pytest

from desktop_assist.domain.errors import UndoError
from desktop_assist.files.record_splice import take_back_records

A, B, C, D = b"a\n", b"b\n", b"c\n", b"d\n"


@pytest.mark.parametrize(
    ("before", "after", "now", "wanted"),
    [
        (A, A + B, A + B + C, A + C),
        (b"", A, A + B, B),
        (A + B + C, A + C, A + C + D, A + B + C + D),
        (A, b"", B, A + B),
        (A + B + C, A + C, C + D, B + C + D),
        (A + B, A + D, C + D, C + B),
        (A + B, A, A + B, A + B),
        (b"a", b"a\nb\n", b"a\nb\nc", A + C),
    ],
)
def test_only_the_change_is_taken_back(before, after, now, wanted):
    assert take_back_records(before, after, now) == wanted


def test_what_has_been_changed_since_cannot_be_taken_back():
    with pytest.raises(UndoError):
        take_back_records(A, A + B, A + C)
