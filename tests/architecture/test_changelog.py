"""The list of changes that the program shows begins with the version it is."""

import re

from desktop_assist import __version__
from tests.helpers.source_tree import ROOT


def test_the_newest_heading_is_this_version():
    text = (ROOT / "resources" / "CHANGELOG.md").read_text(encoding="utf-8")

    headings = re.findall(r"^## \[(.+?)\] - \d{4}-\d{2}-\d{2}$", text, re.MULTILINE)

    assert headings[0] == __version__
