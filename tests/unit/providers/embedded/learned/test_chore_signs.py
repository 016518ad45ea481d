"""What a whole message is judged by."""

import pytest

from desktop_assist.providers.embedded.learned.chore_signs import message_signs


def signs(text):
    return message_signs(text.split())


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Taxi was 14.20", "taxi was 93.60"),
        ("Hill's invoice", "hill\u2019s invoice"),
    ],
)
def test_figures_and_capitals_do_not_count(text, other):
    assert signs(text) == signs(other)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("lunch is off", "off is lunch"),
        ("lunch is off", "lunch is off ?"),
        ("cancel lunch", "lunch cancel"),
        ("lunch", "lunch " * 5),
    ],
)
def test_order_question_and_length_do(text, other):
    assert signs(text) != signs(other)


def test_days_share_a_sign():
    monday, friday = set(signs("move it to Monday")), set(signs("move it to Friday"))

    assert {"c=day", "n=to|day"} <= monday & friday


def test_each_sign_is_told_once_and_in_one_order():
    found = signs("the bus and the bus and the bus")

    assert found == sorted(set(found))


def test_a_single_word_and_none_have_signs_too():
    assert "w=help" in signs("help")
    assert message_signs([])
