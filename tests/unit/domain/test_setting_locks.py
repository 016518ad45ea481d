"""A person is told who fixed a setting, and nothing about those that are theirs."""

from desktop_assist.domain.setting_locks import NO_LOCKS, SettingLocks


def test_only_what_is_fixed_has_a_note():
    locks = SettingLocks(frozenset({"openai.model_id"}), "IT of Acme", "settings.toml")

    assert locks.note("openai.model_id") == "Set by IT of Acme; only they can change it."
    assert locks.note("openai.proxy") == ""
    assert NO_LOCKS.note("openai.model_id") == ""
