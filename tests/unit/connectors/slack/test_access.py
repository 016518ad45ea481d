"""The way to Slack."""

import pytest

from desktop_assist.connectors.slack.access import SlackNetwork, is_here, trusted
from desktop_assist.domain.errors import SlackError


def test_certificates_that_are_none_are_said_to_be(tmp_path):
    file = tmp_path / "company.pem"
    file.write_text("none")

    with pytest.raises(SlackError, match=r"company\.pem"):
        trusted(SlackNetwork(ca_file=str(file)))


@pytest.mark.parametrize(
    ("url", "is_local"),
    [("http://127.0.0.1:9/", True), ("http://localhost/", True), ("https://slack.com/", False)],
)
def test_this_computer_is_told_from_others(url, is_local):
    assert is_here(url) is is_local
