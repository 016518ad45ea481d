"""The person's own mail address, as it is set."""

import pytest

from desktop_assist.calendars.own_address import OwnAddress
from tests.helpers.fixed_settings import FixedSettings


@pytest.mark.parametrize(
    ("organizer", "address"), [("Ada Rossi <Ada@Example.org>", "ada@example.org"), ("", "")]
)
def test_it_is_taken_from_the_settings(organizer, address):
    settings = FixedSettings()
    settings.set("calendar.organizer", organizer)

    assert OwnAddress(settings)() == address
