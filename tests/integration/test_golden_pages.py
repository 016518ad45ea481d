"""Pages that were compared with their picture by eye, kept as they must be read.

The documents are handbooks of Sourcegraph (Apache-2.0), of 18F and Clef (CC0-1.0), and the Federal
Travel Regulation (a text of the US government, in no copyright).
"""

import json
from functools import cache
from pathlib import Path

import pytest

from desktop_assist.files.file_kind import read_document
from tests.helpers.shared_data import shared_data

GOLDEN = Path(__file__).parents[1] / "evals" / "golden_pages.jsonl"
BLOCKS = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


@cache
def read_once(file):
    return read_document(shared_data("policies") / "corpus" / file).blocks


@pytest.mark.parametrize(("file", "page"), sorted({(one[0], one[1]) for one in BLOCKS}))
def test_a_page_is_read_as_it_was_seen(file, page):
    blocks = read_once(file)

    found = iter([[one.kind, one.level, one.text] for one in blocks if one.page == page])

    wanted = [one[2:] for one in BLOCKS if one[:2] == [file, page]]
    assert [one for one in wanted if one not in found] == []
