"""What a person or an administrator can set about what leaves and what is kept."""

from typing import Literal, TypeAlias

from desktop_assist.domain.early_dataclass import dataclass

RedactionLevel: TypeAlias = Literal["all", "numbers", "off"]


@dataclass(frozen=True, slots=True)
class PrivacySettings:
    """What is kept, and what leaves.

    Attributes:
        turn_log: A log of every model step, redacted, in the logs folder.
        hide_names: Names of people and postal addresses are taken out of what leaves the laptop.
            Numbers and keys always are.
        offline: Nothing leaves the laptop at all.
        compatible: What is taken out before a company's gateway is asked: everything, all but
            names and addresses, or nothing. A server on this computer is told everything.
        pictures: Whether a picture may be sent after a yes, or its recognised text only.
        employees: A file of people (CSV, vCards or JSON) whose names are always taken out.
        hosts: The only hosts that may be asked besides OpenAI's own; empty: any.
        keep_days: Conversations that have not been used for so many days are deleted, and with
            them what the log and the record of what was sent hold of them; 0 keeps them.
    """

    turn_log: bool = True
    hide_names: bool = True
    offline: bool = False
    compatible: RedactionLevel = "all"
    pictures: Literal["ask", "text"] = "ask"
    employees: str = ""
    hosts: tuple[str, ...] = ()
    keep_days: int = 0
