"""What the tests of commands share."""

import json

import pytest

from tests.helpers.cli_rig import CliRig


@pytest.fixture
def rig(tmp_path):
    rig = CliRig(tmp_path)
    yield rig
    rig.close()


@pytest.fixture
def printed(capsys):
    """Gives the JSON objects printed since it was last asked."""
    return lambda: [json.loads(line) for line in capsys.readouterr().out.splitlines()]
