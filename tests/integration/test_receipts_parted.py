"""Real receipts are never cut in two, and two of them in one picture mostly are."""

import json
import random
from dataclasses import replace
from datetime import date

import pytest

from desktop_assist.expenses.receipt.parting import parts_of
from desktop_assist.files.page_text import Page
from tests.helpers.shared_data import shared_data
from training.receipt_samples import transcribed_page

TODAY = date(2026, 11, 22)
PAIRS = 20


def transcripts():
    lines = shared_data("receipts/train/sroie_transcripts.jsonl").read_text("utf-8").splitlines()
    return [transcribed_page(json.loads(line)["boxes"]) for line in lines]


def together(first, second, across, down):
    """Two papers of one width in one picture."""
    scale = first.width / second.width
    moved = tuple(
        replace(
            one,
            left=one.left * scale + across,
            right=one.right * scale + across,
            top=one.top * scale + down,
            bottom=one.bottom * scale + down,
        )
        for one in second.words
    )
    words = (*first.words, *moved)
    return Page(max(one.right for one in words) + 20, max(one.bottom for one in words) + 20, words)


def check_none_is_cut(pages):
    assert [page.text[:40] for page in pages if len(parts_of((page,), TODAY)) > 1] == []


def test_a_receipt_is_not_cut():
    check_none_is_cut(transcripts()[::7])


@pytest.mark.slow
def test_no_receipt_is_cut():
    check_none_is_cut(transcripts())


@pytest.mark.parametrize("is_beside", [True, False])
def test_two_receipts_in_one_picture_are_told_apart(is_beside):
    chosen = random.Random(3)
    pages = transcripts()
    pairs = [chosen.sample(pages, 2) for _ in range(PAIRS)]

    parted = [
        parts_of((together(a, b, a.width * 1.05, 20.0),), TODAY)
        if is_beside
        else parts_of((together(a, b, 10.0, a.height + 60),), TODAY)
        for a, b in pairs
    ]

    right = [
        [len(part.pages[0].words) for part in parts] == [len(page.words) for page in pair]
        for parts, pair in zip(parted, pairs, strict=True)
    ]
    assert sum(right) >= PAIRS * 0.8
