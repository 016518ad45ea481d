"""The sentences of a passage, each of which may answer a question."""

from desktop_assist.documents.cutting import sentences_of


def sentences_in(text: str) -> list[str]:
    """The sentences, items and rows of a passage, in their order; word for word as they stand."""
    return [one for line in text.split("\n") for one in sentences_of(line) if one.strip()]
