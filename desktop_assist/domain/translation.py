"""Says in the person's language what stands in the code in English.

Which language it is holds for the whole program, so it is settled once, before anything is said;
handing it to everything that says a word would tell nobody anything. English needs no catalogue.
"""

from collections.abc import Callable, Mapping

from desktop_assist.domain.early_dataclass import dataclass, field


def _english_plural(count: int) -> int:
    return int(count != 1)


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """What is said in one language.

    Attributes:
        language: Its two letters.
        texts: By the English text; what is filled in has the same names in both.
        counted: By the English text for one thing: the texts for one, several, …
        plural_of: Which of them belongs to a count.
        told: The sentences of the core, by the English ones; read only when one is shown.
    """

    language: str = "en"
    texts: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural_of: Callable[[int], int] = _english_plural
    told: Callable[[], Mapping[str, str]] = dict


ENGLISH = Catalogue()
_spoken = [ENGLISH]


def speak(catalogue: Catalogue) -> None:
    """Say everything in this language from now on."""
    _spoken[0] = catalogue


def spoken() -> Catalogue:
    """The language in use."""
    return _spoken[0]


def tr(text: str, /, **values: object) -> str:
    """A text in the person's language; names in braces are filled in when values are given.

    Args:
        text: In English and written out at the call, or marked: it is found there.
        values: What is filled in.
    """
    said = _spoken[0].texts.get(text, text)
    return said.format(**values) if values else said


def tr_count(one: str, many: str, count: int, /, **values: object) -> str:
    """The text that goes with a count, which is filled in as {count}.

    Args:
        one: In English, for one thing.
        many: For several and for none.
        count: How many there are.
        values: What else is filled in.
    """
    catalogue = _spoken[0]
    said = catalogue.counted.get(one)
    if said is None:
        text = many if _english_plural(count) else one
    else:
        text = said[catalogue.plural_of(count)]
    return text.format(count=count, **values)


def marked(text: str) -> str:
    """A text that stands in a constant: found here, and said by `tr` where it is used."""
    return text
