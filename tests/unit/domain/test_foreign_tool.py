"""Tools of other programs are held to what every model service takes."""

from desktop_assist.domain.foreign_tool import LONGEST_TEXT, bounded, is_usable_schema, offered_name


def test_a_name_is_one_that_services_take_and_no_two_are_the_same():
    names = [
        offered_name("files", one) for one in ("read", "r\u00e9ad", "r/ad", "x" * 90, "x" * 91)
    ]

    assert names[0] == "files__read"
    assert len(set(names)) == len(names)
    assert all(len(one) <= 64 and one.isascii() for one in names)


def test_a_flood_is_cut_and_says_so():
    assert bounded("x" * (LONGEST_TEXT + 5)).endswith("[5 more characters were left out.]")
    assert bounded("short") == "short"


def test_a_schema_is_that_of_an_object_neither_deep_nor_large():
    deep: dict = {}
    for _ in range(40):
        deep = {"properties": deep}

    assert is_usable_schema({"type": "object"})
    assert not is_usable_schema({"type": "string"})
    assert not is_usable_schema({"type": "object", **deep})
    assert not is_usable_schema({"type": "object", "description": "x" * 30_000})
