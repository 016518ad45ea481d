"""The benchmark of receipts measures what it says; how fast it is, is no matter of passing."""

import json

import pytest

from tests.benchmarks import receipts
from tests.helpers.written_picture import needs_ocr


@pytest.mark.slow
@needs_ocr
@pytest.mark.timeout(300)
def test_the_receipt_benchmark_compares_with_the_bare_engine(capsys):
    receipts.main(["--receipts", "1", "--runs", "1", "--json"])

    figures = json.loads(capsys.readouterr().out)
    assert figures["seconds"].keys() == {receipts.OURS, receipts.BARE}
    assert figures["time_ratio"] > 0
    assert figures["memory_ratio"] > 0
    assert figures["pdf_ms"] > 0
