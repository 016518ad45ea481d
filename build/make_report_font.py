#!/usr/bin/env python3
"""Cut the font of the reports out of Noto Sans: the letters of Europe, and the signs of money.

    python3 build/make_report_font.py FOLDER

FOLDER holds NotoSans-Regular.ttf and NotoSans-Bold.ttf, as in Debian's package fonts-noto-core.
Needs fonttools, which nothing else here does: `pip install --target SOMEWHERE fonttools`.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
# Latin with all its marks, Greek, Cyrillic, punctuation, signs of money, of letters, of counting.
RANGES = (
    "20-7E,A0-24F,259,2BB-2DD,300-36F,370-3FF,400-52F,1E00-1EFF,2000-206F,2070-209F,20A0-20BF,"
    "2100-214F,2190-2193,2212,2248,2260,2264,2265,25CF,FFFD"
)


def main() -> None:
    """Write both weights."""
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        options = subset.Options(hinting=False, layout_features=[], notdef_outline=True)
        options.recalc_timestamp = False
        with TTFont(Path(sys.argv[1]) / name, recalcTimestamp=False) as font:
            cutter = subset.Subsetter(options)
            cutter.populate(unicodes=subset.parse_unicodes(RANGES))
            cutter.subset(font)
            font.save(TARGET / name)


if __name__ == "__main__":
    main()
