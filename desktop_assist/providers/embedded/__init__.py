"""The default that answers without a model: understands the program's own chores."""

from desktop_assist.providers.embedded.embedded_provider import EmbeddedProvider

__all__ = ["EmbeddedProvider"]
