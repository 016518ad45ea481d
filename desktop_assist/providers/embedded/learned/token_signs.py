"""What a word is judged by: itself, its ends, its shape, its class, and the words around it."""

import re
from collections.abc import Sequence

from desktop_assist.providers.embedded.word_list import one_of

_CLASSES = {
    "day": one_of(
        "mon(?:days?)?, tue(?:s|sdays?)?, wed(?:s|nesdays?)?, thu(?:rs?|rsdays?)?, fri(?:days?)?",
        "sat(?:urdays?)?, sun(?:days?)?, today, tomorrow, tmrw, tmr, tomoz, yesterday, tonight",
        "\\w*montags?, \\w*dienstags?, \\w*mittwochs?, \\w*donnerstags?, \\w*freitags?",
        "\\w*samstags?, \\w*sonntags?, \\w*sonnabends?, mo, di, mi, do, fr, heute?, heut, morgen",
        "übermorgen, gestern, vorgestern",
    ),
    "month": one_of(
        "jan(?:uary|uar)?, feb(?:ruary|ruar|er)?, mar(?:ch)?, märz?, apr(?:il)?, mai, june?, juni",
        "july?, juli, aug(?:ust)?, sept?(?:ember)?, o[ck]t(?:ober)?, nov(?:ember)?",
        "de[cz](?:ember)?, jänner",
    ),
    "part": one_of(
        "mornings?, afternoons?, arvo, evenings?, noon, midday, lunchtime, midnight, vormittags?",
        "mittags?, nachmittags?, abends?, früh, mittag, vormittag, nachmittag, abend, am, pm",
        "a\\.m, p\\.m, o'clock, uhr, h",
    ),
    "count": one_of(
        "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen",
        "fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty(?:-\\w+)?",
        "thirty(?:-\\w+)?, forty(?:-\\w+)?, fifty(?:-\\w+)?, sixty(?:-\\w+)?",
        "seventy(?:-\\w+)?, eighty(?:-\\w+)?, ninety(?:-\\w+)?, hundred, half, quarter",
        "ein, eins, eine[rnm]?, zwei, drei, vier, fünf, sechs, sieben, acht, neun",
        "zehn, elf, zwölf, \\w+zehn, \\w+zig, hundert, halb\\w*, viertel, dreiviertel, a, an",
    ),
    "unit": one_of(
        "min(?:s|utes?|uten?)?, h(?:ou)?rs?, hours?, stunden?, stündchen, days?, tage?n?, weeks?",
        "wochen?, std, fortnight, months?, monate?n?",
    ),
    "coin": one_of(
        "[$€£₹¥], eur(?:o|os)?, gbp, usd, cad, aud, nzd, chf, fr, franken, dollars?, bucks?, quid",
        "pounds?, pence, cents?, p, rupees?, inr, rs, rappen, kronen?, sgd, rand, zar",
        "nok, sek, dkk",
    ),
    "to": one_of(
        "to, until, till, til, for, at, on, by, from, in, with, bis, auf, um, von, vom, ab, am, zu",
        "zum, zur, im, mit, bei, beim, für, fürs, nach, w, w/",
    ),
    "not": one_of(
        "not, no, never, n't, isn't, won't, without, except, but, bar, minus, skip, leave, ignore",
        "private, personal, mine, nicht, kein\\w*, ohne, außer, ausser, bis, statt, instead",
        "privat\\w*",
    ),
}
_CLASS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _CLASSES.items()}
_DIGITS = re.compile(r"\d")
_REACH = 2
_ENDS = (2, 3, 4)
_AROUND, _OUTSIDE = 3, "-"


def class_of(word: str) -> str:
    """The class of a word by itself: "day", "coin", "0.00" for a number; empty for most."""
    if word[0].isdigit():
        return _DIGITS.sub("0", word.lower())
    return next((name for name, one in _CLASS.items() if one.fullmatch(word)), "")


def plain(word: str) -> str:
    """The word in lower case with every digit alike."""
    return _DIGITS.sub("0", word.lower().replace("\u2019", "'"))


