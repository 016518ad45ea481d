"""Questions about the person that a remembered fact answers; it is quoted, not retold."""

import re
from collections.abc import Iterable
from datetime import date

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.fact import Fact
from desktop_assist.memory.fact_match import fitting_facts
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

_POLITE = one_of("please, can you, could you, tell me, show me, sag mir, zeig mir, bitte")
_ALL = one_of(
    "what (?:all |else |facts |things )?do you (?:know|remember)(?: about me)?",
    "do you (?:know|remember) anything(?: about me)?, who am i, what(?:'s| is) in your memory",
    "what (?:all )?(?:have|did) you (?:remembered?|saved?|stored?|kept|keep)(?: about me)?",
    "what do you have (?:saved|stored|remembered|in memory)(?: about me)?",
    "(?:which|what) facts (?:do you (?:know|remember|have)|have you (?:saved|stored|remembered))",
    "what (?:did|have) i (?:tell|told|ask|asked) you(?: to remember| about me)?",
    "everything you (?:know|remember)(?: about me)?, what you (?:know|remember)(?: about me)?",
    "(?:show|list)(?: me)?(?: all)?(?: the| my| your)? (?:remembered facts|facts|memory)",
    "was (?:alles )?wei(?:ß|ss)t du (?:alles |noch )?(?:über mich|von mir), wer bin ich",
    "was du (?:alles )?(?:über mich|von mir) wei(?:ß|ss)t",
    "wei(?:ß|ss)t du (?:irgend)?etwas über mich",
    "was hast du (?:dir )?(?:alles )?(?:über mich |von mir )?(?:gemerkt|gespeichert)",
    "was merkst du dir(?: über mich)?, welche fakten (?:kennst|hast) du",
    "was du dir (?:alles )?(?:über mich |von mir )?gemerkt hast",
    "zeige?(?: mir)?(?: alle)?(?: die)? (?:gemerkten )?fakten",
)
_EVERYTHING = re.compile(rf"\W*(?:{_POLITE}\W+)*{_ALL}(?: so far| bisher)?\W*")
_ASKING = starting_with(
    "(?:please |can you |could you )?(?:tell me|remind me|do you (?:know|remember)) (?!to )",
    "what(?:'s)?, which, who(?:'s)?, whom, whose, when(?:'s)?, where(?:'s)?, why, how",
    "do i, am i, have i, is my, are my, did i",
    "(?:sag mir|wei(?:ß|ss)t du), was, welche\\w*",
    "wer, wem, wen, wann, wo, wohin, warum, wieso, wie",
    "bin ich, habe ich, esse ich, mag ich, ist mein\\w*",
)
_OF_MINE = whole_words("i, me, my, mine, i'm, our, ich, mir, mich, mein\\w*, unser\\w*")
# What was said stands in the conversations; chores ask for what is in the files.
_ELSEWHERE = whole_words(
    "(?:did|have) (?:i|we|you) (?:ever )?(?:say|said|discuss\\w*|mention\\w*|talk\\w*|writ\\w+)",
    "haben? (?:ich|wir) .*(?:gesagt|besprochen|geschrieben|erwähnt)",
)
_CHORE = whole_words(
    "spen[dt]\\w*, expens\\w+, meetings?, appointments?, calendar, schedul\\w+, receipts?",
    "reports?, paid, pay, free, busy, slack, polic\\w+, budget, ausgegeben, ausgaben?, spesen",
    "termine?, kalender, besprechung\\w*, belege?, bezahlt, frei, richtlinie\\w*",
)
_NOTHING = Text(
    'Nothing is remembered yet. Say for example "Remember that I travel by train".',
    'Es ist noch nichts gemerkt. Zum Beispiel: "Merk dir, dass ich mit dem Zug reise".',
)
_SWITCHED_OFF = Text(
    "Remembered facts are not used just now: they are switched off in the settings, under Memory.",
    "Gemerktes wird gerade nicht verwendet: Es ist in den Einstellungen unter „Memory“ "
    "abgeschaltet.",
)
_THIS = Text("Remembered so far:", "Bisher gemerkt:")
_QUOTE = Text("“{fact}” (remembered on {day})", "„{fact}“ (gemerkt am {day})")
_OUTSIDE_QUOTE = Text(
    "“{fact}” (remembered on {day} from a file or another program)",
    "„{fact}“ (gemerkt am {day} aus einer Datei oder einem anderen Programm)",
)


def read(request: UserRequest) -> Reply | None:
    """The facts asked for, or None when no fact answers this."""
    text = request.lower
    if _EVERYTHING.fullmatch(text):
        return Say(_everything(request))
    if not (_ASKING.match(text) and _OF_MINE.search(text)) or _ELSEWHERE.search(text):
        return None
    chores = _CHORE.findall(text)
    known = [fact for fact in request.facts if all(word in fact.text.lower() for word in chores)]
    fitting = fitting_facts(text, known)
    return Say(_quoted(fitting, request.language)) if fitting else None


def _everything(request: UserRequest) -> str:
    language = request.language
    if not request.uses_facts:
        return _SWITCHED_OFF.in_language(language)
    if not request.facts:
        return _NOTHING.in_language(language)
    lines = (f"- {_quote(fact, language)}" for fact in request.facts)
    return "\n".join((_THIS.in_language(language), "", *lines))


def _quoted(facts: Iterable[Fact], language: Language) -> str:
    return "\n\n".join(f"{_quote(fact, language)}." for fact in facts)


def _quote(fact: Fact, language: Language) -> str:
    words = _OUTSIDE_QUOTE if fact.is_outside else _QUOTE
    return words.in_language(language, fact=fact.text, day=_day(fact.created_at.date(), language))


def _day(day: date, language: Language) -> str:
    return f"{day:%d.%m.%Y}" if language == "german" else date_words(day)
