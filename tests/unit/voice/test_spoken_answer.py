"""What is read aloud of an answer is what one would say of it."""

import time

import pytest

from desktop_assist.voice.spoken_answer import spoken_answer


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("**Done.** It is *tomorrow*.", "Done. It is tomorrow."),
        ("# Travel\n", "Travel."),
        ("Two lines\nof one paragraph", "Two lines of one paragraph."),
        ("See [the policy](https://example.org/p_(1)).", "See the policy."),
        ("At https://www.example.org/a/b?c=1 it is.", "At example.org it is."),
        ("Up to 40 EUR [1][^2].", "Up to 40 EUR."),
        ("Call `list_meetings` first", "Call list_meetings first."),
        ("A snake_case_name and __strong__ words", "A snake_case_name and strong words."),
        ("5 \\* 3 &amp; 2 * 4", "5 * 3 & 2 * 4."),
        ("![A chart](x.png)\n", "A chart."),
        ("Done ✅ <br>now", "Done now."),
        ("> Quoted\n> twice", "Quoted twice."),
        ("[1]: https://example.org", ""),
        ("***\n", ""),
        ("", ""),
    ],
)
def test_the_marks_of_writing_are_not_said(written, said):
    assert " ".join(spoken_answer(written)) == said


def test_each_item_of_a_list_is_a_sentence():
    assert spoken_answer("- Lunch\n- [x] Taxi, 12 EUR\n1. First\n2) Second") == (
        *("Lunch.", "Taxi, 12 EUR."),
        *("1. First.", "2) Second."),
    )


def test_a_row_of_a_table_is_said_with_its_heads():
    table = "| Day | Amount |\n|---|---:|\n| Monday | 12 EUR |\n| Tuesday | |"
    assert spoken_answer(table) == ("Day: Monday, Amount: 12 EUR.", "Day: Tuesday.")


def test_a_table_follows_its_sentence_without_an_empty_line():
    table = "**In short**\n| Day |\n|---|\n| Mon\\|day |"
    assert spoken_answer(table) == ("In short.", "Day: Mon|day.")


def test_of_a_long_table_the_rest_is_counted():
    table = "| Day |\n|---|\n" + "| Monday |\n" * 20
    said = spoken_answer(table, "en")
    assert len(said) == 13
    assert said[-1] == "And 8 more rows."
    assert spoken_answer(table, "de")[-1] == "Und 8 weitere Zeilen."


@pytest.mark.parametrize("code", ["```python\nx = 1\n# *no*\n```", "~~~\n| a | b |\n~~~"])
def test_code_is_not_read_letter_by_letter(code):
    assert spoken_answer(f"So:\n{code}\nThat is all.", "en") == (
        *("So:", "Some code is shown here."),
        "That is all.",
    )
    assert spoken_answer(code, "fr") == ()


def test_code_that_never_ends_is_left_out_to_the_end():
    assert spoken_answer("First.\n```\nx = 1\n\ny = 2") == ("First.",)


def test_a_long_answer_is_said_in_pieces():
    said = spoken_answer("This is a sentence of some words. " * 50)
    assert len(said) > 5
    assert all(len(piece) <= 280 for piece in said)
    assert " ".join(said).count("sentence") == 50


def test_an_answer_made_to_be_slow_is_not():
    began = time.process_time()
    spoken_answer("*a" * 5_000 + "[x" * 5_000 + "`" * 5_000 + "_ a" * 5_000 + "<a " * 5_000)
    assert time.process_time() - began < 2
