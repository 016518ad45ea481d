"""Whether an answer is a yes."""

from desktop_assist.providers.embedded.word_list import starting_with

_AGREED = starting_with("yes, yeah, yep, sure, ok(?:ay)?, please, do it, go ahead, ja, klar, gerne")


def is_agreed(answer: str) -> bool:
    """Whether it begins with a yes, in either language."""
    return _AGREED.match(answer) is not None
