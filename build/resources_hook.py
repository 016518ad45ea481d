"""Puts the resources into the packages that are made, and into no checkout's environment.

A checkout reads its own `resources/`: a copy beside it would only take up room, 35 MB of it.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface):  # type: ignore[misc] # hatchling is not installed here
    """Called by hatchling for each wheel (https://hatch.pypa.io/latest/plugins/build-hook/custom/)."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name what is copied besides the package; an editable installation copies nothing."""
        if version != "editable":
            build_data["force_include"]["resources"] = "desktop_assist/_resources"
