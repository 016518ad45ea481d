"""Receipts are kept first, then read; none is lost."""

import asyncio
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.receipt.recognised import Field
from desktop_assist.ui.expenses.receipt_queue import ReceiptQueue
from tests.helpers.expenses_rig import ExpensesRig
from tests.helpers.read_receipts import READ, ScriptedRecognition
from tests.helpers.receipt_reading import ScriptedQuestions

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
async def rig(tmp_path):
    blurred = UnreadableFileError("It is too blurred.", "Take another picture.")
    other = replace(READ, merchant=Field("Kiosk", 0.99))
    reading = ScriptedRecognition(a=READ, b=READ, blurred=blurred, two=(READ, other))
    rig = ExpensesRig(tmp_path, recognition=reading)
    yield rig
    await rig.tasks.close()


@pytest.fixture
async def queue(rig):
    return ReceiptQueue(rig.services, rig.tasks)


def files(tmp_path, *names):
    folder = tmp_path / "dropped"
    folder.mkdir(exist_ok=True)
    for name in names:
        head = b"%PDF-1.4\n" if name.endswith(".pdf") else PNG
        (folder / name).write_bytes(head + name.encode())
    return [folder / name for name in names]


def states(queue):
    return [one.state for one in queue.receipts]


async def test_what_is_dropped_is_kept_and_read(queue, rig, tmp_path):
    queue.add(files(tmp_path, "a.png"))
    await rig.settle()
    (one,) = queue.receipts
    assert (one.state, one.receipt) == ("read", READ)
    assert one.file.is_relative_to(rig.house.files.current().receipts)
    assert one.change_id


async def test_what_is_read_quickly_is_read_first(queue, rig, tmp_path):
    queue.add(files(tmp_path, "blurred.png", "a.png", "b.pdf"))
    for number, one in enumerate(queue.receipts):
        queue.replace(number, one.now("kept"))
    assert queue._next_to_read() == 2


async def test_one_bad_file_stops_no_other(queue, rig, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("Remember the milk.", "utf-8")
    queue.add([*files(tmp_path, "blurred.png"), note, *files(tmp_path, "a.png")])
    await rig.settle()
    assert states(queue) == ["unread", "failed", "read"]
    assert queue.receipts[0].problem == "It is too blurred. Take another picture."
    assert "neither a picture nor a PDF" in queue.receipts[1].problem


async def test_a_file_with_two_receipts_becomes_two(queue, rig, tmp_path):
    queue.add(files(tmp_path, "two.png"))
    await rig.settle()
    assert [one.receipt.merchant.value for one in queue.receipts] == ["Taxi Nord", "Kiosk"]
    assert all(one.is_several for one in queue.receipts)


async def test_the_same_payment_twice_is_noticed(queue, rig, tmp_path):
    queue.add(files(tmp_path, "a.png"))
    await rig.settle()
    queue.add(files(tmp_path, "b.png"))
    await rig.settle()
    assert [len(one.duplicates) for one in queue.receipts] == [0, 1]


async def test_what_was_stopped_can_go_on(queue, rig, tmp_path):
    queue.add(files(tmp_path, "a.png", "b.png"))
    queue.stop()
    await rig.settle()
    assert (states(queue), queue.is_busy) == (["stopped", "stopped"], False)
    queue.resume()
    await rig.settle()
    assert states(queue) == ["read", "read"]


async def test_kept_receipts_come_back_after_the_window_was_closed(queue, rig, tmp_path):
    queue.add(files(tmp_path, "a.png", "b.png"))
    await rig.settle()
    added = queue.receipts[0].file
    values = {"date": "2026-10-31", "merchant": "Taxi Nord", "amount": "30.10"}
    await rig.act("add_expense", {**values, "receipt": str(added), "add_again": True})
    later = ReceiptQueue(rig.services, rig.tasks)
    later.restore()
    await rig.settle()
    assert [(one.file.name, one.state) for one in later.receipts] == [("b.png", "read")]


async def test_a_hundred_are_worked_off_two_at_a_time(queue, rig, tmp_path):
    at_once = []

    async def run_isolated(function, *args):
        at_once.append(len(queue._readers))
        await asyncio.sleep(0)
        return function(*args)

    rig.house.workers.run_isolated = run_isolated
    rig.recognition.receipts.update({f"r{n}": READ for n in range(100)})
    queue.add(files(tmp_path, *(f"r{n}.png" for n in range(100))))
    while queue.is_busy:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    assert states(queue).count("read") == 100
    assert max(at_once) <= 2


async def test_a_model_is_asked_about_what_is_doubtful_where_that_is_allowed(tmp_path):
    doubtful = replace(READ, total=Field(Decimal("30.70"), 0.4))
    said = json.dumps({"total": "30.10", "total_evidence": "30,10 EUR"})
    questions = ScriptedQuestions(said, said, cost_usd=Decimal("0.00051"))
    reading = ScriptedRecognition(a=doubtful, b=doubtful)
    rig = ExpensesRig(tmp_path, recognition=reading, questions=questions)
    rig.house.settings.set("receipts.second_opinion", "text")
    queue = ReceiptQueue(rig.services, rig.tasks)

    queue.add(files(tmp_path, "a.png", "b.png"))
    await rig.settle()
    await rig.settle()

    assert [one.receipt.total.value for one in queue.receipts] == [Decimal("30.10")] * 2
    assert queue.receipts[0].note == "Second opinion by scripted-1 ($0.0005)."
    assert {one.conversation_id for one in questions.asked} == {"conversation-1"}
    await rig.tasks.close()


async def test_nothing_is_asked_that_is_not_allowed(queue, rig, tmp_path):
    rig.recognition.receipts["a"] = replace(READ, total=Field(Decimal("30.70"), 0.4))
    queue.add(files(tmp_path, "a.png"))
    await rig.settle()
    assert (queue.receipts[0].note, rig.conversations) == ("", [])
