"""Which settings the company's administrator has fixed."""

from desktop_assist.domain.early_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class SettingLocks:
    """What only the administrator can change.

    Attributes:
        names: The settings, "section.key".
        by: Who fixed them, in words for people.
        file: Where.
    """

    names: frozenset[str] = frozenset()
    by: str = ""
    file: str = ""

    def note(self, name: str) -> str:
        """What a person is told beside a setting; empty where it is theirs to change."""
        return f"Set by {self.by}; only they can change it." if name in self.names else ""


NO_LOCKS = SettingLocks()
