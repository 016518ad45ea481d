"""Names the provider for a server of one's own choice."""

from desktop_assist.providers.service.identity import Service

COMPATIBLE = Service("compatible", "server", "desktop-assist key set --provider compatible")
