"""Name a passage of the company's document on one line: "expense_rules.pdf p.3 §2.1"."""

import re

from desktop_assist.domain.citation import Citation

_PLACE = re.compile(
    r"^(?P<source>.+?)"
    r"(?:[\s,]+(?:pp?\.|pages?|S\.|Seiten?)\s*(?P<page>\d{1,4}))?"
    r"(?:[\s,]+(?:§+|sections?|Abschnitt|Abs\.|Ziffer)\s*(?P<section>.+?))?$",
    re.IGNORECASE,
)


def read_passage(text: str, quote: str = "") -> Citation | None:
    """The place that a line names; None for an empty line."""
    found = _PLACE.match(" ".join(text.split()))
    if found is None:
        return None
    page = int(found["page"]) if found["page"] else None
    return Citation(found["source"].rstrip(","), quote, page, found["section"] or "")


def passage_line(citation: Citation) -> str:
    """The same place as a line for the policy file."""
    page = f"p.{citation.page}" if citation.page is not None else ""
    section = f"§{citation.section}" if citation.section else ""
    return " ".join(filter(None, (citation.source, page, section)))
