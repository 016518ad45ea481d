"""The JSON shape of a citation."""

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.json_value import JsonObject


def citation_json(citation: Citation) -> JsonObject:
    """The place and its words; page and section only where they are known."""
    shape: JsonObject = {"source": citation.source, "quote": citation.quote}
    page: JsonObject = {} if citation.page is None else {"page": citation.page}
    section: JsonObject = {"section": citation.section} if citation.section else {}
    return {**shape, **page, **section}
