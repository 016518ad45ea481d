"""Who is to come, whether one knows them or not."""

import pytest

from desktop_assist.domain.contact import NOBODY
from desktop_assist.providers.embedded.slots.people_told import people_told


@pytest.mark.parametrize(
    ("rest", "people"),
    [
        ("gutter visit at the annexe w gus from rooftec, ¦", ("Gus",)),
        ("pim from heatworks wants ¦. teams, ¦, about the meters", ("Pim",)),
        ("so Dr Falk in Boston finally called me back she can talk ¦", ("Dr Falk",)),
        ("Jane Reyes over at Copper Hill needs me ¦ to see the room", ("Jane Reyes",)),
        ("need Mei Lin and Wei Hao ¦ in the Fern room", ("Mei Lin", "Wei Hao")),
        ("Bu Sari in Jakarta wants to talk about the booth", ("Bu Sari",)),
        ("coffee w/ Rosie ¦ at Greens", ("Rosie",)),
        ("interview with a Mr Patel ¦", ("Mr Patel",)),
        ("got Sam from Halden coming in ¦", ("Sam",)),
        ("stick Ben Carter in ¦", ("Ben Carter",)),
        ("the plumber's coming ¦", ()),
        ("lunch with my sister ¦", ()),
        ("put in an hour with the team ¦", ()),
        ("Teams call on Monday", ()),
    ],
)
def test_those_who_come_or_want_it(rest, people):
    assert people_told(rest, NOBODY) == people
