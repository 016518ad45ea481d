"""What was found once is found again, whole words only, and the longest first."""

from desktop_assist.privacy.known_values import KnownValues

NAMES = {"Anna", "maria", "Thornton"}


def known(*values):
    made = KnownValues(NAMES.__contains__)
    for kind, value in values:
        made.learn(kind, value)
    return made


def found_in(text, *values):
    return [(kind, text[start:end]) for kind, start, end in known(*values).find(text)]


def test_a_name_and_its_parts_are_found():
    text = "Anna Thornton, then Thornton, not Thorntons or anna"

    assert found_in(text, ("PERSON", "Anna Thornton")) == [
        ("PERSON", "Anna Thornton"),
        ("PERSON", "Thornton"),
    ]


def test_a_key_is_found_wherever_it_begins_a_word():
    assert found_in("(s3cr3t-P4ss)", ("KEY", "s3cr3t-P4ss")) == [("KEY", "s3cr3t-P4ss")]


def test_what_is_short_or_a_word_is_not_kept():
    values = (("KEY", "4711"), ("PERSON", "Will"), ("KEY", "monday"), ("LITERAL", "[PERSON_1]"))

    assert found_in("Will pays 4711 on monday [PERSON_1]", *values) == []


def test_nothing_is_known_at_first():
    assert found_in("Anna Thornton") == []
