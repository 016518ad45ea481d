"""Finds the names of people in a text: by the shipped list, by titles and by what stands around.

Most names are found, not all: a surname that no list has stays where nothing points to it.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from desktop_assist.privacy.name_list import NameList, folded


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_TITLES = _set_of(
    "mr mrs ms miss mister dr prof professor doktor herr herrn frau madame mme monsieur señor "
    "señora sig signor signora familie hr capt captain sgt lt col rev sir lady sr sra dott ing mag"
)
_GREETINGS = _set_of(
    "dear hi hello hey hallo liebe lieber moin servus bonjour chère cher hola ciao estimado"
    " estimada querido querida gentile caro cara geachte kära kjære"
)
_GREETED_MANY = _set_of(
    "team all everyone everybody world there sir madam customer customers colleagues folks friends "
    "assistant kollegen kolleginnen kunde kunden leute zusammen welt freunde damen herren support"
)
_BEFORE_A_NAME = _set_of(
    "named name namens heiße surname nachname vorname attn son daughter wife husband brother "
    "sister sohn tochter bruder schwester"
)
_BEFORE_A_KNOWN_NAME = _set_of(
    "called employee traveler traveller guest mitarbeiter mitarbeiterin kollege kollegin "
    "kollegen cardholder passenger colleague boss friend"
)
_BEFORE_A_PLACE = _set_of("in at to from near via into around nach aus ab bei über")
_BEFORE_A_THING = _set_of("a an the our your this that each every any no some")
_COMMANDS = _set_of("ask tell add pay call send show let give")
_BESIDE = _set_of(
    "mit von für bei an ohne durch über und dass ob"
    " anwalt chef chefin kollege kollegin kunde kundin leiter leiterin"
)
_OWN = _set_of("ihres seines meines deines eures unseres eines alles jenes dieses jedes welches")
_AND = _set_of("and und")
_NEVER_FIRST = _TITLES | _COMMANDS | _GREETINGS
_TELLING = _set_of("name surname nachname vorname call")
_PARTICLES = _set_of(
    "von van de der den da di del della dos du el la le bin ibn al ter zu zur af av"
)
# What begins a sentence before a name, and is none of it.
_OPENINGS = _GREETINGS | _set_of(
    "can could would should did does has is was will may bitte hat ist kann wird soll thanks thank"
    " sorry please cheers welcome danke with and und"
)
# What follows a first name in the title of a meeting, say, and is no surname.
_NO_SURNAMES = _set_of(
    "agenda birthday budget call catch-up chat check-in coffee dinner expense expenses feedback "
    "interview invoice lunch meeting onboarding plan planning project receipt report review "
    "standup sync team teams travel trip update weekly workshop zoom inc ltd llc gmbh ag corp "
    "company group university bank hotel street road avenue airport"
)
# What is called after somebody: "Jackson Street", "the Grace Hopper room".
_CALLED_AFTER = _set_of(
    "street st road avenue ave square boulevard bridge airport park station university hospital "
    "hotel room hall building terminal stadium theatre theater museum raum saal straße allee platz "
    "brücke flughafen universität klinikum stiftung arena"
)
# After a name in a German sentence, where a large letter tells nothing.
_AFTER_GERMAN_SURNAME = _set_of(
    "hat ist war wird kommt kann möchte braucht will soll muss darf bittet schickt meldet schreibt "
    "fliegt reist arbeitet wohnt fehlt sagt fragt und oder aus von ein bei am um zum zur im auf "
    "noch schon heute nicht wieder gerade auch doch dabei da krank"
)
_GERMAN_NOUN = re.compile(
    r".*(?:ung|heit|keit|schaft|tion|tät|ment|ismus)en?|(?:termin|rechnung|meeting|besprechung|bericht"
    r"|reise|spesen|quittung|beleg|vertrag|angebot|urlaub|bescheid|geburtstag|projekt|budget|woche"
    r"|monat|morgen|mittag|abend|nachmittag|uhr|euro|team|büro|kunde|kunden|frage|antwort|mail"
    r"|nachricht|anruf|telefonat|essen|kaffee|post|feedback|update|sync|call|workshop)"
)
_GERMAN = _set_of(
    "der die das und ist im mit für zum zur dem ein eine einen nicht auf wie was bitte ich wir "
    "am um uhr hat von den sind zu auch noch nach bei wird werden kann bin oder aber wenn sich mir"
    " uns sie er es dass haben habe schon heute kein keine vom wurde fehlt"
)
_ENGLISH = _set_of(
    "the and is with for from to a an not on how what please i we at has of are my was"
)
_SHORT_FORMS = _set_of("max mar jan jun sep sept")
_AFTER_HYPHEN = _set_of("in out up off on mail day date time to the of by and week end over based")
_SHORTEST_SURNAME = 4
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    plain: str
    lowered: str
    is_capital: bool

    @property
    def is_initial(self) -> bool:
        return self.is_capital and self.end - self.start == 1


def find_person_names(
    text: str, names: NameList, known: Set[str] = frozenset()
) -> Iterator[tuple[int, int]]:
    """Start and end of each name, with the title before it.

    Args:
        text: Any length.
        names: The names that come with the program.
        known: Parts of the names of people whom the person knows, folded.
    """
    if text and (known or not text.islower()):
        yield from _NameReader(text, names, known).found()


class _NameReader:
    def __init__(self, text: str, names: NameList, known: Set[str]) -> None:
        self._text = text
        self._names = names
        self._known = known
        self._words = [_word(match) for match in _WORD.finditer(text)]
        # Nouns are written large in German, so there a large letter says little.
        self._is_german = _share(self._words, _GERMAN) > _share(self._words, _ENGLISH)

    def found(self) -> Iterator[tuple[int, int]]:
        place = 0
        while place < len(self._words):
            if self._begins(place):
                last = self._last(place)
                yield self._start(place), self._words[last].end
                place = last
            place += 1

    def _begins(self, place: int) -> bool:
        word, names = self._words[place], self._names
        is_beside = self._is_numbered(word) or self._is_called_after(place)
        if word.lowered in _NEVER_FIRST or is_beside:
            return False
        if not word.is_capital or word.is_initial:
            # Whoever is known is meant by "lunch with lena", too, but nobody by "i will".
            return word.plain in self._known and names.is_only_a_name(word.plain)
        return (
            word.plain in self._known
            or names.is_first(word.plain)
            or names.is_first(word.plain.split("-")[0])
            or names.is_first(word.plain.replace("-", ""))
            or self._is_announced(place)
            or self._is_doubtful_first(place)
            or self._is_surname_alone(place)
            or self._is_unknown_first(place)
            or self._is_german_owner(place)
        )

    def _is_numbered(self, word: _Word) -> bool:
        """Whether "Max. 50", "Jan 5" or "5 Jan" is written there."""
        if word.lowered not in _SHORT_FORMS:
            return False
        after = self._text[word.end : word.end + 3].lstrip(" .-")
        before = self._text[max(0, word.start - 2) : word.start].rstrip(" -.")
        return after[:1].isdigit() or (before[-1:].isdigit() and word.lowered != "max")

    def _is_called_after(self, place: int) -> bool:
        """Whether a street or a room follows the name, at once or after a surname."""
        is_owner = self._text[self._words[place].end :][:1] in {"'", "\u2019"}
        if is_owner or self._words[place].plain in self._known:
            return False
        for after in self._words[place + 1 : place + 3]:
            if self._text[after.start - 1 : after.start] != " ":
                return False
            if after.lowered in _CALLED_AFTER:
                return not self._is_surname_too(place, after)
            if after.plain not in self._names or not after.is_capital:
                return False
        return False

    def _is_surname_too(self, place: int, after: _Word) -> bool:
        """Whether it may end a name: "Linda Park" is somebody unless one is in or near it."""
        before = self._words[place - 1].lowered if place else ""
        is_there = before in _BEFORE_A_PLACE or before in _BEFORE_A_THING
        plain = self._words[place].plain
        is_first = self._names.is_first(plain) or "-" in plain
        return after.lowered in {"park", "hall"} and is_first and not is_there

    def _is_announced(self, place: int) -> bool:
        """After a title, a greeting, or "my name is"."""
        word, names = self._words[place], self._names
        before = self._words[place - 1] if place else None
        if before is None or (names.is_place(word.plain) and not self._is_title(place - 1)):
            return False
        gap = self._text[before.end : word.start]
        if self._is_title(place - 1):
            return gap in {" ", ". ", "."}
        if before.lowered in _GREETINGS or before.lowered in _BEFORE_A_KNOWN_NAME:
            return gap in {" ", ": "} and (word.plain in names or self._is_greeted(place))
        if before.lowered in _BEFORE_A_NAME:
            return gap in {" ", ": ", " : ", ":"} and word.plain not in _NO_SURNAMES
        is_told = (before.lowered in {"is", "ist", "to", "me"}) and place > 1
        return is_told and gap == " " and self._words[place - 2].lowered in _TELLING

    def _is_greeted(self, place: int) -> bool:
        """Whoever "Hi Zuzanna," begins with; "Hi team," is nobody."""
        word = self._words[place]
        is_greeting = place == 1 and self._words[0].lowered in _GREETINGS
        is_end = self._text[word.end : word.end + 1] in {",", "!", "\n"}
        return is_greeting and is_end and word.lowered not in _GREETED_MANY

    def _is_doubtful_first(self, place: int) -> bool:
        """A word that is a first name, too: "Mark" where no beginning asks for a large letter."""
        word, names = self._words[place], self._names
        after = self._next(place)
        has_surname = after is not None and names.is_surname(self._words[after].plain)
        if has_surname and (names.may_be_first(word.plain) or names.is_place(word.plain)):
            return True
        if self._is_german or not names.may_be_first(word.plain):
            return False
        before = self._before(place)
        return before is not None and before.lowered not in _BEFORE_A_PLACE | _BEFORE_A_THING

    def _is_german_owner(self, place: int) -> bool:
        """With the s of an owner, before a noun: "Renates Reisekosten"."""
        owner, names = self._words[place].plain, self._names
        is_owner = self._is_german and owner.endswith("s") and len(owner) > _SHORTEST_SURNAME
        is_name = names.is_first(owner[:-1]) and owner not in names and owner not in _OWN
        return is_owner and is_name and self._next(place) == place + 1

    def _is_surname_alone(self, place: int) -> bool:
        word = self._words[place]
        is_long = len(word.plain) >= _SHORTEST_SURNAME
        return is_long and not self._is_german and self._names.is_surname(word.plain)

    def _is_unknown_first(self, place: int) -> bool:
        """Written large within a sentence, and a surname follows."""
        is_within = self._before(place) is not None or self._is_second(place)
        word = self._words[place]
        is_opening = word.lowered in _OPENINGS
        if self._is_german or is_opening or not is_within or word.plain in self._names:
            return False
        after = self._next(place)
        while after is not None and self._words[after].is_initial:
            after = self._next(after)
        return after is not None and self._names.is_surname(self._words[after].plain)

    def _is_second(self, place: int) -> bool:
        """Whether the sentence began with the word before: "Pay Haruto Ishikawa"."""
        if not place or self._text[self._words[place - 1].end : self._words[place].start] != " ":
            return False
        start = self._words[place - 1].start
        return not start or self._text[:start].rstrip(" ")[-1:] in {".", "!", "?", "\n", ":"}

    def _before(self, place: int) -> _Word | None:
        """The word before in the same sentence, when it is written small."""
        before = self._words[place - 1] if place else None
        if before is None or before.is_capital:
            return None
        return before if self._text[before.end : self._words[place].start] == " " else None

    def _last(self, place: int) -> int:
        """The last word of the name that begins there."""
        last = place
        if self._is_german_owner(place):
            return place
        while last - place < _MOST_WORDS:
            after = self._next(last)
            is_after_initial = self._words[last].is_initial
            if after is None or not (
                is_after_initial or self._goes_on(after, is_second=last == place)
            ):
                return last
            last = after
        return last

    def _goes_on(self, place: int, *, is_second: bool) -> bool:
        word, names = self._words[place], self._names
        if word.is_initial:
            after = self._next(place)
            # "Tomasz W. asked"
            is_end = after is None and self._text[word.end : word.end + 1] == "."
            return is_end or (after is not None and not self._words[after].is_initial)
        if word.plain in names or word.plain in self._known:
            return is_second or not names.is_place(word.plain)
        if self._words[place - 1].lowered in _PARTICLES:
            return True
        is_possible = is_second or self._is_end_of_line(place)
        return is_possible and word.plain not in _NO_SURNAMES and self._is_unknown_surname(place)

    def _is_unknown_surname(self, place: int) -> bool:
        word = self._words[place]
        if self._is_german and self._is_subject(place - 1):
            return not _GERMAN_NOUN.fullmatch(word.lowered) and not self._names.is_place(word.plain)
        # "Anna Travel Budget" is a title, "Anna Khadzhiyev" a name.
        is_last = self._next(place) is None
        return is_last and (not self._is_german or self._is_german_surname(place))

    def _is_subject(self, first: int) -> bool:
        """Whether a German sentence begins with the name there and one more, and goes on."""
        start, end = self._words[first].start, self._words[first + 1].end
        before = self._text[max(0, start - 2) : start]
        is_start = not start or before in {". ", "! ", "? ", ": "} or before.endswith("\n")
        is_told = first > 0 and self._words[first - 1].lowered in _TITLES | _BEFORE_A_NAME | _BESIDE
        goes_on = self._text[end : end + 1] == " " and self._text[end + 1 : end + 2].islower()
        return (is_start or is_told) and goes_on

    def _is_end_of_line(self, place: int) -> bool:
        return self._text[self._words[place].end :][:1] in {"", "\n"}

    def _is_german_surname(self, place: int) -> bool:
        """Not a noun, and the sentence goes on as after a name."""
        word = self._words[place]
        if _GERMAN_NOUN.fullmatch(word.lowered):
            return False
        after = self._words[place + 1] if place + 1 < len(self._words) else None
        if after is None or self._text[word.end : word.end + 1] in {",", ".", ")", ";", ":", "?"}:
            return True
        return after.lowered in _AFTER_GERMAN_SURNAME

    def _next(self, place: int) -> int | None:
        """The next word written large, when nothing but a space or a "van der" lies between."""
        place += 1
        while self._is_joined(place) and self._words[place].lowered in _PARTICLES:
            place += 1
        if not self._is_joined(place):
            return None
        word = self._words[place]
        is_known = word.plain in self._known and self._names.is_only_a_name(word.plain)
        return place if word.is_capital or is_known else None

    def _is_joined(self, place: int) -> bool:
        if place >= len(self._words):
            return False
        before, word = self._words[place - 1], self._words[place]
        gap = self._text[before.end : word.start]
        return gap == " " or (gap == ". " and before.is_initial)

    def _start(self, place: int) -> int:
        start, first = self._words[place].start, place
        while first and self._is_title(first - 1) and start - self._words[first - 1].end <= 2:
            first -= 1
            start = self._words[first].start
        # "Mr and Mrs Pemberton"
        is_couple = first < place and first > 1 and self._words[first - 1].lowered in _AND
        return self._words[first - 2].start if is_couple and self._is_title(first - 2) else start

    def _is_title(self, place: int) -> bool:
        # "HR Links" and "MS Office" name nobody.
        word = self._words[place]
        return word.lowered in _TITLES and self._text[word.start : word.end] not in {"HR", "MS"}


def _word(match: re.Match[str]) -> _Word:
    text = match.group()
    end = match.end()
    if text.endswith(("'s", "\u2019s")):
        text, end = text[:-2], end - 2
    parts = [part for part in re.split("['\u2019-]", text) if len(part) > 1]
    # "Hyun-woo" is a name, "Check-in" none.
    is_whole = all(one[0].isupper() or one not in _AFTER_HYPHEN for one in parts[1:])
    is_capital = text[0].isupper() and is_whole and (not parts or parts[0][0].isupper())
    is_shouted = text[:2].isalpha() and len(text) > 1 and text[:2].isupper()
    return _Word(match.start(), end, folded(text), text.lower(), is_capital and not is_shouted)


def _share(words: Sequence[_Word], of: frozenset[str]) -> int:
    return sum(word.lowered in of for word in words)
