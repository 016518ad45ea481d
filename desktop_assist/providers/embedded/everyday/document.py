"""Questions about an attached document, or a long text: its own sentences, quoted."""

import re
from dataclasses import dataclass

from desktop_assist.domain.message import AttachmentPart
from desktop_assist.providers.embedded.conversation import Messages, text_of
from desktop_assist.providers.embedded.everyday.extract import most_fitting, most_telling
from desktop_assist.providers.embedded.everyday.sentences import Sentence, sentences_of
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words

_SUMMARY = whole_words(
    "summar(?:y|ise|ize|ised|ized), sum(?: \\w+)? up, key points?, main points?, tl;?dr, gist",
    "what is (?:this|it|that) about, what's (?:this|it) about, in short, short version, shorten",
    "overview, what does (?:this|it|the \\w+) say, important",
    "zusammenfass\\w*, fass\\w* .*zusammen, worum geht(?:'s| es), kurzfassung, in kürze, überblick",
    "das wichtigste, kernpunkte, was steht (?:darin|drin|hier), was steht in (?:dem|der|diesem)",
)
_ABOUT = re.compile(
    r"\b(?:say|says|said|written|mention\w*|state\w*|tell\w*|anything|something|rules?|steht|sagt"
    r"|find|stands?|erwähnt|know)\b.*?\b(?:about|on|regarding|concerning|of|for|über|zu[rm]?"
    r"|von)\s+"
    r"(?P<what>.+?)\W*$",
    re.IGNORECASE,
)
_ASKS = starting_with(
    "what, which, who, when, where, how, is, are, does, do, can, may, must, was, welche\\w*, wer",
    "wann, wo, wie, ist, sind, darf, muss, kann, gibt, find, look, search, suche?, finde",
)
_DOCUMENT = whole_words(
    "document, file, pdf, attachment, attached, text, page, contract, policy, letter, paper,"
    " report",
    "dokument, datei, anhang, text, seite, vertrag, richtlinie, brief, schreiben, bericht,"
    " (?:in )?it",
    "there, this, darin, drin",
)
_PASTED = re.compile(r"^(?P<order>[^:\n]{0,80}):\s*(?P<text>.+)$", re.DOTALL)
_LONG, _EDGE = 600, 120
_SUMMARY_SENTENCES, _FITTING_SENTENCES = 5, 4
_SUMMARY_OF = Text(
    "The sentences of “{name}” that say most of it, word for word:",
    "Die Sätze aus „{name}“, die am meisten davon sagen, wörtlich:",
)
_FOUND_IN = Text(
    "“{name}” says, word for word:",
    "In „{name}“ steht, wörtlich:",
)
_NOT_IN = Text(
    "Nothing in “{name}” speaks of that in these words. Other words may find it.",
    "In „{name}“ steht davon nichts mit diesen Worten. Mit anderen Worten lässt es sich vielleicht"
    " finden.",
)
_NO_TEXT = Text(
    "No text could be read in “{name}”, so nothing of it can be quoted.",
    "In „{name}“ ließ sich kein Text lesen; es kann nichts daraus zitiert werden.",
)
_PASTED_NAME = Text("the text", "dem Text")
_PAGE = Text("page {page}", "Seite {page}")
_WHOLE = Text(
    "These are quotations, not a text of its own: that needs a model.",
    "Das sind Zitate, kein eigener Text: der braucht ein Modell.",
)
_ORDERED = starting_with(
    "(?:please |can you |could you |bitte |kannst du )*(?:summari[sz]e|sum \\w+ up|tl;?dr|fasse?)",
    ".*\\battach\\w*, .*\\bangehängte\\w*",
)
_ATTACH = Text(
    "No document is here yet. Attach a file to the message, drop it on the window, or paste the "
    "text; its own sentences are then quoted.",
    "Noch ist kein Dokument da. Hängen Sie eine Datei an,"
    " ziehen Sie sie ins Fenster oder fügen Sie "
    "den Text ein; dann werden daraus Sätze zitiert.",
)
_SUMMARISE = Text("Summarize it", "Fasse es zusammen")


