from dataclasses import replace
from pathlib import Path

from desktop_assist.documents.asked_question import read_question
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.second_look import LOOKS, Look, in_order, load_look, looks_of
from desktop_assist.documents.vectors.encoder import Said
from desktop_assist.documents.vectors.vector_store import PassageText
from desktop_assist.documents.wording import Wording
from desktop_assist.system.resources import resource_path

ASKED = read_question("parking fee", Wording({}, {}), lambda words: dict.fromkeys(words, 1), 100)


def look(number, score, parking, fee=0.5, text="text"):
    passage = FoundPassage(number, Path("a"), "a", "", "", None, text, 1.0)
    said = Said({"parking": parking, "fee": fee}, (parking + fee) / 2)
    return Look(Evidence(passage, (), ()), score, PassageText("", "", "", ""), said)


def order(looks, weights=(1.0, 1.0, 1.0, 0.0)):
    return [one.evidence.passage.id for one in in_order(ASKED, looks, weights)]


def test_of_two_that_are_close_the_one_that_says_the_words_comes_first():
    assert order([look(1, 5.0, parking=0.2), look(2, 4.9, parking=0.8)]) == [2, 1]


def test_one_that_is_far_ahead_stays_first():
    assert order([look(1, 9.0, parking=0.2), look(2, 4.9, parking=0.8)]) == [1, 2]


def test_how_far_passages_are_apart_is_told_without_the_look():
    seen = in_order(ASKED, [look(1, 5.0, parking=0.2), look(2, 4.9, parking=0.8)], (0, 0, 2.0, 0))

    assert [one.score for one in seen] == [4.9, 5.0]


def test_a_question_of_small_words_is_told_by_all_of_them():
    asked = read_question("what is it", Wording({}, {}), lambda words: dict.fromkeys(words, 1), 9)

    seen = replace(look(1, 5.0, parking=0.5), said=Said({"what": 0.2, "it": 0.4}, 0.3))

    assert looks_of(asked, [seen])[0][:3] == (0.3, 0.3, 0.3)


def test_a_word_that_stands_anywhere_in_a_long_passage_is_not_lacking():
    [with_it, without_it] = looks_of(
        ASKED, [look(1, 5.0, parking=0.2, text="Parking. The fee is 5."), look(2, 5.0, parking=0.2)]
    )

    assert with_it[LOOKS.index("lacking")] == 0 < without_it[LOOKS.index("lacking")]
    assert order(
        [look(2, 5.0, parking=0.2), look(1, 4.9, parking=0.2, text="Parking. The fee is 5.")],
        (0, 0, 0, -1.0),
    ) == [1, 2]


def test_the_weights_that_come_along_put_what_is_said_first():
    weights = load_look(resource_path("search"))

    assert len(weights) == len(LOOKS)
    assert weights[LOOKS.index("all_words")] > 0 > weights[LOOKS.index("lacking")]
