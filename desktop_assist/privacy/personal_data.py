"""What must not leave the laptop, where it stands in a text, and what stands there instead."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

DataKind: TypeAlias = Literal[
    "KEY", "EMAIL", "IBAN", "ID", "CARD", "PHONE", "ADDRESS", "PERSON", "LITERAL"
]
"""`LITERAL` is a text that only looks like one of our placeholders: someone wrote it so."""

PLACEHOLDER = re.compile(r"\[(?:KEY|EMAIL|IBAN|ID|CARD|PHONE|ADDRESS|PERSON|LITERAL)_[0-9]+\]")


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Where a piece of personal data stands in a text."""

    kind: DataKind
    start: int
    end: int


FindPersonalData: TypeAlias = Callable[[str], list[PersonalData]]
