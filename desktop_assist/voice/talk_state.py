"""What goes on in a spoken conversation, worked out from a few facts."""

from dataclasses import dataclass

from desktop_assist.voice.news import Phase


@dataclass(slots=True)
class TalkState:
    """The facts.

    Attributes:
        is_ended: It is over.
        is_met: The service has answered at least once.
        is_lost: The connection broke, and there is no other yet.
        is_hearing: The person speaks.
        is_held: The key to speak is held down.
        is_answering: An answer is awaited, or comes.
        is_playing: An answer is heard.
        has_turn: A turn is under way.
    """

    is_ended: bool = False
    is_met: bool = False
    is_lost: bool = False
    is_hearing: bool = False
    is_held: bool = False
    is_answering: bool = False
    is_playing: bool = False
    has_turn: bool = False

    def phase(self) -> Phase:
        """The one of them that matters most."""
        facts: tuple[tuple[bool, Phase], ...] = (
            (self.is_ended, "ended"),
            (self.is_lost, "reconnecting"),
            (not self.is_met, "connecting"),
            (self.is_hearing, "hearing"),
            (self.is_playing, "speaking"),
            (self.is_answering or self.has_turn, "thinking"),
        )
        return next((phase for is_so, phase in facts if is_so), "listening")
