"""A server's tool as models and approvals see it."""

import pytest

from desktop_assist.connectors.mcp.mcp_tool import effect_of
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
