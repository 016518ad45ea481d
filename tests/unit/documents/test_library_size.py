import pytest

from desktop_assist.documents.library_size import FEW, MANY, share_of_large


@pytest.mark.parametrize(("passages", "share"), [(0, 0), (FEW, 0), (MANY, 1), (10 * MANY, 1)])
def test_a_library_is_small_or_large(passages, share):
    assert share_of_large(passages) == share


def test_there_is_something_between():
    assert 0 < share_of_large(2 * FEW) < share_of_large(4 * FEW) < 1
