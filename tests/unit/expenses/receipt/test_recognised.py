"""What was recognised, and how sure it is."""

import pytest

from desktop_assist.expenses.receipt.recognised import SURE, Field


@pytest.mark.parametrize(
    ("field", "is_sure"),
    [(Field("a", SURE), True), (Field("a", SURE - 0.01), False), (Field(None, 1.0), False)],
)
def test_a_field_is_sure_when_it_is_there_and_seldom_wrong(field, is_sure):
    assert field.is_sure == is_sure
