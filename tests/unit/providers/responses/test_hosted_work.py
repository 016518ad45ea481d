"""What the service's own tools did, in words."""

import pytest

from desktop_assist.providers.responses.hosted_work import work_in_words


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (
            {"type": "file_search_call", "queries": ["hotel", "limit"]},
            "Searched the files at the service: hotel; limit.",
        ),
        ({"type": "file_search_call"}, "Searched the files at the service."),
        ({"type": "file_search_call", "queries": 5}, "Searched the files at the service."),
        (
            {"type": "code_interpreter_call", "code": "1 + 1"},
            "Ran code at the service:\n1 + 1",
        ),
        ({"type": "code_interpreter_call", "code": None}, "Ran code at the service:"),
    ],
)
def test_work_is_told_in_words(item, words):
    assert work_in_words(item) == words
