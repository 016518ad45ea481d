"""Whom a connection to a server trusts."""

import pytest

from desktop_assist.connectors.mcp.network import NetworkWay, trusted
from desktop_assist.domain.errors import ToolServerError


def test_a_file_that_holds_no_certificate_is_named(tmp_path):
    file = tmp_path / "ca.pem"
    file.write_text("nothing")

    with pytest.raises(ToolServerError, match=r"ca\.pem cannot be used"):
        trusted(NetworkWay(ca_file=str(file)))
