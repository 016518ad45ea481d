"""Reads who is to come to a meeting too: "Noor should be in the workshop on Thursday as well"."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_NO_NAME = one_of(
    "i, we, you, it, that, this, there, he, she, they, the, my, our, a, an, everyone, everybody",
    "nobody, what, who, which, somebody, someone, anyone",
)
_WANTS = one_of(
    "would like to, 'd like to, wants to, want to, wanted to, needs to, need to, has to, have to",
    "ought to, has asked to, have asked to, asked to, asked if (?:he|she|they) (?:can|could)",
    "is keen to, are keen to, should, must, will, is going to, are going to, is supposed to",
    "should probably, should really, 'd love to, would love to, can, could, wouldn't mind to",
)
_COMES = one_of(
    "come along (?:on|to|for), come (?:on|to|along to), join(?: us)?(?: (?:on|for|in|at))?",
    "be (?:in|at|on|part of|added to|included in|there for|there at|invited to), sit in on, attend",
    "tag along (?:on|to|for), be involved in, take part in, dial in(?:to)?(?: to)?, get in on",
)
_WHAT = r"(?P<what>(?:the|my|our|this|\w+day's|tomorrow's|today's|[\w-]+'s)\b[^,;.?!]{2,70}?)"
_TOO = r"(?P<too>,? (?:as well|too|also))?"
_WISH = re.compile(
    rf"\W*(?:(?:and|so|also|oh)\b\W*)*(?P<who>(?!{_NO_NAME}\b)[^\W\d_][\w'-]*"
    rf"(?:,? (?:and )?(?!{_NO_NAME}\b|should|would|will|must|both|all)[^\W\d_][\w-]*){{0,4}}?)"
    rf" ?(?P<also>(?:also )?)(?:(?:both|all) )?{_WANTS}(?P<after> also| really| probably| both)*"
    rf" {_COMES} {_WHAT}{_TOO}"
    r"(?:,? (?:please|pls|thanks|now|then))*[\s.!]*",
    re.IGNORECASE,
)
_ADDS_THEM = re.compile(
    r"\W*(?:(?:so|and|then|please|pls|can you|could you|would you|will you|just|also)\b[\s,]*)*"
    r"(?:add|invite|include|put|get|stick|pop|loop|bring) (?P<whom>him|her|them|[^\W\d_][\w-]*)"
    r"(?: (?:down|in|along|on|onto|to|into)\b)*(?: (?:it|that|this|(?:the|that|this) (?:invite"
    r"|invitation|meeting|call|list|guest list|invite list|attendees?|event|calendar invite)))?"
    r"(?: (?:as well|too|also|please|pls|thanks|for me))*[\s.!?]*",
    re.IGNORECASE,
)


_NOT_NEEDED = re.compile(
    rf"\W*(?:(?:and|so|also|oh|actually)\b\W*)*(?P<who>(?!{_NO_NAME}\b)[^\W\d_][\w'-]*(?:"
    rf" (?!{_NO_NAME}\b"
    r"|won't|isn't|doesn't|can't|is|will)[^\W\d_][\w-]*)?)"
    r" (?:won't be (?:needed|coming|joining|there|able to (?:make|come|join))|isn't (?:needed"
    r"|coming|joining)"
    r"|is not (?:needed|coming)|is no longer (?:needed|coming)|doesn't need to (?:be|come|join)"
    r"|can't (?:make|come|join|do)|cannot (?:make|come|join)|won't (?:make|come|join))(?: (?:it"
    r"|along|any more))?"
    rf" (?:(?:on|in|at|for|to) )?{_WHAT}(?: (?:any ?more|after all|now))?[\s.!]*",
    re.IGNORECASE,
)
_TAKES_OFF = re.compile(
    r"\W*(?:(?:so|and|then|please|pls|can you|could you|just|do)\b[\s,]*)*"
    r"(?:take|remove|drop|uninvite|delete|strike) (?P<whom>him|her|them|[^\W\d_][\w-]*)"
    r"(?: (?:off|out|from)\b)*(?: (?:of )?(?:it|that|this|(?:the|that) (?:invite|invitation|list"
    r"|meeting|call)))?"
    r"(?: (?:please|pls|thanks|then))*[\s.!?]*",
    re.IGNORECASE,
)


def attendance_order(text: str) -> str:
    """The same as an order, "add Noor to the workshop"; empty where it tells something else."""
    found = _WISH.fullmatch(text)
    return f"add {found['who'].strip()} to {found['what'].strip()}" if found else ""


_ONLY_TOLD = re.compile(r"\b(?:will|(?:is|are) going to|can|could)\b|'ll\b", re.IGNORECASE)
"""What comes by itself: "she will be there too"."""


def is_ordered(text: str) -> bool:
    """Whether it is meant as an order: somebody is to come "too"."""
    found = _WISH.fullmatch(text)
    is_too = found is not None and bool(found["too"] or found["also"].strip())
    return is_too and not _ONLY_TOLD.search(text)


def adds_them(told: str, order: str) -> str:
    """The order of both, where one tells who wants to come and the other says "add her to it".

    So it is where one tells who is not needed, and the other says "take her off".
    """
    wanted = attendance_order(told)
    if wanted:
        return wanted if _ADDS_THEM.fullmatch(order) else ""
    absent = _NOT_NEEDED.fullmatch(told)
    if absent is None or not _TAKES_OFF.fullmatch(order):
        return ""
    return f"remove {absent['who'].strip()} from {absent['what'].strip()}"
