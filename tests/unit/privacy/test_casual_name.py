"""First names written small are found where a person is meant, and words are left alone."""

import pytest

from desktop_assist.privacy.casual_name import find_casual_names
from desktop_assist.privacy.name_list import read_name_list
from tests.helpers.shipped_people import NAMES


@pytest.fixture(scope="module")
def names():
    return read_name_list(NAMES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("can you ask priya whether it was paid?", ["priya"]),
        ("a call with marek and johanna at ten", ["marek", "johanna"]),
        ("bitte sabine und jürgen einladen", ["sabine", "jürgen"]),
        ("@rodrigo could you upload them?", ["rodrigo"]),
        ("is it fine if kofi joins us", ["kofi"]),
        ("thanks, svetlana's bill came", ["svetlana"]),
        ("invite olga, tom and karim", ["olga", "tom", "karim"]),
        ("thx deepika, send it to omar too", ["deepika", "omar"]),
        ("fyi tobias from finance wants it", ["tobias"]),
        ("can marie and luis join at 3?", ["marie", "luis"]),
        ("weiß felix schon bescheid?", ["felix"]),
        ("ob ralf am freitag da ist", ["ralf"]),
        ("move my call with natasha romero", ["natasha romero"]),
    ],
)
def test_whoever_is_pointed_at_is_found(names, text, found):
    assert [text[start:end] for start, end in find_casual_names(text, names)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ask for the bill with grace",
        "what will chris mean in greek",
        "see cve.mitre.org/cgi-bin",
        "mail to me@sarah.example",
        "Ask Priya",
        "play hey jude",
        "what do reviews of wendy's say",
        "fly from america to milan",
        "the per diem for lisbon",
    ],
)
def test_words_addresses_and_what_is_written_large_are_left(names, text):
    assert list(find_casual_names(text, names)) == []
