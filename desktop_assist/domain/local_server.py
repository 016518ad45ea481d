"""A model server found on this computer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalServer:
    """What a model server tells of itself before anybody uses it.

    Attributes:
        title: What people call the program, as far as it can be told.
        base_url: Where it is.
        model_ids: What it can answer with, those that talk first; may be empty.
    """

    title: str
    base_url: str
    model_ids: tuple[str, ...]
