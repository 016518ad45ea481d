"""No question is taken for another one; the same one is known in other words."""

import pytest

from desktop_assist.documents.same_question import SameQuestion
from desktop_assist.documents.vectors.encoder import Encoder
from desktop_assist.files.packaged_model.language_model import is_ready
from desktop_assist.system.resources import resource_path
from tests.evals.alike_questions import groups, parameters, taken_for

SEARCH = resource_path("search")


def all_alike(texts):
    """As if to a model all questions were about the same: only what is asked tells them apart."""
    np = pytest.importorskip("numpy")
    return np.full((len(texts), 384), 384**-0.5, np.float32)


@pytest.fixture
def same():
    return SameQuestion(all_alike, SEARCH)


@pytest.mark.parametrize("asked", [groups(), parameters()[::5]], ids=["wordings", "parameters"])
def test_however_alike_they_are_none_is_taken_for_another(same, asked):
    found = list(taken_for(same, asked))

    assert [own for own, other in found if own != other] == []
    assert len(found) * 3 > sum(map(len, asked)) - len(asked)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("What is the hotel limit in Boston?", "What is the hotel limit in Denver?"),
        ("What is the hotel limit in May?", "What is the hotel limit in June?"),
        ("Is a receipt needed above 25 dollars?", "Is a receipt needed above 75 dollars?"),
        ("May staff stay two nights?", "May staff stay three nights?"),
        ("Is alcohol reimbursed?", "Is alcohol not reimbursed?"),
        ("Is alcohol paid at lunch?", "Is alcohol paid at dinner?"),
        ("Is a visa needed before the trip?", "Is a visa needed after the trip?"),
        ("May a manager pay for a client?", "May a client pay for a manager?"),
        ("Is overtime paid?", "Is overtime allowed?"),
        ("Who pays for parking?", "When is parking paid?"),
        ("Gibt es Urlaub im Juni?", "Gibt es keinen Urlaub im Juni?"),
    ],
)
def test_one_telling_word_makes_another_question(same, first, second):
    assert same.points(first) != same.points(second)


@pytest.mark.parametrize(
    "question", ["How many days off do I have left of my vacation?", "Was steht mir zu?"]
)
def test_what_is_asked_about_a_person_is_never_compared(same, question):
    assert same.vector(question) is None


@pytest.mark.skipif(not is_ready(), reason="the part that finds meanings is missing")
def test_the_same_question_in_other_words_is_known_by_what_it_means():
    same = SameQuestion(Encoder(resource_path("embedding/tokenizer.json")), SEARCH)
    known = "Who approves flights in business class?"
    asked = "Who has to approve business class flights?"

    assert same.nearest(asked, same.vector(asked), {known: same.vector(known)}) == known
