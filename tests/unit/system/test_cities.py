"""Which country a city lies in."""

import pytest

from desktop_assist.system.cities import called_also, countries_of, lands_of, members_of
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


def test_a_part_of_a_country_lies_in_it_and_not_the_other_way_round():
    assert "uk" in lands_of("Scotland")
    assert "england" not in lands_of("UK")
    assert {"uk", "scotland"} <= lands_of("Glasgow")


def test_a_country_is_called_by_its_other_names():
    assert "ireland" in called_also("Republic of Ireland")
    assert called_also("Glasgow") == frozenset()


def test_the_countries_of_a_region_are_those_that_cities_lie_in():
    lines = resource_path("search/regions.tsv").read_text("utf-8").splitlines()
    regions = [one.partition("\t")[0].split(",")[0] for one in lines if not one.startswith("#")]

    assert "spain" in members_of("Europe")
    assert all(country in lands_of(country) for one in regions for country in members_of(one))
