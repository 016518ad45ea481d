"""Reading JSON that came from a service."""

import pytest

from desktop_assist.providers.service import wire

SOURCE = {"text": "a", "count": 3, "object": {"b": 1}, "list": [{"c": 2}, "d", None]}


def test_what_is_there_is_given():
    assert wire.text_in(SOURCE, "text") == "a"
    assert wire.count_in(SOURCE, "count") == 3
    assert wire.object_in(SOURCE, "object") == {"b": 1}
    assert wire.objects_in(SOURCE, "list") == [{"c": 2}]


@pytest.mark.parametrize("value", [None, 5, "x", [1], {"a": 1}])
def test_what_is_missing_or_of_another_kind_is_empty(value):
    source = {} if value is None else {"name": value}

    assert wire.text_in(source, "name") == (value if isinstance(value, str) else "")
    assert wire.count_in(source, "name") == (value if isinstance(value, int) else 0)
    assert wire.object_in(source, "name") == (value if isinstance(value, dict) else {})
    assert wire.objects_in(source, "name") == []
