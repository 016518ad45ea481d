"""Puts words of dialect and haste into plain ones, so that a question can be read and looked up."""

import re
from collections.abc import Mapping

from desktop_assist.providers.embedded.language import Language, language_of
from desktop_assist.providers.embedded.spelling import mended

_ENGLISH = """
    owt=anything nowt=nothing summat=something gi=give gie=give wi=with brekkie=breakfast
    butties=sandwiches butty=sandwich quid=pounds bucks=dollars grand=thousand nite=night
    thru=through
    wk=week wks=weeks wanna=want_to gonna=going_to gotta=have_to hafta=have_to dunno=don't_know
    kinda=kind_of sorta=kind_of cos=because coz=because cuz=because bout=about em=them yer=your
    ya=you y'all=you ye=you arvo=afternoon reckons=thinks chinwag=chat info=information
    prob=problem tho=though abt=about b4=before hrs=hours hr=hour mins=minutes min=minutes
    what'll=what_will what've=what_have who've=who_have how'd=how_did where'd=where_did
    hows=how's whens=when's whos=who's whats=what's wheres=where's reckon=think ain't=isn't
    lad=colleague lass=colleague folk=people folks=people wee=small aye=yes morena=hello
"""
_GERMAN = """
    hob=habe hamma=haben_wir hammer=haben_wir hab=habe krieg=kriege darfi=darf_ich kanni=kann_ich
    ned=nicht net=nicht nöd=nicht nid=nicht isch=ist wos=was wia=wie mia=wir öppis=etwas
    eigentich=eigentlich nochmals=noch_einmal grad=gerade zügle=ziehe_um zügeln=umziehen
    zügelt=zieht_um
"""
"""Each stands for what is said in its place, and for nothing else in the same language."""


def _read(listed: str) -> dict[str, str]:
    entries = (entry.partition("=") for entry in listed.split())
    return {short: full.replace("_", " ") for short, _, full in entries}


_PLAIN: dict[Language, dict[str, str]] = {"english": _read(_ENGLISH), "german": _read(_GERMAN)}
_WORD = re.compile(
    r"(?<![\w'\u2019])(?:[^\W\d_]+['\u2019][^\W\d_]+|[^\W_]+)(?P<short>['\u2019](?!\w))?"
)
_THE = re.compile(r"(?<![\w'\u2019])t['\u2019](?=[^\W\d_]{2,})", re.IGNORECASE)
"""As it is said in the north of England: "t'dog"."""
_TOO = re.compile(r",? an['\u2019] all\b", re.IGNORECASE)
_AND = re.compile(r"(?<=\s)&(?=\s)|^\s*&(?=\s)")
_NO_THING = (
    "to|a|an|the|some|any|of|off|on|in|out|up|for|if|when|what|how|who|why|where|that|this|it|and"
    "|or"
    "|but|know|please|at|is|too|now|again|about|more|by|with|from|as|so|then|back|over|through|do"
    "|all|not|feel|there|here|today|tomorrow|down|around"
)
_MY = re.compile(
    r"(?:(?<=^)|(?<=[.!?,;\u2013-] )|(?<=\bis )|(?<='s )|(?<=\u2019s )|(?<=\bof )|(?<=\bin )"
    r"|(?<=\bon )"
    rf"|(?<=\bwith )|(?<=\bfrom )|(?<=\btaking )|(?<=\busing )|(?<=\bget )|(?<=\bare )"
    rf"|(?<=\band )|(?<=\bwhere )|(?<=\bdo )|(?<=\ball )|(?<=\bput ))me (?!(?:{_NO_THING})\b)"
    rf"(?=[^\W\d_])",
    re.IGNORECASE,
)
"""What somebody from the north calls their own: "me Wednesday", "me back's killing me"."""


def in_plain_words(text: str) -> str:
    """The text with such words put into plain ones; the rest of it is left as it is."""
    plain = _PLAIN[language_of(text)]
    text = _AND.sub("and", _TOO.sub(" too", _THE.sub("the ", mended(text))))
    return _WORD.sub(lambda found: _plain(found, plain), _MY.sub("my ", text))


def _plain(found: re.Match[str], words: Mapping[str, str]) -> str:
    word = found[0]
    bare = word.rstrip("'\u2019") if found["short"] else word
    plain = words.get(bare.lower().replace("\u2019", "'"))
    return word if plain is None or (bare[0].isupper() and found.start() > 0) else plain
