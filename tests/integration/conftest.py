"""What several integration tests build on."""

import pytest

from tests.helpers.assistant_rig import assistant_rig


@pytest.fixture
def rig(tmp_path):
    """Makes assistants on a database in the test's folder, and closes them."""
    rigs = []

    def make(*args, **more):
        rigs.append(assistant_rig(tmp_path, *args, **more))
        return rigs[-1]

    yield make
    for one in rigs:
        one.close()
