"""What was allowed is still known after a new start."""

from desktop_assist.plugins.plugin_table import AllowedPlugin


def test_what_was_allowed_is_kept_replaced_and_removed(desk):
    desk.table.keep(AllowedPlugin("b", "1", "x"))
    desk.table.keep(AllowedPlugin("a", "1", "y"))
    desk.table.keep(AllowedPlugin("b", "2", "z", ("look",)))
    desk.table.remove("a")

    assert desk.table.plugins() == (AllowedPlugin("b", "2", "z", ("look",)),)
