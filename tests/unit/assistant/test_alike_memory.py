"""An answer is told to other words only while all that it stands on is found for them, too."""

from contextlib import closing
from decimal import Decimal

import pytest

from desktop_assist.assistant import answer_memory
from desktop_assist.assistant.alike_memory import AlikeMemory
from desktop_assist.assistant.answer_memory import AnswerMemory
from desktop_assist.assistant.repeated_question import AlikeGrounds
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.message import TextPart
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.frozen_clock import FrozenClock

GROUNDS = AlikeGrounds("context", {"p1": "Taxis are paid\nafter ten.", "p2": "Ask first."})
ANSWER = TextPart("Yes.", citations=(Citation("travel.md", "Taxis are paid after"),))


class Anything:
    """Takes every question for the newest one, but those about somebody."""

    is_ready = True

    def vector(self, question):
        return None if "my" in question else b"v"

    def nearest(self, question, vector, known):
        return next(iter(known))


@pytest.fixture
def memory(tmp_path):
    with closing(SqliteDatabase(tmp_path / "memory.sqlite3")) as database:
        database.migrate(answer_memory.MIGRATIONS)
        answers = AnswerMemory(database, FrozenClock())
        made = AlikeMemory(database, answers, Anything())
        made.answers = answers
        asked = made.asked("Are taxis paid?", GROUNDS)
        answers.put("key", ANSWER, Decimal("0.001"), "turn_1")
        made.put("key", asked, ANSWER)
        yield made


def found(memory, question="Are cabs paid?", **grounds):
    asked = memory.asked(question, AlikeGrounds(**{"context": "context", **grounds}))
    return None if asked is None else memory.find(asked)


def test_it_is_found_with_the_words_it_was_asked_in(memory):
    alike = found(memory, passages={"p1": "", "p9": ""})

    assert (alike.question, alike.answer.text) == ("Are taxis paid?", ANSWER)


@pytest.mark.parametrize(
    "grounds",
    [{"passages": {"p2": "", "p9": ""}}, {"passages": GROUNDS.passages, "context": "another"}],
    ids=["its passage has changed or is not found", "other facts, tools, model or day"],
)
def test_it_is_not_found_on_other_grounds(memory, grounds):
    assert found(memory, **grounds) is None


def test_what_is_asked_about_a_person_is_not_compared(memory):
    assert found(memory, "Are my taxis paid?", passages=GROUNDS.passages) is None


def test_it_goes_with_its_answer(memory):
    memory.answers.forget(RemovedConversation("conv", ("turn_1",)))

    assert found(memory, passages=GROUNDS.passages) is None
    assert memory._database.rows(str, "SELECT question FROM alike_questions") == []


def test_an_answer_that_stands_on_nothing_found_here_is_told_to_nobody(memory):
    elsewhere = TextPart("No.", citations=(Citation("web", "Something else"),))
    memory.answers.put("other", elsewhere, Decimal(0), "turn_2")
    memory.put("other", memory.asked("Are buses paid?", GROUNDS), elsewhere)

    assert memory._database.rows(str, "SELECT key FROM alike_questions") == ["key"]
