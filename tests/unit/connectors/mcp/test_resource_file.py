"""What was fetched is a file with a name that every system takes."""

import pytest

from desktop_assist.connectors.mcp.resource_file import keep_prompt, keep_resource


@pytest.mark.parametrize(
    ("uri", "content", "name"),
    [
        ("note://a/plan.md", b"x", "plan.md"),
        ("note://plan", b"x", "plan.txt"),
        ("note://a/picture", b"\x00\xff", "picture"),
        ("file:///../../etc/passwd", b"x", "passwd.txt"),
        ("note://a/..%2F..%2Fevil.sh", b"x", "evil.sh"),
        ("note:", b"x", "resource.txt"),
    ],
)
def test_it_is_named_after_its_address_and_stays_in_its_folder(tmp_path, uri, content, name):
    file = keep_resource(tmp_path, uri, content)

    assert (file.name, file.read_bytes(), file.parent.parent) == (name, content, tmp_path)


def test_a_prompt_is_a_page_named_after_it(tmp_path):
    file = keep_prompt(tmp_path, "../review/code", "Look at this")

    assert (file.name, file.read_text(), file.parent.parent) == (
        "review code.md", "Look at this", tmp_path,
    )  # fmt: skip
