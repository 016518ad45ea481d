"""A company's certificates are trusted beside the system's, never in their place."""

import asyncio
import ssl

import pytest

from desktop_assist.domain.errors import SlackError
from desktop_assist.system.trusted_certificates import trusted_certificates
from tests.helpers.own_certificates import OwnAuthority, own_authority


async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"hello")
    writer.close()


async def said_by_a_server(authority: OwnAuthority, ca_file: str) -> bytes:
    async with await asyncio.start_server(greet, "127.0.0.1", 0, ssl=authority.server) as server:
        port = server.sockets[0].getsockname()[1]
        trusted = trusted_certificates(ca_file, SlackError)
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trusted)
        said = await reader.read()
        writer.close()
        return said


async def test_a_companys_authority_is_trusted_once_it_is_named(tmp_path):
    authority = own_authority(tmp_path, "127.0.0.1")

    assert await said_by_a_server(authority, str(authority.ca_file)) == b"hello"
    with pytest.raises(ssl.SSLCertVerificationError):
        await said_by_a_server(authority, "")


def test_a_file_that_holds_no_certificate_is_named_with_its_setting(tmp_path):
    file = tmp_path / "ca.pem"
    file.write_text("nothing")

    with pytest.raises(SlackError, match=r"ca\.pem cannot be used") as refused:
        trusted_certificates(str(file), SlackError, "compatible.ca_file")
    assert "compatible.ca_file" in refused.value.hint
