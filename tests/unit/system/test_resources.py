"""Files that come with the program are found."""

from desktop_assist.system.resources import resource_path


def test_a_resource_of_the_checkout_is_found():
    assert resource_path("CHANGELOG.md").is_file()
