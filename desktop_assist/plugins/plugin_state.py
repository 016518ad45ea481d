"""How a plugin is just now, in words a person can act on."""

from dataclasses import dataclass

from desktop_assist.domain.tool import ToolSpec
from desktop_assist.plugins.loaded_plugin import LoadedPlugin
from desktop_assist.plugins.plugin_table import AllowedPlugin


@dataclass(frozen=True, slots=True)
class PluginState:
    """A plugin, and what a person has to know of it.

    Attributes:
        name: The package's.
        version: As it is installed now; empty where it no longer is.
        starts_with: What is known of it while none of its code has run, each with its heading.
        allowed: As it was allowed, if it was.
        loaded: What is used of it, if it is.
        problem: Why nothing of it is used although it was allowed; empty otherwise.
        hint: What to do about that.
    """

    name: str
    version: str
    starts_with: tuple[tuple[str, str], ...]
    allowed: AllowedPlugin | None = None
    loaded: LoadedPlugin | None = None
    problem: str = ""
    hint: str = ""

    @property
    def words(self) -> str:
        """How it is, in a line."""
        if self.allowed is None:
            return "Not allowed: nothing of it has run"
        if self.loaded is None:
            return self.problem or "Allowed, not used"
        return "; ".join(self.brings) or "It brings nothing"

    @property
    def brings(self) -> tuple[str, ...]:
        """What it adds, a line each; known only once it is loaded."""
        if self.loaded is None:
            return ()
        tools = (one.spec.name for one in self.loaded.tools)
        providers = (one.name for one in self.loaded.providers)
        types = (f"{one.name} ({', '.join(one.suffixes)})" for one in self.loaded.file_types)
        named = (("Tools", tools), ("Providers", providers), ("Types of files", types))
        lines = ((heading, ", ".join(names)) for heading, names in named)
        return tuple(f"{heading}: {names}" for heading, names in lines if names)

    @property
    def tools(self) -> tuple[ToolSpec, ...]:
        """Its tools, as it describes them."""
        return tuple(one.spec for one in self.loaded.tools) if self.loaded else ()

    def runs_unasked(self, tool: str) -> bool:
        """Whether the person lets one of them run without being asked."""
        return self.allowed is not None and tool in self.allowed.trusted
