"""Says which service is meant, in the settings and in words for people."""

from dataclasses import dataclass

from desktop_assist.domain.model_settings import DataResidency, OpenAISettings


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
    """Where a service is, and how it is reached.

    Attributes:
        url: Empty for OpenAI's own, in the region named.
        data_residency: Where OpenAI processes the data.
        organization: Whose account at OpenAI pays; empty for the key's own.
        project: For which of its projects; empty for the key's own.
        proxy: The way out of the office; empty for what the system says.
        ca_file: Root certificates to be trusted besides the system's own.
    """

    url: str = ""
    data_residency: DataResidency = "global"
    organization: str = ""
    project: str = ""
    proxy: str = ""
    ca_file: str = ""


def openai_address(settings: OpenAISettings) -> Address:
    """Where OpenAI is, by the settings."""
    return Address(
        settings.base_url,
        settings.data_residency,
        settings.organization,
        settings.project,
        settings.proxy,
        settings.ca_file,
    )
