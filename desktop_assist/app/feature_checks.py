"""The part of --self-test that needs libraries of its own: each is used once, as people would."""

import json
import os
import ssl
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

from desktop_assist.app.check_ground import ask, of_extra, on_own_files, use_sample
from desktop_assist.app.document_viewing import IsolatedViewing
from desktop_assist.app.parts import Parts
from desktop_assist.cli.self_test import Check
from desktop_assist.connectors.mcp.server_config import launched
from desktop_assist.connectors.slack.access import SlackNetwork, trusted
from desktop_assist.connectors.slack.library_client import web_client
from desktop_assist.domain.errors import ProviderUnreachableError, ToolFailedError
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.realtime import BYTES_A_MS
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.providers.offline_speech.whisper_writer import WhisperWriter
from desktop_assist.providers.realtime.connection import OpenAIRealtime
from desktop_assist.system.licences import third_party_licences
from desktop_assist.system.resources import resource_path
from desktop_assist.voice.silence import SilenceTrimmer, speech_detector

_REPORT = "Create an expense report for October 2026"
_PICTURE, _PAPER = "sample/to drop/papier-rosenow.png", "sample/to drop/hotel-invoice.pdf"
_SIDE = 400
_NOTE = "The archive is open on Thursdays."
_OFFICE = "http://schemas.openxmlformats.org"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORD_DOCUMENT = {
    "[Content_Types].xml": f"""<Types xmlns="{_OFFICE}/package/2006/content-types">
        <Default Extension="rels"
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="{_WORD}"/></Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{_OFFICE}/package/2006/relationships">
        <Relationship Id="r1" Target="word/document.xml"
            Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument"/></Relationships>""",
    "word/document.xml": f"""<w:document xmlns:w="{_OFFICE}/wordprocessingml/2006/main">
        <w:body><w:p><w:r><w:t>{_NOTE}</w:t></w:r></w:p></w:body></w:document>""",
}
# Where Python looks for a program that is not installed; a keyring is not asked for anything.
_OWN_WAYS = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
_STAMP, _NOBODY = "1795000000.000100", "xoxp-self-test"
# An exchange of keys without certificates: all of the encryption, and no key to be kept here.
_WITHOUT_CERTIFICATE = "AECDH-AES256-SHA:@SECLEVEL=0"
_ALIKE = ("How many days of holiday do I have?", "Employees are entitled to annual leave.")
_ANSWERS = "Each of us has 28 days of holiday a year."
_TYPED = "push the vendor call on friday to half three, their lead is travelling"
_OTHER = "The printer is out of toner."
_NOWHERE = OpenAISettings(base_url="http://127.0.0.1:9/v1")
_SILENCE = bytes(1000 * BYTES_A_MS)


def feature_checks() -> tuple[Check, ...]:
    """All of them."""
    return (
        Check("picture of a receipt", of_extra("ocr", _picture)),
        Check("page of a PDF", on_own_files(_page)),
        Check("Word and web documents", of_extra("documents", _written)),
        Check("meaning", of_extra("search", _meaning)),
        Check("messages as they are typed", of_extra("search", _message)),
        Check("report", of_extra("reports", _report)),
        Check("Slack", of_extra("slack", _slack)),
        Check("other programs", of_extra("mcp", _other_programs)),
        Check("speaking", of_extra("voice", _speaking)),
        Check("dictation on this computer", of_extra("offline-voice", _dictation)),
        Check("secure connection", _secure_connection),
        Check("licences", _licences),
    )


async def _picture(parts: Parts) -> str:
    habits = await parts.workers.run(parts.expenses.habits)
    file = resource_path(_PICTURE)
    read = await parts.workers.run_isolated(parts.recognition, file, habits)
    if read.receipt.total.value is None:
        raise ToolFailedError(f"No total was recognised in {file.name}.")
    return f"{read.receipt.total.value} read from {file.name}"


async def _page(parts: Parts) -> str:
    viewing = IsolatedViewing(parts.workers)
    picture = await viewing.show(resource_path(_PAPER), 0, _SIDE)
    if len(set(picture.pixels)) < 2:
        raise ToolFailedError("The page is empty.")
    return f"{picture.width} x {picture.height} pixels drawn"


async def _written(parts: Parts) -> str:
    folder = parts.folders.data
    folder.mkdir(parents=True, exist_ok=True)
    word, web = folder / "note.docx", folder / "note.html"
    _zip(word, _WORD_DOCUMENT)
    web.write_text(f"<html><body><p>{_NOTE}</p></body></html>", "utf-8")
    for file in (word, web):
        shown = await IsolatedViewing(parts.workers).open(file, "", None)
        if _NOTE not in [block.text for block in shown.blocks]:
            raise ToolFailedError(f"{file.name} was not read.")
    return "both read"


