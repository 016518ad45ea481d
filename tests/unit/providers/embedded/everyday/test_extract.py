"""The sentences that say most, or most about a question."""

from desktop_assist.providers.embedded.everyday.extract import most_fitting, most_telling
from desktop_assist.providers.embedded.everyday.sentences import sentences_of

TEXT = sentences_of(
    "The project moves the archive to the new building in March. "
    "Staff were friendly on the day of the visit. "
    "The archive holds 40,000 files, and moving the archive costs 12,000 EUR. "
    "The archive moves to the new building in March, as the project says. "
    "Lunch was good. "
    "Who pays for the archive and the project is open? "
    "The new building has a lift. "
    "The project ends in May when the archive is open again."
)


def test_what_a_text_comes_back_to_is_most_of_it():
    found = most_telling(TEXT, 3)

    assert [one.number for one in found] == sorted(one.number for one in found)
    assert TEXT[0] in found
    assert TEXT[2] in found
    assert TEXT[4] not in found


def test_nothing_is_said_twice_and_no_question_is_a_summary():
    found = most_telling(TEXT, 8)

    assert not {TEXT[0], TEXT[3]} <= set(found)
    assert TEXT[5] not in found[:3]


def test_a_question_finds_its_sentence_and_nothing_else():
    assert most_fitting(TEXT, "what does moving cost?", 2)[0] == TEXT[2]
    assert most_fitting(TEXT, "the lift", 3) == (TEXT[6],)
    assert most_fitting(TEXT, "parental leave", 3) == ()
