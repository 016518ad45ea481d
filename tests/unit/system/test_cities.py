"""Which country a city lies in."""

import pytest

from desktop_assist.system.cities import countries_of
from desktop_assist.system.resources import resource_path


@pytest.mark.parametrize(
    ("city", "country"),
    [("Vienna", "austria"), ("ZÜRICH", "switzerland"), ("São Paulo", "brazil")],
)
def test_a_city_is_known_however_it_is_written(city, country):
    assert country in countries_of(city)


def test_what_is_no_known_city_lies_nowhere():
    assert countries_of("Atlantis") == ()


def test_no_city_lies_in_two_countries():
    lines = resource_path("search/cities.tsv").read_text("utf-8").splitlines()
    cities = [
        one.strip()
        for line in lines
        if not line.startswith("#")
        for one in line.partition("\t")[2].split(",")
    ]

    assert len(cities) == len(set(cities))
