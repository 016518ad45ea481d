"""The libraries of others are named with their terms."""

from desktop_assist.system.licences import licence_page
from desktop_assist.system.third_parties import parties_in


def test_each_part_of_the_page_is_named_with_version_and_licence():
    parties = {one.name: one for one in parties_in(licence_page(["keyring", "PySide6_Essentials"]))}
    assert parties["keyring"].licence == "MIT"
    assert "LGPL" in parties["PySide6_Essentials"].licence
    assert parties["PySide6_Essentials"].version[:2] == "6."
