"""The names of people that come with the program."""

import gzip
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

# Letters that Unicode does not take apart.
_SPELT_OUT = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    }
)


class Mark(StrEnum):
    """What a name can be. In the list the letter is small where it is a word as well."""

    FIRST = "F"
    SURNAME = "S"

    @property
    def as_word(self) -> str:
        """The mark of a name that is a word, too: "Will", "Koch"."""
        return self.value.lower()

    @property
    def as_place(self) -> str:
        """The mark of a name that is a place or a date, too: "Paris", "April"."""
        return {Mark.FIRST: "P", Mark.SURNAME: "Q"}[self]


@dataclass(frozen=True, slots=True)
class NameList:
    """Names in plain small letters, each with its marks."""

    marks: MappingProxyType[str, str]

    def is_first(self, name: str) -> bool:
        """Whether it is a first name and nothing else."""
        return Mark.FIRST in self.marks.get(name, "")

    def may_be_first(self, name: str) -> bool:
        """Whether it is a first name, or a word and one."""
        marks = self.marks.get(name, "")
        return Mark.FIRST in marks or Mark.FIRST.as_word in marks

    def is_surname(self, name: str) -> bool:
        """Whether it is a surname and nothing else."""
        return Mark.SURNAME in self.marks.get(name, "")

    def is_place(self, name: str) -> bool:
        """Whether it is the name of a place or a date as well."""
        marks = self.marks.get(name, "")
        return Mark.FIRST.as_place in marks or Mark.SURNAME.as_place in marks

    def is_only_a_name(self, name: str) -> bool:
        """Whether it is no word besides; what is not in the list counts as none."""
        return self.marks.get(name, "").isupper() or name not in self.marks

    def __contains__(self, name: str) -> bool:
        """Whether somebody may be called so."""
        return name in self.marks


def read_name_list(file: Path) -> NameList:
    """Read the list: a line for each mark, with all names that have it; about 124,000."""
    marks: dict[str, str] = {}
    for line in gzip.decompress(file.read_bytes()).decode("utf-8").splitlines():
        mark, *names = line.split()
        marks |= dict.fromkeys(names, mark)
    return NameList(MappingProxyType(marks))


def folded(name: str) -> str:
    """A name in small letters without marks: "Zoë" and "Zoe" are the same."""
    spelt_out = name.lower().translate(_SPELT_OUT)
    letters = unicodedata.normalize("NFKD", spelt_out)
    return "".join(one for one in letters if not unicodedata.combining(one))
