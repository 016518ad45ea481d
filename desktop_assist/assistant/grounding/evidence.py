"""The passages of a conversation that an answer may stand on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop_assist.assistant.grounding.numbers import numbers_in
from desktop_assist.domain.evidence import PASSAGE_LISTS, passage_mark, passage_text
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.tool import ToolResult

_POLICY_TOOLS = frozenset({"search_policies", "look_up_table"})


@dataclass(frozen=True, slots=True)
class EvidencePassage:
    """One passage, with its place.

    Attributes:
        source: The document.
        page: Where it begins; None where there are no pages.
        section: The headings above it.
        text: What it says.
        turns: The letter of its text at which each further page begins, and that page.
        sections: The same of each further section.
    """

    source: str
    page: int | None
    section: str
    text: str
    turns: Mapping[int, int] = field(default_factory=dict)
    sections: Mapping[int, str] = field(default_factory=dict)

    def page_of(self, quote: str) -> int | None:
        """The page on which a part of its text begins."""
        start = max(self.text.find(quote), 0)
        begun = [page for place, page in self.turns.items() if place <= start]
        return begun[-1] if begun else self.page

    def section_of(self, quote: str) -> str:
        """The headings above a part of its text."""
        start = max(self.text.find(quote), 0)
        begun = [section for place, section in self.sections.items() if place <= start]
        return begun[-1] if begun else self.section


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer may stand on.

    Attributes:
        passages: By their marks.
        numbers: That the person or another tool has named: they need no passage.
        is_asked: Whether the documents were asked in this turn, so that every claim needs one.
    """

    passages: Mapping[str, EvidencePassage]
    numbers: frozenset[str]
    is_asked: bool


def evidence_in(messages: Iterable[Message]) -> Evidence:
    """What the conversation holds so far."""
    passages: dict[str, EvidencePassage] = {}
    numbers: set[str] = set()
    is_asked = False
    for message in messages:
        if message.role == "user":
            is_asked = False
        for part in message.parts:
            if isinstance(part, ToolResult):
                if part.name in _POLICY_TOOLS and part.ok:
                    is_asked = True
                    passages |= _passages(part.output)
                else:
                    numbers |= numbers_in(str(part.output))
            elif isinstance(part, TextPart) and message.role == "user":
                numbers |= numbers_in(part.text)
    return Evidence(passages, frozenset(numbers), is_asked)


def _passages(output: JsonObject) -> dict[str, EvidencePassage]:
    found: dict[str, EvidencePassage] = {}
    for name in PASSAGE_LISTS:
        for given in _objects(output.get(name)):
            text = passage_text(given)
            source, page = str(given.get("source", "")), given.get("page")
            passage = EvidencePassage(
                source,
                page if isinstance(page, int) else None,
                str(given.get("section", "")),
                text,
                dict(_turns(given)),
                dict(_sections(given)),
            )
            found[passage_mark(source, text)] = passage
    return found


def _turns(given: JsonObject) -> Iterator[tuple[int, int]]:
    for one in _objects(given.get("page_turns")):
        start, page = one.get("start"), one.get("page")
        if isinstance(start, int) and isinstance(page, int):
            yield start, page


def _sections(given: JsonObject) -> Iterator[tuple[int, str]]:
    for one in _objects(given.get("section_turns")):
        start, section = one.get("start"), one.get("section")
        if isinstance(start, int) and isinstance(section, str):
            yield start, section


def _objects(value: JsonValue) -> Iterator[JsonObject]:
    if isinstance(value, list | tuple):
        yield from (one for one in value if isinstance(one, Mapping))
