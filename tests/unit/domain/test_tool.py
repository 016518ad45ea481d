"""What a tool knows of the files the person attached."""

from pathlib import Path

import pytest

from desktop_assist.domain.tool import ToolContext
from tests.helpers.frozen_clock import SUNDAY_MORNING

ATTACHED = (Path("/d/slip.png"), Path("/e/slip.png"), Path("/d/scan.pdf"))


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("scan.pdf", "/d/scan.pdf"),
        ("/e/slip.png", "/e/slip.png"),
        ("slip.png", "/d/slip.png"),
        ("../d/scan.pdf", None),
        ("other.pdf", None),
        ("", None),
    ],
)
def test_an_attached_file_is_known_by_its_path_or_its_name(name, path):
    context = ToolContext(SUNDAY_MORNING, "user", "c", None, attached=ATTACHED)

    assert context.attached_file(name) == (Path(path) if path else None)
