"""A server's tool as models and approvals see it."""

import pytest

from desktop_assist.connectors.mcp.mcp_tool import effect_of, offered_name
from desktop_assist.connectors.mcp.server import KnownTool, ToolClaims


@pytest.mark.parametrize(
    ("is_trusted", "reads_only", "is_closed", "effect"),
    [
        (False, True, True, "send"),
        (False, False, False, "send"),
        (True, True, True, "read"),
        (True, True, False, "write"),
        (True, False, True, "send"),
    ],
)
def test_only_what_the_person_trusts_runs_unasked(is_trusted, reads_only, is_closed, effect):
    claims = ToolClaims(reads_only, is_closed)

    assert effect_of(KnownTool("t", "", {}, claims, is_trusted)) == effect


def test_a_name_is_one_that_services_take_and_no_two_are_the_same():
    names = [
        offered_name("files", one) for one in ("read", "r\u00e9ad", "r/ad", "x" * 90, "x" * 91)
    ]

    assert names[0] == "files__read"
    assert len(set(names)) == len(names)
    assert all(len(one) <= 64 and one.isascii() for one in names)
