from pathlib import Path

import pytest

from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.passage_search import decisive_part
from tests.helpers.library_rig import library_rig


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("travel.md", "# Hotels\n\nA hotel costs up to 180 euros a night.")
    rig.write("cars.md", "# Cars\n\nRent the smallest car there is. A taxi is paid after ten.")
    rig.write("leave.md", "# Vacation\n\nEmployees get 28 days of paid time off a year.")
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("What may a hotel cost?", "travel.md"),
        ("Is a cab paid for?", "cars.md"),
        ("How many vacation days do I have?", "leave.md"),
        ("Wie viele Urlaubstage bekomme ich?", "leave.md"),
        ("Wie teuer darf eine Übernachtung sein?", "travel.md"),
    ],
)
def test_everyday_and_german_words_find_the_passage(rig, question, source):
    assert rig.found(question)[0] == source


def test_nothing_is_found_in_an_empty_library(tmp_path):
    rig = library_rig(tmp_path)

    assert rig.library.search("hotel") == ()
    assert not rig.library.answer("hotel").is_found
    rig.database.close()


def test_a_question_without_words_is_no_error(rig):
    assert rig.library.search("?!") == ()
    assert not rig.library.answer("?!").is_found


@pytest.mark.parametrize(
    "question", ["How many vacation days do I have?", "Wie viele Urlaubstage bekomme ich?"]
)
def test_a_german_document_is_found_in_both_languages(tmp_path, question):
    rig = library_rig(tmp_path)
    rig.write("a.md", "# Reisen\n\nDas Hotel und das Taxi sind zu buchen.")
    rig.write("b.md", "# Urlaub\n\nDer Jahresurlaub beträgt 30 Tage.")
    rig.bring_up_to_date()

    assert rig.found(question)[0] == "b.md"
    rig.database.close()


def test_the_sentence_that_fits_best_is_looked_at_with_what_stands_around_it():
    sentences = [
        f"Sentence {number} has quite a few words that fill its line." for number in range(40)
    ]
    text = " ".join(sentences)
    passage = FoundPassage(1, Path("a"), "a.md", "", "Rules", None, text, 1.0)
    fits = tuple(float(number == 20) for number in range(40))

    part = decisive_part(Evidence(passage, fits, ())).text.split("\n")

    assert sentences[20] in part
    assert part == [one for one in sentences if one in part]
    assert len("".join(part)) < 400 < len(text)
