"""Tells a worker process of the types of files that plugins bring."""

from contextlib import suppress

from desktop_assist.domain.errors import PluginError
from desktop_assist.domain.plugin import FileType
from desktop_assist.files.formats.added_formats import set_added
from desktop_assist.plugins.installed_plugin import installed_plugins
from desktop_assist.plugins.loaded_plugin import load_plugin
from desktop_assist.plugins.plugin_table import AllowedPlugin


def know_formats(plugins: tuple[AllowedPlugin, ...]) -> None:
    """Load these plugins here, as far as they are still what was allowed; blocking."""
    installed = {one.name: one for one in installed_plugins()}
    types: list[FileType] = []
    for one in plugins:
        with suppress(PluginError, KeyError):  # told of where the program itself loads it
            types += load_plugin(installed[one.name], one).file_types
    set_added(types)
