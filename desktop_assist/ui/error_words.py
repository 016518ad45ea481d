"""Say to a person why something did not work."""

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.told_text import tr_told


def error_words(error: BaseException, unexpected: str) -> str:
    """An error's own words where it has any for people, else those given."""
    if isinstance(error, DesktopAssistError):
        return f"{tr_told(error.message)} {tr_told(error.hint)}".strip()
    return unexpected
