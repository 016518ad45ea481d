"""A part of the program that others have made, and on which terms it is used."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ThirdParty:
    """One library.

    Attributes:
        name: Its own.
        version: The one that is in use.
        licence: As it is named by its makers; empty where they do not say.
    """

    name: str
    version: str
    licence: str