async def _meaning(parts: Parts) -> str:
    from desktop_assist.documents.vectors.cross_encoder import WEIGHTS, CrossEncoder
    from desktop_assist.documents.vectors.encoder import Encoder, PassageInParts

    vocabulary = resource_path("embedding/tokenizer.json")
    encoder = Encoder(vocabulary)
    read = CrossEncoder(vocabulary, resource_path("search") / WEIGHTS)
    asked, meant, other = await parts.workers.run(encoder, (*_ALIKE, _OTHER))
    near, far = float(asked @ meant), float(asked @ other)
    if near <= far:
        raise ToolFailedError("What is meant alike is not found alike.")
    parts_read = [PassageInParts("handbook", (text,)) for text in (_ANSWERS, _OTHER)]
    right, wrong = await parts.workers.run(read, _ALIKE[0], parts_read)
    if right <= wrong:
        raise ToolFailedError("What answers a question is not told from what does not.")
    return f"alike {near:.2f}, not alike {far:.2f}; answers {right:.1f}"


async def _message(parts: Parts) -> str:
    from desktop_assist.providers.embedded.learned import model_reader, reading

    if not model_reader.is_ready():
        raise ToolFailedError("What reads messages is not installed.")
    read = await parts.workers.run(reading.read, _TYPED)
    told = {one.tag: one.text for one in read.pieces}
    if read.chore != "change" or "call" not in told.get("t", "") or "o" not in told:
        raise ToolFailedError("A message was not read as it was meant.")
    return f"read as {read.chore}, {read.likely:.2f} likely"


async def _report(parts: Parts) -> str:
    use_sample(parts)
    made = await ask(parts, _REPORT)
    files = list((parts.workspace.current().folder / "reports").glob("ER-*"))
    starts = {file.suffix: file.read_bytes()[:4] for file in files}
    if starts != {".pdf": b"%PDF", ".xlsx": b"PK\x03\x04"}:
        raise ToolFailedError("The report's files are not what they should be.")
    return str(made.output["summary"])


async def _slack(parts: Parts) -> str:
    network = SlackNetwork("", "", "")
    client = web_client(network, _NOBODY, await parts.workers.run(trusted, network))
    file = _export(parts.folders.data)
    kept = await parts.slack.imports.take(file)
    if kept.messages != 1:
        raise ToolFailedError("The message of the export was not kept.")
    return f"{type(client).__name__} made, an export read"


async def _other_programs(parts: Parts) -> str:
    """This program as a server of tools, started and asked by itself."""
    program = () if getattr(sys, "frozen", False) else ("-m", "desktop_assist")
    home = parts.folders.data / "other"
    words = (sys.executable, *program, "--home", str(home), "mcp")
    await parts.mcp.add(launched("itself", words, _OWN_WAYS))
    server = await parts.mcp.allow("itself")
    if "list_meetings" not in [tool.name for tool in server.tools]:
        raise ToolFailedError("The program does not offer its own chores to others.")
    return f"{len(server.tools)} tools offered to other assistants"


def _export(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    said = {"type": "message", "ts": _STAMP, "user": "U1", "text": _NOTE}
    entries = {
        "users.json": [{"id": "U1", "name": "ada"}],
        "channels.json": [{"id": "C1", "name": "travel"}],
        "travel/2026-11-18.json": [said],
    }
    file = folder / "export.zip"
    _zip(file, {name: json.dumps(rows) for name, rows in entries.items()})
    return file


def _zip(file: Path, entries: Mapping[str, str]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name, text)


async def _secure_connection() -> str:
    trusted(SlackNetwork("", "", ""))  # whom the system trusts
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = _side(ssl.PROTOCOL_TLS_CLIENT).wrap_bio(to_client, to_server)
    server = _side(ssl.PROTOCOL_TLS_SERVER).wrap_bio(to_server, to_client, server_side=True)
    waiting = {client, server}
    while waiting:
        for side in tuple(waiting):
            try:
                side.do_handshake()
                waiting.discard(side)
            except ssl.SSLWantReadError:
                continue
    client.write(_NOTE.encode())
    if server.read().decode() != _NOTE:
        raise ToolFailedError("What was encrypted was not read.")
    return f"{ssl.OPENSSL_VERSION}, {client.version()}"


def _side(protocol: int) -> ssl.SSLContext:
    context = ssl.SSLContext(protocol)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(_WITHOUT_CERTIFICATE)
    return context


async def _speaking(_: Parts) -> str:
    from desktop_assist.ui.voice.sound_device import sound_format

    trimmer = SilenceTrimmer(speech_detector())
    if trimmer.feed(_SILENCE) or trimmer.finish():
        raise ToolFailedError("Speech was found in silence.")
    try:
        await OpenAIRealtime(lambda: _NOWHERE, _no_key).connect(VoiceSettings().model_id)
    except ProviderUnreachableError:  # by all that would have carried it there
        rate = sound_format().sampleRate()
        return f"sound at {rate} Hz, {trimmer.saved_ms} ms of silence found, nobody called"
    raise ToolFailedError("Somebody answered where nobody is.")


async def _no_key() -> str:
    return "self-test"


async def _dictation(parts: Parts) -> str:
    writer = WhisperWriter(parts.workers)
    if words := await writer.write_down(_SILENCE):
        raise ToolFailedError(f"In silence was heard: {words}")
    return f"{writer.model_id} heard nothing in silence"


async def _licences() -> str:
    page = third_party_licences()
    for name in ("## Python", "## PySide6", "## openai"):
        if name not in page:
            raise ToolFailedError(f"The page of licences lacks “{name}”.")
    return f"{page.count(chr(10) + '## ')} named"
