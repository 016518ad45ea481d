"""One thing to say to a person, in every language the embedded provider answers in."""

from dataclasses import dataclass
from typing import assert_never

from desktop_assist.providers.embedded.language import Language


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in each language; names in braces are filled in."""

    english: str
    german: str

    def in_language(self, language: Language, **values: str) -> str:
        """The words in one language."""
        match language:
            case "english":
                return self.english.format(**values)
            case "german":
                return self.german.format(**values)
            case _:
                assert_never(language)