@dataclass(frozen=True, slots=True)
class _Source:
    name: str
    text: str


def read(request: UserRequest, messages: Messages) -> Say | None:
    """What a document says, when the words ask for that."""
    text = request.text
    source = _attached(messages)
    if source is not None:
        asks = not text or _SUMMARY.search(text) or _ABOUT.search(text)
        return _answer(request, source) if asks else None
    pasted = _pasted(request, messages)
    if pasted is not None:
        edges = f"{text[:_EDGE]} {text[-_EDGE:]}"
        return _answer(request, pasted) if _SUMMARY.search(edges) else None
    if not _is_about_document(request):
        return None
    earlier = _attached_earlier(messages)
    return _answer(request, earlier) if earlier else _attach_first(request)


def _attach_first(request: UserRequest) -> Say | None:
    """What is missing, when a summary is ordered or an attachment named and there is none."""
    is_order = _ORDERED.search(request.text) is not None
    return Say(_ATTACH.in_language(request.language)) if is_order else None


def read_anyway(request: UserRequest, messages: Messages) -> Say | None:
    """What a document of this message says, whatever its words are."""
    source = _attached(messages) or _pasted(request, messages)
    return _answer(request, source) if source else None


def _answer(request: UserRequest, source: _Source) -> Say:
    language = request.language
    sentences = sentences_of(source.text)
    if not sentences:
        return Say(_NO_TEXT.in_language(language, name=source.name))
    is_whole = len(request.text) >= _LONG
    asked = None if is_whole else _question(request.text)
    if asked is None:
        found = most_telling(sentences, _SUMMARY_SENTENCES)
        heading, end = _SUMMARY_OF, f"\n\n{_WHOLE.in_language(language)}"
        return Say(_quoted(heading, source, found, language) + end, needs_model=True)
    fitting = most_fitting(sentences, asked, _FITTING_SENTENCES)
    if fitting:
        return Say(_quoted(_FOUND_IN, source, fitting, language))
    missing = _NOT_IN.in_language(language, name=source.name)
    return Say(missing, (_SUMMARISE.in_language(language),), needs_model=True)


def _question(text: str) -> str | None:
    """What is asked of the document; None for a summary of the whole."""
    about = _ABOUT.search(text)
    if about:
        return about["what"]
    if _SUMMARY.search(text) or not text.strip() or not _ASKS.search(text):
        return None
    return text


def _is_about_document(request: UserRequest) -> bool:
    text = request.text
    if not _DOCUMENT.search(text):
        return False
    return bool(_SUMMARY.search(text) or _ABOUT.search(text))


def _attached(messages: Messages) -> _Source | None:
    parts = messages[-1].parts if messages else ()
    files = [part for part in parts if isinstance(part, AttachmentPart)]
    if not files:
        return None
    names = ", ".join(file.name for file in files)
    return _Source(names, "\n\n".join(file.text for file in files))


def _attached_earlier(messages: Messages) -> _Source | None:
    for message in reversed(messages):
        for part in reversed(message.parts):
            if isinstance(part, AttachmentPart) and part.text:
                return _Source(part.name, part.text)
    return None


def _pasted(request: UserRequest, messages: Messages) -> _Source | None:
    """A long text that was typed or pasted, with or without an order before it."""
    text = text_of(messages[-1]) if messages else ""
    if len(text) < _LONG:
        return None
    found = _PASTED.match(text)
    body = found["text"] if found and _SUMMARY.search(found["order"]) else text
    return _Source(_PASTED_NAME.in_language(request.language), body)


def _quoted(
    heading: Text, source: _Source, sentences: tuple[Sentence, ...], language: Language
) -> str:
    lines = [f"- “{one.text}”{_place(one, language)}" for one in sentences]
    return "\n".join((heading.in_language(language, name=source.name), "", *lines))


def _place(sentence: Sentence, language: Language) -> str:
    page = _PAGE.in_language(language, page=str(sentence.page)) if sentence.page else ""
    places = ", ".join(place for place in (page, sentence.heading) if place)
    return f" ({places})" if places else ""
