"""What another package may add to this program: the whole of what a plugin has to know.

A package names a function in the entry-point group `desktop_assist.plugins`; the function takes
nothing and gives a Plugin. Tools and providers are those of `domain/tool.py` and
`domain/provider.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.provider import Provider
from desktop_assist.domain.tool import Tool

PLUGIN_GROUP = "desktop_assist.plugins"


@dataclass(frozen=True, slots=True)
class FileType:
    """A type of file whose words a plugin can read.

    Attributes:
        name: For people: "Outline".
        media_type: As the internet names it: "application/x-outline". Not one that is known here.
        suffixes: In small letters with their dots: (".outline",). Not those that are known here.
        read: Gives the words of a file as Markdown: headings, lists and tables are understood. It
            is run in a process of its own, without the network, and may raise what it likes.
    """

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], str]


@dataclass(frozen=True, slots=True)
class Plugin:
    """What a plugin brings.

    Attributes:
        tools: A model may call them; each call asks the person first.
        providers: Model services; they get what OpenAI's would get, names and numbers taken out.
        file_types: Files that can be attached, and searched among the documents.
    """

    tools: tuple[Tool, ...] = ()
    providers: tuple[Provider, ...] = ()
    file_types: tuple[FileType, ...] = ()
