"""Say to a person why something did not work."""

from desktop_assist.domain.errors import DesktopAssistError


def error_words(error: BaseException, unexpected: str) -> str:
    """An error's own words where it has any for people, else those given."""
    if isinstance(error, DesktopAssistError):
        return f"{error.message} {error.hint}".strip()
    return unexpected
