"""Receipts that come twice are noticed; `python -m tests.evals.duplicates` drops all of them."""

import pytest

from tests.evals.data_folder import rows
from tests.evals.duplicates import PAIRS, dropped, verdict
from tests.evals.receipts import labels
from tests.helpers.shared_data import shared_data
from tests.helpers.written_picture import needs_ocr

# Seen alike by their look; of the other three, the shortest to read stands for all.
LOOK_ALIKE = 7
READ = ("sroie_498.jpg", "sroie_499.jpg")
SAMPLED = 12


@needs_ocr
def test_most_pairs_are_certain_by_their_look_alone(tmp_path):
    images = shared_data("receipts/duplicates/images")
    pairs = rows(PAIRS)
    names = [pair[side] for pair in pairs for side in ("a", "b")]

    seen = {one.name: one for one in dropped((images / n for n in names), tmp_path, reads=False)}

    said = [verdict(seen[pair["a"]], seen[pair["b"]]) for pair in pairs]
    assert len([one for one in said if one.startswith("certain")]) >= LOOK_ALIKE


@pytest.mark.slow
@needs_ocr
def test_two_scans_of_one_receipt_are_noticed_by_what_is_on_them(tmp_path):
    images = shared_data("receipts/duplicates/images")

    first, second = dropped([images / name for name in READ], tmp_path)

    assert verdict(first, second) == "possible: same merchant, date and total"


@needs_ocr
def test_different_receipts_are_never_certain_even_unread(tmp_path):
    images = shared_data("receipts/dev/images")
    names = [one["file"] for one in labels() if not one["file"].endswith(".pdf")][:SAMPLED]

    seen = list(dropped((images / name for name in names), tmp_path, reads=False))

    assert len(seen) == SAMPLED
    assert not any(one.duplicates for one in seen)
