"""What is to be filled in in a sentence."""

from string import Formatter


def blanks_of(template: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}
