"""Plugins: looked for, allowed, loaded, used, and forbidden again."""

import threading
from collections.abc import Callable
from dataclasses import replace

from desktop_assist.domain.errors import PluginError, UsageError
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.formats.added_formats import set_added
from desktop_assist.plugins.installed_plugin import InstalledPlugin, installed_plugins
from desktop_assist.plugins.loaded_plugin import BroughtProvider, LoadedPlugin, load_plugin
from desktop_assist.plugins.plugin_state import PluginState
from desktop_assist.plugins.plugin_table import AllowedPlugin, PluginTable
from desktop_assist.plugins.plugin_tool import PluginTool


class PluginRoom:
    """A ToolSource, and what the settings of plugins work with.

    Args:
        table: Keeps what was allowed.
        workers: Runs what blocks.
        is_open: Whether plugins may be used at all; blocking.
        follow: Told of the plugins whose types of files worker processes have to know; blocking.
    """

    def __init__(
        self,
        table: PluginTable,
        workers: WorkerPool,
        is_open: Callable[[], bool],
        follow: Callable[[tuple[AllowedPlugin, ...]], None],
    ) -> None:
        self._table = table
        self._workers = workers
        self._is_open = is_open
        self._follow = follow
        self._lock = threading.RLock()
        self._seen: tuple[AllowedPlugin, ...] = ()
        # As long as the program runs: what was imported once stays, also when it is forbidden.
        self._loaded: dict[str, LoadedPlugin] = {}
        self._problems: dict[str, PluginError] = {}
        self._tools: tuple[PluginTool, ...] = ()
        self._reading: tuple[AllowedPlugin, ...] = ()

    def refresh(self) -> None:
        """Look which are allowed now, and load what is new among them; blocking.

        Where none is, nothing is looked for. One that cannot be loaded is left out, and why is
        kept for its page.
        """
        with self._lock:
            allowed = self._table.plugins() if self._is_open() else ()
            if allowed == self._seen:
                return
            news = {one.name: one for one in allowed if self._is_new(one)}
            installed = {one.name: one for one in installed_plugins()} if news else {}
            for name, one in news.items():
                self._try_to_load(installed.get(name), one)
            self._take_over(allowed)

    def tools(self) -> tuple[PluginTool, ...]:
        """Those of plugins that are allowed and could be loaded."""
        return self._tools

    def provider(self, name: str) -> tuple[LoadedPlugin, BroughtProvider]:
        """The model service of a name; empty for the only one.

        Raises:
            PluginError: There is none.
        """
        found = [
            (plugin, one)
            for plugin in map(self._used, self._seen)
            if plugin is not None
            for one in plugin.providers
            if name in ("", one.name)
        ]
        if not found:
            raise PluginError(
                f"No plugin that is allowed brings the model that is to answer (“{name}”).",
                "Allow one in the settings, under Plugins, or choose another provider.",
            )
        return found[0]

    async def listing(self) -> tuple[PluginState, ...]:
        """Every plugin that is installed, or was when it was allowed."""
        return await self._workers.run(self._listing)

    async def state(self, name: str) -> PluginState:
        """One of them.

        Raises:
            UsageError: There is none of that name.
        """
        return _named(name, await self.listing())

    async def allow(self, name: str) -> PluginState:
        """Load a plugin as it is installed now, and use it from now on.

        Raises:
            UsageError: There is none of that name, or plugins are switched off.
            PluginError: It cannot be loaded.
        """
        await self._workers.run(self._allow, name)
        return await self.state(name)

    async def forbid(self, name: str) -> PluginState | None:
        """Use nothing of a plugin any more; None when it is not installed either.

        Raises:
            UsageError: There is none of that name.
        """
        await self.state(name)
        await self._workers.run(self._table.remove, name)
        await self._workers.run(self.refresh)
        return next((one for one in await self.listing() if one.name == name), None)

    async def trust_tool(self, name: str, tool: str, *, is_trusted: bool) -> PluginState:
        """Let a tool run without being asked for, or do not.

        Raises:
            UsageError: There is no such tool, or it does not even say that it only reads.
        """
        state = await self.state(name)
        spec = next((one for one in state.tools if one.name == tool), None)
        if state.allowed is None or spec is None:
            raise UsageError(f"“{name}” has no tool “{tool}” that is used here.")
        if is_trusted and spec.effect != "read":
            raise UsageError(
                f"“{tool}” may change something: it is asked for each time.",
                "Only tools that say that they only read can run without asking.",
            )
        others = tuple(one for one in state.allowed.trusted if one != tool)
        trusted = (*others, tool) if is_trusted else others
        await self._workers.run(self._table.keep, replace(state.allowed, trusted=trusted))
        await self._workers.run(self.refresh)
        return await self.state(name)

    def close(self) -> None:
        """End what plugins do; blocking."""
        for plugin in self._loaded.values():
            plugin.thread.close()

    def _listing(self) -> tuple[PluginState, ...]:
        self.refresh()
        with self._lock:
            allowed = {one.name: one for one in self._table.plugins()}
            installed = {one.name: one for one in installed_plugins()}
            names = sorted({*allowed, *installed})
            return tuple(self._state(installed.get(it), allowed.get(it), it) for it in names)

    def _state(
        self, installed: InstalledPlugin | None, allowed: AllowedPlugin | None, name: str
    ) -> PluginState:
        loaded = self._used(allowed) if allowed in self._seen else None
        problem = self._problems.get(name) if allowed and not loaded else None
        return PluginState(
            name,
            installed.version if installed else "",
            installed.starts_with if installed else (),
            allowed,
            loaded,
            problem.message if problem else "",
            problem.hint if problem else "",
        )

    def _allow(self, name: str) -> None:
        with self._lock:
            if not self._is_open():
                raise UsageError(
                    "Plugins are switched off.", "plugins.enabled in the settings switches them on."
                )
            installed = {one.name: one for one in installed_plugins()}
            if name not in installed:
                raise _unknown(name, installed)
            found = installed[name]
            before = {one.name: one for one in self._table.plugins()}.get(name)
            is_same = before is not None and before.fingerprint == found.fingerprint
            trusted = before.trusted if before and is_same else ()
            allowed = AllowedPlugin(name, found.version, found.fingerprint, trusted)
            if self._is_new(allowed):
                self._load(found, allowed)
            self._table.keep(allowed)
            self.refresh()

    def _is_new(self, allowed: AllowedPlugin) -> bool:
        return self._used(allowed) is None

    def _used(self, allowed: AllowedPlugin | None) -> LoadedPlugin | None:
        """What was loaded as it was allowed."""
        loaded = self._loaded.get(allowed.name) if allowed else None
        if allowed is None or loaded is None:
            return None
        return loaded if loaded.allowed.fingerprint == allowed.fingerprint else None

    def _try_to_load(self, installed: InstalledPlugin | None, allowed: AllowedPlugin) -> None:
        """One that is broken must not keep the others, or the program, from working."""
        if installed is None:
            self._problems[allowed.name] = PluginError(
                f"“{allowed.name}” is not installed any more.", "Install it again, or forbid it."
            )
            return
        try:
            self._load(installed, allowed)
        except PluginError as error:
            self._problems[allowed.name] = error

    def _load(self, installed: InstalledPlugin, allowed: AllowedPlugin) -> None:
        if allowed.name in self._loaded:
            raise PluginError(
                f"“{allowed.name}” runs as it was before; nothing is loaded twice.",
                "Start the program anew.",
            )
        self._loaded[allowed.name] = load_plugin(installed, allowed)
        self._problems.pop(allowed.name, None)

    def _take_over(self, allowed: tuple[AllowedPlugin, ...]) -> None:
        self._seen = allowed
        used = [(one, loaded) for one in allowed if (loaded := self._used(one)) is not None]
        self._tools = tuple(
            PluginTool(plugin, tool, is_trusted=tool.spec.name in one.trusted)
            for one, plugin in used
            for tool in plugin.tools
        )
        reading = tuple(plugin.allowed for _, plugin in used if plugin.file_types)
        if reading != self._reading:
            self._reading = reading
            set_added(kind for _, plugin in used for kind in plugin.file_types)
            self._follow(reading)


def _named(name: str, states: tuple[PluginState, ...]) -> PluginState:
    known = {one.name: one for one in states}
    if name not in known:
        raise _unknown(name, known)
    return known[name]


def _unknown(name: str, known: dict[str, InstalledPlugin] | dict[str, PluginState]) -> UsageError:
    return UsageError(f"There is no plugin “{name}”.", f"Installed: {', '.join(known) or 'none'}.")
