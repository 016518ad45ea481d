"""The libraries of others are named with their terms."""

from desktop_assist.system.third_parties import third_parties


def test_what_is_in_use_is_named_once_with_version_and_licence():
    parties = {one.name: one for one in third_parties()}
    assert parties["keyring"].licence == "MIT"
    assert parties["PySide6_Essentials"].version[:2] == "6."
    assert "LGPL" in parties["PySide6_Essentials"].licence
    assert "desktop-assist" not in parties
    assert list(parties) == sorted(parties, key=str.casefold)
