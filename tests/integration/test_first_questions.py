"""What a new user asks first, of the policy that the sample brings along: by its words alone, as
long as no vectors are made."""

import shutil

import pytest

from desktop_assist.system.resources import resource_path
from tests.helpers.library_rig import library_rig

POLICY = resource_path("sample/policies") / "Travel and expense policy.pdf"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    rig = library_rig(tmp_path_factory.mktemp("sample"))
    shutil.copy(POLICY, rig.policies)
    rig.bring_up_to_date()
    yield rig.library
    rig.database.close()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What may a hotel cost a night?", "at most 140 EUR a night"),
        ("What is the hotel limit?", "at most 140 EUR a night"),
        ("Can I fly business class?", "Economy class"),
        ("When are taxis paid for?", "before 7 am"),
        ("When do I have to hand in my expenses?", "fifth working day"),
        ("Wie teuer darf ein Hotel sein?", "at most 140 EUR a night"),
        ("Darf ich erste Klasse fahren?", "first class above that"),
    ],
)
def test_a_question_that_the_policy_answers_is_answered(library, question, said):
    answer = library.answer(question)

    assert answer.is_found
    assert said in " ".join(one.passage for one in answer.quotations)


@pytest.mark.parametrize(
    "question",
    [
        "Who won the world cup?",
        "How do I reset my password?",
        "How many vacation days do I get?",
        "Can I work from home?",
        "What is the dress code?",
        "Wie hoch ist das Weihnachtsgeld?",
    ],
)
def test_a_question_that_it_does_not_answer_is_refused(library, question):
    assert not library.answer(question).is_found
