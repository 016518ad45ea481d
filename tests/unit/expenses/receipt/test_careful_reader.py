"""A doubtful receipt is shown to the chosen model, where the person allows it."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.domain.errors import BudgetUsedUpError
from desktop_assist.expenses.receipt.recognised import ReadReceipt
from desktop_assist.expenses.receipt.recognition import load_reader
from desktop_assist.system.resources import resource_path
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.printed_receipt import printed
from tests.helpers.receipt_reading import RECOGNITION, ScriptedQuestions, careful_reader

SURE = resource_path("sample/to drop/hotel-invoice.pdf")
SAID = json.dumps({"total": "5.00", "total_evidence": "Total 5.00"})


def doubtful(path, habits):
    pages = printed("Hut", "Soup 3.00", "Tea 2.00", "Total 5.00")  # no date
    return ReadReceipt(path, load_reader(resource_path("receipts")).read(pages, habits), 0.1)


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    house.settings.set("receipts.second_opinion", "text")
    return house


async def read(house, questions, conversation="conversation", recognition=doubtful):
    reader = careful_reader(house, questions, recognition)
    path = SURE if recognition is RECOGNITION else Path("hut.png")
    return await reader.read(path, conversation)


async def test_what_is_doubtful_is_asked_and_its_cost_is_told(house):
    questions = ScriptedQuestions(SAID, cost_usd=Decimal("0.00051"))

    reading = await read(house, questions)

    assert "Soup 3.00" in questions.asked[0].text
    assert reading.note == "Second opinion by scripted-1 ($0.0005)."


async def test_what_is_sure_is_not_asked(house):
    questions = ScriptedQuestions(SAID)

    reading = await read(house, questions, recognition=RECOGNITION)

    assert (questions.asked, reading.note) == ([], "")


@pytest.mark.parametrize("conversation", ["", "conversation"])
async def test_nothing_is_asked_unless_it_is_allowed_in_a_conversation(house, conversation):
    if conversation:
        house.settings.set("receipts.second_opinion", "off")
    questions = ScriptedQuestions(SAID)

    await read(house, questions, conversation)

    assert questions.asked == []


async def test_without_a_model_the_receipt_is_read_all_the_same(house):
    reading = await read(house, ScriptedQuestions())

    assert reading.read.receipt.text
    assert (reading.note, reading.warning) == ("", "")


async def test_a_model_that_cannot_be_asked_is_told_of(house):
    reading = await read(house, ScriptedQuestions(BudgetUsedUpError("The budget is used up.")))

    assert reading.warning == "No second opinion: The budget is used up."
    assert reading.read.receipt.text


async def test_what_is_not_on_the_receipt_is_named(house):
    said = json.dumps({"date": "2026-03-14", "date_evidence": "14.03.2026"})

    reading = await read(house, ScriptedQuestions(said))

    assert "Not on the receipt, so not taken: date." in reading.note
    assert reading.read.receipt.date.value is None


def two_doubtful(path, habits):
    read = doubtful(path, habits)
    return ReadReceipt(path, (read.receipt, read.receipt), 0.1)


async def test_a_question_is_counted_where_the_receipt_was_dropped(house):
    questions = ScriptedQuestions(SAID)

    await read(house, questions, "of-monday")

    assert questions.asked[0].conversation_id == "of-monday"


async def test_of_several_receipts_none_is_lost_when_the_model_cannot_be_asked(house):
    questions = ScriptedQuestions(BudgetUsedUpError("The budget is used up."))

    reading = await read(house, questions, recognition=two_doubtful)

    assert [one.total.value for one in reading.read.receipts] == [Decimal("5.00")] * 2
    assert len(questions.asked) == 1


async def test_each_doubtful_receipt_is_asked_about_and_both_are_paid_for(house):
    questions = ScriptedQuestions(SAID, SAID, cost_usd=Decimal("0.001"))

    reading = await read(house, questions, recognition=two_doubtful)

    assert len(questions.asked) == 2
    assert reading.note == "Second opinion by scripted-1 ($0.0020)."


async def test_a_receipt_that_is_sure_is_not_asked_about_beside_one_that_is_not(house):
    sure = RECOGNITION(SURE, house.store.habits()).receipt

    def both(path, habits):
        return ReadReceipt(path, (sure, doubtful(path, habits).receipt), 0.1)

    questions = ScriptedQuestions(SAID)

    reading = await read(house, questions, recognition=both)

    assert ["Soup 3.00" in one.text for one in questions.asked] == [True]
    assert reading.read.receipts[0] == sure
