"""Says as an order for a meeting what somebody else wrote they want, where it is to be put in."""

import re

_NAME = r"(?-i:[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w-]*)?)"
_NAMES = rf"(?:{_NAME}(?:(?:, and |, | and | & ){_NAME})*)"
_LONG = (
    r"(?:half an hour|an hour(?: and a half)?|a quarter of an hour|an? (?:quick )?half[ -]hour"
    r"|\d{1,3}[ -]?(?:min(?:ute)?s?|hours?|hrs?)|(?:two|three|fifteen|twenty|thirty|forty-?five)"
    r" (?:min(?:ute)?s?|hours?))"
)
_SAID = (
    r"(?: (?:just|also|has|finally))*(?:(?: wrote| emailed| mailed| messaged| texted| called| rang"
    r"| pinged| asked| got in touch| came by| dropped by| stopped by| was in touch| said)"
    r"(?: (?:me|us|back|last night|yesterday|this morning|just now|earlier|again|today|on \w+))*"
    r"[,.;:]? (?:and |that |saying )?(?:he|she|they))?"
)
_WANTS = (
    r"(?:['\u2019]d like| would like| wants?| needs?| asked (?:me |us )?for| asks for"
    r"|['\u2019]s after"
    r"| is after)"
)
_WISH = re.compile(
    rf"^\W*(?:(?:hi|hey|ok|so|also|oh|morning)\b[\s,!.]*)*(?P<who>{_NAME}){_SAID}{_WANTS}"
    rf" (?P<long>{_LONG})(?: (?:call|chat|meeting))? with (?:(?P<others>{_NAMES}),? and (?:me|us)"
    rf"|(?:me|us)(?: and (?P<more>{_NAMES}))?)"
    r" (?:about|on|re|regarding|for|to (?:discuss|talk about|go (?:over|through)|review)) "
    r"(?:the |our |his |her |their )?(?P<topic>[^,.;!?]{3,60}?)(?:[,.;]|\s[-\u2013])\s*"
    r"(?P<when>[^?!;]*?\d[^?!;]*?)[,.;!]\s*(?:so |and )?"
    r"(?:(?:please|pls|can you|could you|would you|will you|just)\b[\s,]*)+"
    r"(?:put|add|book|schedule|enter|get|set|pop|stick) (?:it|that|this)"
    r"(?: (?:in|up|down|on|into|to|my|the|our|calendar|diary|for me|for us|please))*[\s.!?]*$",
    re.IGNORECASE,
)


def with_wish(text: str) -> str:
    """The order in its usual form; any other text as it is."""
    found = _WISH.match(text)
    if found is None:
        return text
    who = " and ".join(filter(None, found.group("who", "others", "more")))
    topic = found["topic"].strip()
    title = f"{topic[:1].upper()}{topic[1:]}"
    return f'schedule "{title}" with {who} for {found["long"]}, {found["when"].strip()}'
