from desktop_assist.documents.lookup.exonyms import EXONYMS
from desktop_assist.documents.lookup.place_names import folded, names_asked


def test_names_are_folded_as_those_that_are_looked_for():
    assert all(folded(one) == one for pair in EXONYMS.items() for one in pair)


def test_a_german_name_of_a_city_is_looked_for_in_english():
    assert "munich" in [name for _, _, name in names_asked("Hotel in München")]
