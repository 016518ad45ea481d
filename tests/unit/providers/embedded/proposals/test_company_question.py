"""Questions about one's company, and all others."""

import pytest

from desktop_assist.providers.embedded.proposals.company_question import (
    Weighing,
    asks_of_company,
    signs_of,
)


@pytest.mark.parametrize(
    "text",
    [
        "would they stump up for a decent mouse, my wrist is in bits?",
        "does work do anything for people who come in by bus?",
        "how much do we get a mile on the motorbike?",
        "what've you got to score in the fire quiz, and how often is it?",
        "is there a tech allowance here, our Ben says there is",
        "how many weeks off do new mums get in this place?",
        "am I allowed to bring my partner on a trip?",
        "who do I tell if I drop some acid in the lab?",
        "can our apprentice use the big press on his own yet?",
        "zahlen die uns eigentlich was für die Kinderbetreuung?",
        "wie lange darf man im Probemonat krank sein?",
        "darf ich den Hund mitbringen, steht da irgendwo was?",
        "bis wann muss die Reiseabrechnung beim Chef sein?",
    ],
)
def test_a_question_about_the_company_is_known(text):
    assert asks_of_company(text)


@pytest.mark.parametrize(
    "text",
    [
        "what is the capital of Norway?",
        "write a poem about the sea",
        "how do I boil a potato?",
        "how long do parrots live?",
        "who invented the telephone?",
        "what's on my calendar on Thursday?",
        "what did I spend on trains in May?",
        "can you shift the dentist to Monday?",
        "what is 17 percent of 230?",
        "which film should I watch tonight?",
        "was ist die Hauptstadt von Norwegen?",
        "wie lange kocht man Kartoffeln?",
        "was habe ich am Dienstag vor?",
        "was haben die Hotels im Mai gekostet?",
    ],
)
def test_no_other_question_is_taken_for_one(text):
    assert not asks_of_company(text)


def test_a_text_is_judged_by_words_pairs_and_lists():
    signs = signs_of("May I claim 20 euros?")

    assert {"may", "may i", "# euros", "*work"} <= signs


def test_signs_that_speak_for_it_make_it_likelier():
    weighing = Weighing(-1.0, {"claim": 3.0, "egg": -3.0}, 0.5)

    assert weighing.probability("claim") > 0.8 > 0.1 > weighing.probability("egg")
