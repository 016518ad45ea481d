"""Finds first names that are words, months or towns as well, by what is said of them.

"Will said", "Mark's laptop", "ask rose", "Hat Wolf schon": only people say, own and are asked. What
"Mark the receipt", "in May" and "to Paris" hold stays.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_assist.privacy.name_list import NameList, folded


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# So many people are called so that they are looked for although the word is common.
_PEOPLE = _set_of(
    "amber anders angel art autumn basil bent bill bo brandy brook bud buddy candy carol celeste"
    " chance charity chase chip chuck clay cliff cooper coral crystal daisy dale dawn dean destiny"
    " drew duke earl ebony ernst eve faith fern flora frank gale gene ginger grace grant gunner guy"
    " harmony hazel heath helle herb hope hunter iris ivy jade jewel jo joy junior lance lasse"
    " laurel lee lily linde marina mark mason melody miles misty norm ole olive pat patience patty"
    " pearl penny porter ray raven reed rich rob rocky rod rose ruby rusty sage sandy sherry sky"
    " skip sterling sue summer sunny tanner ted till trinity viola violet wade ward will willow"
    " wolf woody"
)
_MONTHS = _set_of("april may june august january")
_TOWNS = _set_of(
    "austin charlotte chelsea dallas florence georgia jackson madison paris sydney victoria"
    " virginia"
)
_LARGE = "[A-ZÀ-ÖØ-ÞŁŚŠŽŻİČĐŞĆ]"
_NAME = rf"(?P<name>(?![A-Z]{{2}}){_LARGE}[^\W\d_]+)"
_OTHER = rf"(?P<other>(?![A-Z]{{2}}){_LARGE}[^\W\d_]+)"
_NO_ARTICLE = (
    r"(?<![\w-])(?<!the )(?<!The )(?<!an )(?<! a )(?<!our )(?<!er )(?<!ie )(?<!as )(?<!em )"
)
_NO_SURNAME = rf"(?! {_LARGE}[a-z])"
_BEGINS = r"(?:^|(?<=[.!?:] )|(?<=\n))(?:And |So |Also,? )?"
# What only people do; a month does none of it.
_DEED = (
    r"(?:said|says|wrote|writes|asked|asks|told|tells|thinks|thought|owes|paid|pays|booked|sent"
    r"|sends|e-?mailed|phoned|texted|called|calls|approved|wants|wanted|forgot|joins|joined|agreed"
    r"|replied|suggested|mentioned|signed|promised|knows|drove|flew|spoke|lives|attended|submitted"
    r"|invited|bought|ordered|answered|prefers|likes|spent|travels|travell?ed|can't|cannot|won't"
    r"|doesn't|didn't|hasn't|would like|sagte?|schreibt|schrieb|fragte?|möchte|bittet|schickte?"
    r"|meldet|fliegt|reist|wohnt|arbeitet|meinte?|zahlt|bezahlt|braucht)(?!\w)"
)
# What a month or a rule does as well, said of a town hardly ever.
_STATE = (
    r"(?:is (?:on (?:leave|holiday|vacation|a call|the phone|parental|sick)"
    r"|in (?:today|tomorrow|the office|a meeting)|out (?:of (?:the )?office|today|sick|until)|away"
    r"|off (?:today|sick|until)|sick|ill|late|back|here|coming|joining|travell?ing|working|leaving"
    r"|our|my|busy|free (?:on|at|today|tomorrow|next)|not (?:in|here|coming|available|feeling))"
    r"|has (?:approved|booked|paid|sent|left|signed|asked|already|agreed|to (?:sign|approve|leave))"
    r"|will (?:join|pay|send|bring|present|come|call|be (?:late|there|in|out|back|away))"
    r"|starts|was (?:sick|late|out|away)|takes over|needs (?:to|a|an|the|his|her|more)"
    r"|hat (?:noch|schon|die|den|das|mir|uns|heute|gestern|keine?n?|am|im|um|ihre?n?|seine?n?)"
    r"|ist (?:krank|heute|morgen|noch|schon|nicht|da|weg|bis|ab|im (?:Urlaub|Büro|Homeoffice))"
    r"|kommt|fährt|kann|will|soll|muss|darf|wird|übernimmt|vertritt)(?!\w)"
)
_BOTH_DO = (
    r"(?:(?:are|were) (?:both|out|away|on|off|in|coming|joining|here|late|sick)|will|have|agreed"
    r"|share|went|met|fahren|kommen|fliegen|reisen|teilen|übernehmen|treffen|wollen|möchten|bitten"
    r"|brauchen|gehen|haben (?:noch|schon|die|den|das|nicht|sich|keine?)"
    r"|sind (?:krank|im|noch|ab|bis))(?!\w)"
)
_QUESTION = (
    r"(?:Can|Could|Would|Should|Did|Does|Has|(?:What|When|Where|Why|Which \w+|How \w+)"
    r" (?:did|does|has|will)|(?:(?:Was|Wann|Wo|Warum|Wie ?viel|Welche\w* \w+) )?(?:[hH]at|[iI]st"
    r"|[kK]ommt|Kann|Will|Soll|Wird|Darf|Muss|War|Braucht|[fF]ährt))"
)
_WHEREABOUTS = (
    r"(?:in|out|back|here|there|on|off|away|still|already|at|coming|joining|going|free|available"
    r"|sick|ill|late|the|our|your|my|a|aware|ok|OK|okay|with|from|not|travell?ing|working)(?!\w)"
)
_ORDER = (
    r"(?i:ask|tell|ping|invite|remind|thank|e-?mail|message|reimburse|introduce|frage?|sag|erinnere"
    r"|informiere|kontaktiere|einladen:?|bitte)"
)
_GREETING = (
    r"(?i:hi|hello|hey|dear|hallo|liebe|lieber|moin|servus|good morning|morning|guten morgen|thanks"
    r"|thank you|thx|ty|sorry|cheers|congrats|welcome|danke|danke dir,?|merci|happy birthday)"
)
_SMALL = r"(?P<name>[a-zà-ÿ]{2,}(?!\w))"


@dataclass(frozen=True, slots=True)
class _Rule:
    """Where a name stands, and which of them are meant there.

    Attributes:
        pattern: With the groups `name` and perhaps `other`.
        words: Which words count.
        is_any: Whether every name of the list does.
    """

    pattern: re.Pattern[str]
    words: frozenset[str]
    is_any: bool = False


def _rule(pattern: str, words: frozenset[str], *, is_any: bool = False) -> _Rule:
    return _Rule(re.compile(pattern, re.MULTILINE), words, is_any)


_RULES = (
    _rule(rf"{_NO_ARTICLE}{_NAME} (?={_DEED})", _PEOPLE | _MONTHS | _TOWNS),
    _rule(rf"{_NO_ARTICLE}{_NAME} (?={_STATE})", _PEOPLE | _TOWNS),
    _rule(rf"{_NO_ARTICLE}{_NAME}(?=['\u2019]s [a-z])", _PEOPLE),
    _rule(
        rf"{_NO_ARTICLE}{_NAME}(?: and | & | und ){_OTHER}(?= {_BOTH_DO})",
        _PEOPLE | _MONTHS | _TOWNS,
        is_any=True,
    ),
    _rule(rf"{_BEGINS}{_QUESTION} {_NAME}(?=\?| [a-zà-ÿ])(?!'s)", _PEOPLE | _TOWNS),
    _rule(
        rf"{_BEGINS}(?:Is|Was|(?:When|Where|Why|How) (?:is|was)) {_NAME}(?=\?| {_WHEREABOUTS})",
        _PEOPLE | _TOWNS,
    ),
    _rule(rf"(?<!\w){_ORDER} {_NAME}(?=[ ,.?!]|$){_NO_SURNAME}", _PEOPLE | _MONTHS | _TOWNS),
    _rule(
        r"(?<= )(?:with|for|by|from|to|without|than|mit|von|für|bei|ohne|an|durch|und|and) "
        rf"{_NAME}(?![\w'\u2019-]){_NO_SURNAME}",
        _PEOPLE,
    ),
    _rule(
        rf"{_BEGINS}{_GREETING},? {_NAME}(?:(?: and| und|,) {_OTHER})?(?=[,.!?:\n]|$)",
        _PEOPLE,
        is_any=True,
    ),
    # What is only a name is found in small letters elsewhere.
    _rule(
        r"(?<!\w)(?i:ask|tell|ping|remind|invite|thx|thanks|hi|frag|danke|hallo|moin|did|du)"
        rf" {_SMALL}(?!['\u2019-])",
        _PEOPLE - {"chance", "guy", "junior", "till", "will"},
    ),
    _rule(
        r"(?<!\w)(?i:lunch|dinner|coffee|call|meeting|sync|chat|1:1|breakfast) with"
        rf" {_SMALL}(?!-)",
        _PEOPLE - {"guy"},
    ),
    _rule(
        rf"(?:^|(?<=\n)|(?<=if )|(?<=that )|(?<=whether )|(?<=ob )|(?<=dass )){_SMALL} (?={_DEED}"
        r"|(?:can|could|will|would|did|do|are|have|kannst|hast) (?:you|u|du)(?!\w)"
        r"|is (?:coming|joining|in|back|out|free|available|sick|here)(?!\w))",
        _PEOPLE,
    ),
)


def find_word_names(text: str, names: NameList) -> Iterator[tuple[int, int]]:
    """Start and end of each name that is a word as well."""
    for rule in _RULES:
        for match in rule.pattern.finditer(text):
            groups = [group for group, found in match.groupdict().items() if found]
            if all(_is_somebody(folded(match[group]), rule, names) for group in groups):
                yield from (match.span(group) for group in groups)


def _is_somebody(plain: str, rule: _Rule, names: NameList) -> bool:
    return plain in rule.words or (rule.is_any and plain in names)
