"""How likely each receipt that a message names is to stay out."""

from collections.abc import Sequence

from desktop_assist.providers.embedded.learned import model_reader
from desktop_assist.providers.embedded.learned.chores import CHORE_NAMES
from desktop_assist.providers.embedded.learned.known_kinds import NOT_KNOWN
from desktop_assist.providers.embedded.learned.mention_signs import NAME, mention_signs
from desktop_assist.providers.embedded.learned.model_reader import read_by_model
from desktop_assist.providers.embedded.learned.models import RECEIPTS, model
from desktop_assist.providers.embedded.learned.tokens import tokens_of

OUT, IN = "x", "i"


def chances_to_stay_out(text: str, names: Sequence[tuple[int, int]]) -> list[float]:
    """For each name, from 0 to 1.

    Args:
        text: The message that hands receipts over.
        names: Where each name begins and ends, in their order and apart from each other.
    """
    words: list[str] = []
    places: list[int] = []
    end = 0
    for start, stop in names:
        words += [one.text for one in tokens_of(text[end:start])]
        places.append(len(words))
        words.append(NAME)
        end = stop
    words += [one.text for one in tokens_of(text[end:])]
    receipts = model(RECEIPTS)
    receipts.set(mention_signs(words))
    chances = [receipts.marginal(OUT, place) for place in places]
    if not (places and model_reader.is_ready()):
        return chances
    read = read_by_model(words, [NOT_KNOWN] * len(words), CHORE_NAMES)
    read_so = [read.chance("pile", place, OUT) for place in places]
    # Together they are right oftener than either.
    return [(one + other) / 2 for one, other in zip(chances, read_so, strict=True)]
