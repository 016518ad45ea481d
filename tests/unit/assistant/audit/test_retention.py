"""Conversations that nobody has used for long go; those that matter stay."""

from contextlib import closing
from datetime import timedelta

import pytest

from desktop_assist.assistant.audit.retention import Retention
from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.scripted_provider import ScriptedProvider, says


@pytest.fixture
async def rig(tmp_path):
    with closing(assistant_rig(tmp_path, ScriptedProvider(says("Hi."), says("Hi.")))) as made:
        await made.send("First")
        await made.send("Second")
        made.conversations.pin(made.conversations.latest().id, is_pinned=True)
        yield made


def retention(rig, days, later):
    removal = ConversationRemoval(rig.database, ())
    settings = FixedSettings(Settings(privacy=PrivacySettings(keep_days=days)))
    return Retention(
        rig.conversations, removal, settings, FrozenClock(SUNDAY_MORNING + timedelta(days=later))
    )


@pytest.mark.parametrize(("days", "later", "removed"), [(0, 999, 0), (30, 29, 0), (30, 31, 1)])
def test_only_what_is_too_old_and_not_pinned_goes(rig, days, later, removed):
    assert retention(rig, days, later).apply() == removed

    assert len(rig.conversations.listing()) == 2 - removed
