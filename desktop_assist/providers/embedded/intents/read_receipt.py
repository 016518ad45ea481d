"""Requests to read what stands on a receipt."""

from desktop_assist.providers.embedded.order import is_refused
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.file_name import find_file
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words

TOOL = "read_receipt"
_WHICH_FILE = Text(
    "Which file is the receipt? It can also be dropped into the window.",
    "Welche Datei ist der Beleg? Sie kann auch ins Fenster gezogen werden.",
)
_KINDS = ("png", "jpe?g", "pdf", "heic", "tiff?", "webp", "bmp", "gif")
_RECEIPT = whole_words(
    "receipts?, invoices?, belege?, quittung, rechnung, kassenbon, kassenzettel, bon",
)
_PICTURES = ("png", "jpe?g", "heic", "tiff?", "webp")
"""A picture that is to be read is a receipt: nothing else in pictures is read."""
_READS = whole_words(
    "read, scan, extract, recogni[sz]e, parse, what does, what is, what's, process, look at",
    "what's (?:on|in), how much is, total, merchant, lies, lese, lesen, erkenne?, scanne?",
    "auslesen, was steht",
)
_ORDERS = starting_with("(?:please |can you |could you )?(?:read|scan|parse)", "lies, scanne?")


def read(request: UserRequest) -> Reply | None:
    """The receipt to read, the question which file it is, or None for any other request."""
    text = request.lower
    is_receipt = _RECEIPT.search(text) or find_file(request.text, _PICTURES)
    if not (is_receipt and _READS.search(text)) or is_refused(text):
        return None
    file = find_file(request.text, _KINDS)
    if file:
        return Act((PlannedCall(TOOL, {"file": file}),))
    return _ask(request) if _ORDERS.search(text) else None


def complete(_: PlannedCall, answer: UserRequest) -> Reply | None:
    """The receipt that was asked about."""
    file = find_file(answer.text, _KINDS)
    return Act((PlannedCall(TOOL, {"file": file}),)) if file else None


def _ask(request: UserRequest) -> Ask:
    return Ask(
        _WHICH_FILE.in_language(request.language),
        (),
        PlannedCall(TOOL, {REQUEST: request.text}),
    )