def shape_of(word: str) -> str:
    """Whether it is all capitals, begins with one, or is a number; a sign is its own shape."""
    if word[0].isdigit():
        return "0"
    if not word[0].isalnum():
        return word
    if word.isupper() and len(word) > 1:
        return "XX"
    return "Xx" if word[0].isupper() else "x"


def signs_of(words: Sequence[str], kinds: Sequence[str], chore: str) -> list[list[str]]:
    """For each word all it is judged by.

    Args:
        words: The words and signs of a message.
        kinds: What is known of each, as `known_kinds` gives it.
        chore: Which chore it is taken for.
    """
    lower = [plain(word) for word in words]
    classes = [class_of(word) or "w" for word in words]
    shapes = [shape_of(word) for word in words]
    return [
        [*_at(place, lower, classes, shapes, chore), *_timed(place, kinds, chore, lower)]
        for place in range(len(words))
    ]


def _at(
    place: int, lower: Sequence[str], classes: Sequence[str], shapes: Sequence[str], chore: str
) -> list[str]:
    def near(row: Sequence[str], step: int) -> str:
        spot = place + step
        return row[spot] if 0 <= spot < len(row) else _OUTSIDE

    word, kind, shape = lower[place], classes[place], shapes[place]
    found = ["1", f"w={word}", f"c={kind}", f"s={shape}", f"k={chore}", f"kc={chore}|{kind}"]
    found += [f"kw={chore}|{word}", f"ks={chore}|{shape}"]
    found += [f"e{size}={word[-size:]}" for size in _ENDS if len(word) > size]
    found += [f"b{size}={word[:size]}" for size in _ENDS if len(word) > size]
    for step in range(-_REACH, _REACH + 1):
        if step:
            found += [f"w{step}={near(lower, step)}", f"c{step}={near(classes, step)}"]
            found += [f"s{step}={near(shapes, step)}", f"kw{step}={chore}|{near(lower, step)}"]
    found += [
        f"w-1w={near(lower, -1)}|{word}",
        f"ww1={word}|{near(lower, 1)}",
        f"w-2w-1={near(lower, -2)}|{near(lower, -1)}",
        f"w1w2={near(lower, 1)}|{near(lower, 2)}",
        f"c-1c={near(classes, -1)}|{kind}",
        f"cc1={kind}|{near(classes, 1)}",
        f"c-1cc1={near(classes, -1)}|{kind}|{near(classes, 1)}",
        f"c-2c-1c={near(classes, -2)}|{near(classes, -1)}|{kind}",
        f"kc-1c={chore}|{near(classes, -1)}|{kind}",
        f"s-1s={near(shapes, -1)}|{shape}|{near(shapes, 1)}",
    ]
    found += [f"l={one}" for one in lower[max(0, place - 6) : place] if len(one) > _AROUND]
    found += [f"r={one}" for one in lower[place + 1 : place + 5] if len(one) > _AROUND]
    if place == 0:
        found.append("first")
    if place == len(lower) - 1:
        found.append("last")
    return found


def _timed(place: int, kinds: Sequence[str], chore: str, lower: Sequence[str]) -> list[str]:
    """What is told by the time a word is part of, and by those before and after it."""
    here = kinds[place]
    before = [one for one in kinds[:place] if one not in ("-", here)]
    after = [one for one in kinds[place + 1 :] if one not in ("-", here)]
    past, coming = before[-1] if before else "-", after[0] if after else "-"
    found = [f"t={here}", f"kt={chore}|{here}"]
    found += [f"kt-={chore}|{here}|{past}", f"kt+={chore}|{here}|{coming}"]
    if here == "-":
        return found
    first = kinds.index(here)
    last = len(kinds) - 1 - kinds[::-1].index(here)
    led = lower[first - 1] if first else "^"
    more = lower[first - 2] if first > 1 else "^"
    followed = lower[last + 1] if last + 1 < len(lower) else "$"
    kind = here.rstrip("012")
    found += [
        f"tl={chore}|{led}",
        f"tl2={more}|{led}",
        f"tf={chore}|{followed}",
        f"tk={chore}|{kind}|{led}",
    ]
    found += [f"tb={place == first}", f"ts={led}|{kind}", f"tkk={chore}|{kind}"]
    return found
