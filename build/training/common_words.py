"""Counts how common words are in handbooks, for libraries that are too small to tell.

    PYTHONPATH=.:build python build/training/common_words.py LIBRARY

writes `resources/search/common.tsv`: of each stem that many passages of a large library hold, how
many of a thousand passages do. The library is the one that `train_search.py` learns from.
"""

import sys
from collections import Counter
from pathlib import Path

from desktop_assist.documents.stemmed_text import stems_in
from desktop_assist.documents.wording import COMMON
from desktop_assist.storage.sqlite_database import SqliteDatabase

_FILE = Path(__file__).parents[2] / "resources" / "search" / COMMON
# Rarer words tell a question from another as well as any.
_LEAST = 8
_HEAD = """\
# Of a thousand passages of handbooks, so many hold a word of this stem.
# Made by build/training/common_words.py.
"""


def main() -> int:
    """Count, and write."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 1
    database = SqliteDatabase(Path(sys.argv[1]) / "desktop_assist.sqlite3")
    texts = database.rows(str, "SELECT text FROM passage_texts")
    database.close()
    counts = Counter(one for text in texts for one in set(stems_in(text)))
    shares = {one: round(1000 * count / len(texts)) for one, count in counts.items()}
    common = sorted((one for one in shares if shares[one] >= _LEAST), key=lambda o: (-shares[o], o))
    lines = "".join(f"{one}\t{shares[one]}\n" for one in common if one.isalpha())
    _FILE.write_text(_HEAD + lines, "utf-8")
    print(f"wrote {len(common)} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
