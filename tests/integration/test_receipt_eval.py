"""Labelled receipts are read well; `python -m tests.evals.receipts` reads all of them."""

import pytest

from tests.evals.receipts import labels, outcomes
from tests.helpers.shared_data import shared_data
from tests.helpers.written_picture import needs_ocr

SAMPLED = 1


def test_invoices_with_their_data_inside_are_read_without_a_mistake():
    images = shared_data("receipts/dev/images")
    invoices = [label for label in labels() if label["kind"] == "pdf-invoice"]

    electronic = [one for one in outcomes(invoices, images) if one.receipt.is_electronic]

    assert len(electronic) >= 9
    assert all(one.right["all three"] for one in electronic)


@needs_ocr
@pytest.mark.parametrize("kind", ["receipt-scan", "receipt-photo"])
def test_pictures_of_receipts_are_read(kind):
    images = shared_data("receipts/dev/images")
    some = [label for label in labels() if label["kind"] == kind][:SAMPLED]

    read = list(outcomes(some, images))

    for field in ("date", "total"):
        assert sum(one.right[field] for one in read) >= SAMPLED
