"""What nobody sees is not read by a model either."""

from desktop_assist.domain.hidden_signs import in_plain_sight


def test_tags_and_signs_without_width_are_gone_and_words_stay():
    hidden = "Hi\u200b th\U000e0041\U000e0042ere\u202e \u00ad\x1b[31mred\r\nline\ttab"

    assert in_plain_sight(hidden) == "Hi there [31mred\nline\ttab"


def test_what_people_write_stays_as_it_is():
    assert in_plain_sight("Grüße \u4f60\u597d \U0001f600") == "Grüße \u4f60\u597d \U0001f600"
