"""Words that only mean something together."""

from desktop_assist.calendars.phrases.word_groups import compound_parts, groups_from, meaning_of


def test_the_longest_group_comes_first():
    sizes = [len(group.words) for group in groups_from("christmas")]

    assert sizes == sorted(sizes, reverse=True)
    assert groups_from("hello") == ()


def test_a_german_day_with_its_part_is_two_words():
    assert compound_parts("dienstagabend") == ("dienstag", "abend")
    assert compound_parts("feierabend") is None


def test_a_genitive_means_its_word():
    assert meaning_of("tomorrow's") == meaning_of("tomorrow")
