from pathlib import Path

import pytest

from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.passage_search import PassageSearch, decisive_part
from desktop_assist.documents.vectors.encoder import Said
from desktop_assist.documents.vectors.vector_store import Near
from desktop_assist.documents.word_search import WordSearch
from desktop_assist.system.resources import resource_path
from tests.helpers.encoding import READ
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


class SentencesAlike:
    """Stands for vectors: all passages are alike, and a sentence of one of them is more so."""

    def __init__(self, number):
        self._number = number

    def nearest(self, question, limit, also=(), without=(), otherwise=()):
        return Near(dict.fromkeys(also, 0.5))

    def sentences(self, ids, near):
        return {one: [0.9 if one == self._number else 0.2] for one in ids}


def test_a_passage_with_a_sentence_alike_is_weighed_though_many_others_look_better(tmp_path):
    rig = library_rig(tmp_path)
    fees = (f"# Fee {number}\n\n" + f"The fee is {number}. " * 20 for number in range(50))
    rig.write("fees.md", "\n\n".join(fees))
    rig.write("zoo.md", "# Zoo\n\n" + "Animals live here. " * 60 + "They cost a fee.")
    rig.bring_up_to_date()
    words, index = WordSearch(rig.database), PassageIndex(rig.database)
    [far] = words.best(("animals",), 1)
    search = PassageSearch(index, words, SentencesAlike(far), READ, resource_path("search"))

    gathered = search.gather("What is the fee?")

    assert far in [one.passage.id for one in gathered.evidence]
    rig.database.close()


class SaidLast:
    """Stands for vectors: the words of the question are said by the passage that holds one word."""

    def __init__(self, word):
        self._word = word

    def nearest(self, question, limit, also=(), without=(), otherwise=()):
        return Near(dict.fromkeys(also, 0.5))

    def sentences(self, ids, near):
        return {}

    def said(self, question, texts):
        near = (0.9 if self._word in one.text else 0.1 for one in texts)
        return [Said({"fee": one}, one) for one in near]


def test_passages_of_which_nothing_can_be_said_keep_their_order(rig):
    vectors = SaidLast("hotel")
    vectors.said = lambda question, texts: []
    words, index = WordSearch(rig.database), PassageIndex(rig.database)
    search = PassageSearch(index, words, vectors, READ, resource_path("search"))

    result = search.search("What may a hotel cost?")

    assert result.ranked[0].passage.source == "travel.md"
    assert list(result.scores) == sorted(result.scores, reverse=True)


@pytest.mark.parametrize("word", ["lunch", "parking", "storage"])
def test_of_passages_alike_the_one_that_says_the_words_comes_first(tmp_path, word):
    rig = library_rig(tmp_path)
    things = ("lunch", "parking", "storage")
    text = "\n\n".join(f"# {one}\n\n{f'The fee for {one} is due. ' * 25}" for one in things)
    rig.write("fees.md", text)
    rig.bring_up_to_date()
    words, index = WordSearch(rig.database), PassageIndex(rig.database)
    search = PassageSearch(index, words, SaidLast(word), READ, resource_path("search"))

    assert word in search.ranked("What is the fee?")[0].text
    assert word in search.search("What is the fee?").ranked[0].passage.text
    rig.database.close()


def test_the_sentence_that_fits_best_is_looked_at_with_what_stands_around_it():
    sentences = [
        f"Sentence {number} has quite a few words that fill its line." for number in range(40)
    ]
    text = " ".join(sentences)
    passage = FoundPassage(1, Path("a"), "a.md", "", "Rules", None, text, 1.0)
    fits = tuple(float(number == 20) for number in range(40))

    part = decisive_part(Evidence(passage, fits, ()), 380).text.split("\n")

    assert sentences[20] in part
    assert part == [one for one in sentences if one in part]
    assert len("".join(part)) < 400 < len(text)
