"""Opens the models; the library and the files are read with the first message."""

from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_assist.system.resources import resource_path

if TYPE_CHECKING:
    from pycrfsuite import Tagger

CHORES = "chores/chores.crfsuite"
PIECES = "chores/pieces.crfsuite"
RECEIPTS = "chores/receipts.crfsuite"


@lru_cache(maxsize=3)
def model(name: str) -> "Tagger":
    """A model of `resources/` by its name there.

    Raises:
        FileNotFoundError: It does not come with the program.
    """
    from pycrfsuite import Tagger

    path = resource_path(name)
    if not path.is_file():
        raise FileNotFoundError(path)
    tagger = Tagger()
    tagger.open(str(path))
    return tagger
