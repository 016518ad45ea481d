"""What was said is found again, in whatever conversation and by whatever form of the word."""

import random
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_assist.assistant import tables
from desktop_assist.domain.card import Card, CardField, CardTable
from desktop_assist.domain.message import AttachmentPart, QuestionPart, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.said import MIGRATIONS, SaidBefore

CARD = Card(
    "expense",
    "Expense added",
    "Travel",
    fields=(CardField("Merchant", "Lindenhof"),),
    table=CardTable(("Day", "What"), (("Monday", "Breakfast buffet"),)),
)
ADDED = ToolResult("c1", "add_expense", ok=True, output={"summary": "Added 120 EUR."}, card=CARD)


@pytest.fixture
def said(tmp_path):
    said = SaidBefore(tmp_path)
    with closing(said.database):
        yield said


def test_a_message_is_found_with_its_conversation(said):
    kept = said.say("The hotel may cost 120 euros", days_ago=3)

    (found,) = said.find("hotel cost")

    assert (found.message_id, found.role, found.said_at) == (kept.id, "user", kept.created_at)
    assert found.title == "The hotel may cost 120 euros"
    assert [found.snippet[one.start : one.end] for one in found.matches] == ["hotel", "cost"]


@pytest.mark.parametrize(
    "words",
    ["euros hotel", "HOTEL", "hot", "hotels", "gebuhr", "Gebühren", "gebuehr", "strasse", "Reise"],
)
def test_forms_of_a_word_find_each_other(said, words):
    said.say("Hotel: 120 euros, Gebühr inbegriffen, Straße bekannt, Reisekostenabrechnung folgt")

    assert len(said.find(words)) == 1


@pytest.mark.parametrize("words", ["", "  ", '"', "*", "hotel* NEAR(", 'hotel" OR "x', "-hotel:^"])
def test_nothing_typed_is_taken_for_an_operator(said, words):
    said.say("The hotel")

    assert len(said.find(words)) == (words.strip("-:^") == "hotel")


def test_all_words_must_be_there_unless_any_will_do(said):
    said.say("The hotel is booked")

    assert said.find("hotel train") == ()
    assert len(said.find("hotel train", matching="any")) == 1


def test_the_better_answer_comes_first_and_the_newer_of_equals(said):
    said.say("hotel limit", days_ago=9)
    said.say("Among many other things that were said at length a hotel was also named somewhere")
    said.say("hotel limit ", days_ago=1)

    assert said.texts("hotel")[:2] == ["hotel limit ", "hotel limit"]
    assert len(said.find("hotel", limit=2)) == 2


@pytest.mark.parametrize("words", ["added 120", "lindenhof", "breakfast", "travel"])
def test_what_was_done_is_found_by_its_sentence_and_its_card(said, words):
    said.say("", ADDED, role="tool")

    (found,) = said.find(words)

    assert (found.role, found.is_outside) == ("tool", False)


def test_questions_and_names_of_attached_files_are_found(said):
    said.say("", QuestionPart("How long?", ("Half an hour",)), role="assistant")
    said.say("Look", AttachmentPart("invoice.pdf", Path("invoice.pdf"), "application/pdf", 1, "x"))

    assert said.texts("half hour") == ["How long?\nHalf an hour"]
    assert said.texts("invoice") == ["invoice.pdf"]


def test_a_message_that_grows_is_found_by_what_it_has_become(said):
    kept = said.say("Half")
    (conversation,) = said.store.listing()

    said.store.put(conversation.id, replace(kept, parts=(TextPart("Whole"),)))

    assert (said.texts("half"), said.texts("whole")) == ([], ["Whole"])


def test_conversations_of_an_older_version_are_found(tmp_path):
    said = SaidBefore(tmp_path, tables.MIGRATIONS)
    with closing(said.database):
        said.say("The hotel")

        said.database.migrate(MIGRATIONS)

        assert said.texts("hotel") == ["The hotel"]


def test_what_came_from_outside_keeps_its_mark(said):
    said.say("", TextPart("Pay the hotel", outside="mail"))
    said.say("", replace(ADDED, is_outside=True), role="tool")

    assert [one.is_outside for one in said.find("hotel")] == [True]
    assert [one.is_outside for one in said.find("lindenhof")] == [True]


def test_an_answer_after_text_from_outside_may_repeat_it_and_is_marked(said):
    conversation = said.store.create("Mixed").id
    said.say("hotel before", role="assistant", into=conversation)
    said.say(
        "hotel file", AttachmentPart("a.txt", Path("a.txt"), "text/plain", 1), into=conversation
    )
    said.say("hotel after", role="assistant", into=conversation)

    marks = {one.text: one.is_outside for one in said.find("hotel")}

    assert marks == {"hotel before": False, "hotel file": False, "hotel after": True}


def test_asking_about_it_is_no_answer(said):
    call = ToolCall("c1", "search_conversations", {"query": "hotel"})
    echo = ToolResult("c1", call.name, ok=True, output={"summary": "Found the hotel."})
    said.say("The hotel costs 120", turn_id="t1")
    said.say("What about the hotel?", turn_id="t2")
    said.say("You said: the hotel costs 120", call, role="assistant", turn_id="t2")
    said.say("", echo, role="tool", turn_id="t2")
    said.say("And the hotel?", turn_id="t3")

    assert said.texts("hotel", asked_in="t3") == ["The hotel costs 120"]
    assert len(said.find("hotel")) == 4


def test_a_name_that_is_no_text_does_no_harm(said):
    broken = ToolResult("c1", "receive_file", ok=True, output={"summary": "hotel\udce9.pdf"})
    said.say("", broken, role="tool")

    assert said.find("hotel")[0].text.startswith("hotel")


@pytest.mark.slow
def test_twenty_thousand_messages_are_searched_at_once(said, record_property):
    chance = random.Random(6)
    words = ["".join(chance.choices("abcdefghijklmnop", k=5)) for _ in range(2_000)]
    for _ in range(20):
        texts = (" ".join(chance.choices(words, k=20)) for _ in range(1_000))
        many = [said.message("user", (TextPart(text),), said.clock.now()) for text in texts]
        said.store.put(said.store.create("Much").id, *many)
    said.say("The hotel limit is 120 euros")

    start = time.process_time()
    found = said.find("hotel limit")
    seconds = time.process_time() - start

    record_property("search_ms", round(seconds * 1_000, 1))
    print(f"20,001 messages searched in {seconds * 1_000:.1f} ms")
    assert [one.text for one in found] == ["The hotel limit is 120 euros"]
    assert seconds < 0.25
