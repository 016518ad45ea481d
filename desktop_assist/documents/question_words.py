"""The words of a question that a document may use too."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+(?:[&'\u2019.-]\w+)*")
_APOSTROPHE = re.compile(r"['\u2019]")
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s$", re.IGNORECASE)
_MOST_WORDS = 24
_ENGLISH = (
    "a about all am an and any are as at be been before being but by can could did do does "
    "done each for from get gets getting give given go goes going got had has have having he "
    "her his how i if in into is it its just kind let like many may me might mine more much "
    "must my need no not of off on one or our out per please say says shall she should so "
    "some someone tell than that the their them then there these they this those to too up us "
    "use very was we were what when where which who whom whose why will with would you your "
    "yours "
    # What is left of "isn't", "they're" and the like where words end at an apostrophe.
    "s t m re ll ve d ain aren couldn didn doesn don hadn hasn haven isn mustn needn shouldn wasn "
    "weren wouldn "
    # As it is typed in a hurry: no document holds it, and it would count as the rarest word of all.
    "arent cant couldnt didnt doesnt dont gonna gotta hasnt havent hows isnt ive lets pls plz "
    "shouldnt thats theres thx wanna wasnt whats wheres whos wont wouldnt hey hello thanks"
)
_GERMAN = (
    "aber alle als am an auch auf aus bei bin bis bist da darf das dass dem den der des die "
    "dies diese dieser dir doch du durch ein eine einem einen einer eines er es euch für gibt "
    "habe haben hat hatte ich ihr ihre im in ins ist ja kann können man mein meine meinen "
    "mich mir mit muss nach nicht noch nur oder sein sich sie sind so soll sollte um und uns "
    "unser viel viele vom von vor wann war was wegen welche welcher welches wenn wer werden wie "
    "wieviel wird wir wo zu zum zur über "
    # As it is spoken.
    "bitte bloß dabei dafür daran danke davon dazu denn dich dir eben eigentlich etwa etwas euch "
    "gern gerne gibts hab hallo halt hast hier ihm ihn ihnen irgendwie jemand jemandem jemanden "
    "jetzt kannst mal meinem meiner ne nem nen ner ob schon selber selbst überhaupt unsere "
    "unserem unseren unserer warum weil weshalb wieso würde würden"
)
_ENGLISH_WORDS, _GERMAN_WORDS = frozenset(_ENGLISH.split()), frozenset(_GERMAN.split())
_STOP_WORDS = _ENGLISH_WORDS | _GERMAN_WORDS
# Small words of one language that tell something in the other: who dies, a hard hat; "mein Kind".
_TELLING_IN_ENGLISH = frozenset(("die", "dies", "war", "hat", "bin", "man"))
_TELLING_IN_GERMAN = frozenset(("kind",))


def words_of(question: str) -> list[str]:
    """All words of a question, as they are written; "M&IE" and "per-diem" are one each.

    "The company's" is about the company, and "what's" is "what": no document has to say it so.
    """
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(question)]


def is_stop_word(word: str) -> bool:
    """Whether a word, in small letters, stands in any sentence; "don't" and "I'm" do, too."""
    return _APOSTROPHE.split(word)[0] in _STOP_WORDS


def is_small_word(word: str, *, in_german: bool) -> bool:
    """The same where the language is known: "dies" tells something in English, "Kind" in German."""
    telling = _TELLING_IN_GERMAN if in_german else _TELLING_IN_ENGLISH
    return word not in telling and is_stop_word(word)


def is_german(question: str) -> bool:
    """Whether a question is asked in German: more of its small words are than are English."""
    words = [word.lower() for word in words_of(question)]
    return sum(one in _GERMAN_WORDS for one in words) > sum(one in _ENGLISH_WORDS for one in words)


def question_words(question: str) -> tuple[str, ...]:
    """What is asked for, in small letters, each word once; all of them where none is telling."""
    words = dict.fromkeys(word.lower() for word in words_of(question))
    in_german = is_german(question)
    telling = [word for word in words if not is_small_word(word, in_german=in_german)]
    return tuple(telling or words)[:_MOST_WORDS]


def is_telling(name: str) -> bool:
    """Whether a name is more than words that stand in any sentence."""
    return any(not is_stop_word(word) for word in name.split())


def any_of(words: Iterable[str]) -> str:
    """An FTS5 query for passages with any of the words; nothing in them is taken for a command."""
    return " OR ".join(map(_quoted, words))


def all_of(words: Iterable[str]) -> str:
    """An FTS5 query for passages with all of the words."""
    return " AND ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
