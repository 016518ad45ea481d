"""Whose certificates this computer trusts: the system's, and those of the person's company."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssl import SSLContext


def trusted_certificates(
    ca_file: str,
    refuse: Callable[[str, str], Exception],
    setting: str = "openai.ca_file",
) -> "SSLContext":
    """The certificates to check servers by; blocking.

    Args:
        ca_file: Certificates (PEM) to be trusted besides the system's own; empty for none. With
            `ssl` alone they would take the place of the system's.
        refuse: Makes the error of a message and a hint.
        setting: The one that names the file, for the hint.

    Raises:
        Exception: What `refuse` made: the file of certificates cannot be used.
    """
    import ssl

    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except OSError as error:  # a file that holds no certificate is an SSLError, which is one
            raise refuse(
                f"The certificates in {ca_file} cannot be used.",
                f"Correct {setting} in the settings: a file of certificates (PEM).",
            ) from error
    return context
