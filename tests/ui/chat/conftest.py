"""What the tests of the conversation share."""

import pytest

from tests.helpers.chat_rig import make_chat_rig


@pytest.fixture
async def make_rig(qtbot):
    """Make a chat pane whose assistant answers with the given events."""
    rigs = []

    def make(*events, messages=None):
        rig = make_chat_rig(events, messages)
        qtbot.addWidget(rig.pane)
        rigs.append(rig)
        return rig

    yield make
    for rig in rigs:
        await rig.tasks.close()
