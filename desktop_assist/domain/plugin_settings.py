"""What can be set of plugins."""

from desktop_assist.domain.early_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class PluginSettings:
    """Packages that add to this program.

    Attributes:
        enabled: Whether those that were allowed are used; an administrator may forbid them all.
        provider: The model service of a plugin that answers where `assistant.provider` is
            "plugin"; empty for the only one.
    """

    enabled: bool = True
    provider: str = ""
