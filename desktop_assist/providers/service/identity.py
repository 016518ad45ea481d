"""Says which service is meant, in the settings and in words for people."""

from dataclasses import dataclass

from desktop_assist.domain.settings import DataResidency


@dataclass(frozen=True, slots=True)
class Service:
    """A model service on the network.

    Attributes:
        name: Our name for it, which is also its table in the settings: openai, compatible.
        title: What people call it.
        key_command: Sets its key in the terminal.
    """

    name: str
    title: str
    key_command: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where a service is. Without a `url` it is OpenAI's own, in the region named."""

    url: str = ""
    data_residency: DataResidency = "global"
