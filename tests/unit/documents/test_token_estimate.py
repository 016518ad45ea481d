import pytest

from desktop_assist.documents.token_estimate import estimate_tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("", 0), ("Ask first.", 3), ("reimbursement", 3), ("1,234.50", 5), ("2026-10-31", 6)],
)
def test_words_marks_and_numbers_are_counted(text, tokens):
    assert estimate_tokens(text) == tokens
