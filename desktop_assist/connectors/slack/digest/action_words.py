"""The words by which people take something on, ask for it, refuse it and say that it is done."""

import re

_I = re.IGNORECASE
_NOT_WORK = (
    r"(?!not\b|be\b|see\b|think about|join|go with|come\b|attend|pass\b|bet\b|miss|say\b|admit"
    r"|never|have to leave|stay|vote|live with|wait|need\b|believe|survive|let you know|give up"
    r"|have (?:the|a) (?:salad|pizza|coffee))"
)
_WORK = (
    "add|arrange|ask|assemble|attach|book|bring|build|buy|call|chase|check|clean|close|collect"
    "|compare|compile|complete|confirm|contact|convert|coordinate|copy|create|cancel|deliver"
    "|deploy|design|do|document|draft|drive|edit|email|enter|escalate|estimate|extend|file|fill"
    "|find|finish|fix|follow up|forward|gather|get|give|go through|handle|hand|investigate|invite"
    "|keep|lead|list|look|mail|make|manage|measure|merge|message|move|negotiate|note|notify|open"
    "|order|organi[sz]e|own|pay|phone|pick|ping|plan|post|prepare|present|print|process|produce"
    "|provide|publish|pull|push|put|raise|reach out|read|record|register|release|remind|remove"
    "|renew|reply|report|request|reserve|resolve|restart|return|review|revise|roll|run|schedule"
    "|send|set|share|ship|show|sign|sort|speak|start|submit|summari[sz]e|support|switch|take|talk"
    "|tell|test|tidy|track|translate|try|turn|update|upload|verify|walk|work|wrap|write"
)
_NOT_DOING = (
    r"(?!(?:going|thinking|trying|hoping|wondering|having|being|feeling|coming|leaving|sitting"
    r"|waiting|assuming|guessing|looking forward|working from|travell?ing|joining|running late"
    r"|missing|getting|planning|asking|wearing|running|talking|saying|living|staying)\b)"
)
_GERMAN_WORK = (
    "kümmere?|übernehme|schicke?|sende?|buche?|bestelle?|prüfe?|mache?|schreibe?|erledige?|frage?"
    "|organisiere?|bereite?|lade?|stelle?|trage?|rufe?|erstelle?|aktualisiere?|kläre?|besorge?"
    "|teste?|hole?|bringe?|lege?|passe?|teile?|melde?|reserviere?|plane?|informiere?|reiche?"
    "|fülle?|ergänze?|korrigiere?|drucke?|sammle|übersetze?|vereinbare?|gebe?|leite?|setze?"
    "|gehe? .* durch|schaue?"
)
_MADE = (
    "done|sent|booked|finished|completed|submitted|uploaded|ordered|fixed|merged|shipped|signed"
    "|paid|updated|cancelled|sorted|shared|emailed|called|asked|prepared|written"
)
_MADE_GERMAN = (
    "erledigt|fertig|geschickt|gebucht|verschickt|bestellt|abgeschickt|gemacht|hochgeladen|bezahlt"
)

TAKES_ON = re.compile(
    r"(?:^|[,;:.!\u2013\u2014-]\s*|\b(?:and|but|so|ok|okay|sure|yes|then|fine|great|thanks"
    r"|alright|also|tomorrow|today)\s*,?\s+)"
    r"(?:I'll|I will|I am going to|I'm going to|I'm gonna|I shall|I promise to|let me(?! know))\s+"
    rf"(?:also |then |just |quickly |personally |still |gladly |happily )?{_NOT_WORK}"
    r"(?P<what>\w.+)"
    r"|\bI (?:can|could|plan to|intend to|need to|have to|must|want to)\s+"
    rf"(?:also |then |just |quickly |still |gladly |happily )?(?P<can>(?:{_WORK})\b.+)"
    rf"|\bI(?:'m| am) (?:just |now |currently )?{_NOT_DOING}(?P<doing>[a-z]+ing\b(?! to\b).+)",
    _I,
)
TAKES_ON_GERMAN = re.compile(
    r"(?:^|[,;:.!\u2013-]\s*|\b(?:dann|und|also|ok|gut|ja|klar|gerne?)\s+)"
    r"ich (?:(?:werde|kann|könnte|muss|will|würde)\b(?!.*\bnicht\b)(?P<can>.+?\w+en\b)"
    rf"|(?P<what>(?:{_GERMAN_WORK})\b(?!.*\bnicht\b).*))"
    rf"|(?:^|[,;]\s*)(?:das |die |den |dann )?(?P<doing>(?:{_GERMAN_WORK})) ich\b(?P<rest>.*)"
    rf"|^(?P<object>[^?]+?) (?:{_GERMAN_WORK}) ich\b",
    _I,
)
"""What somebody says to do: the groups hold it."""

ACCEPTS = re.compile(
    r"^\W*(?:(?:sure(?: thing)?|yes|yep|yeah|ok(?:ay)?|fine|of course|absolutely|no problem"
    r"|happy to|gladly|will do|will send|on it|i'?m on it|doing it|consider it done|can do"
    r"|i can(?= *(?:$|[.!,]))|i can do (?:it|that)|i do"
    r"|i'?ll (?:do|take|handle|own) (?:it|that|this)"
    r"|i'?ll take care of (?:it|that)|i'?ve got (?:it|this)|i got (?:it|this)|me|mine|i volunteer"
    r"|you got it|np|count on me|leave it (?:to|with) me"
    r"|ja|klar|gerne?|das (?:kann|mache?|übernehme|erledige) ich|mache? ich(?: gerne?)?"
    r"|übernehme ich|erledige ich|wird gemacht|kein problem|ich mach(?:'?s|e das| das)"
    r"|ich übernehme(?: das)?|ich kümmere mich(?: darum)?(?! um\b)|bin dran|kann ich machen"
    r"|geht klar)\b[\s,.!]*)+",
    _I,
)
"""A yes to what was asked for just before."""
REFUSES = re.compile(
    r"\b(?:can'?t|cannot|won'?t|not able|unable|no time|don'?t have time|too busy|not my|not me"
    r"|sorry,? (?:but )?(?:i|no)|rather not|kann (?:ich )?(?:leider )?nicht"
    r"|schaffe (?:ich )?(?:das )?(?:leider )?nicht|keine zeit|leider nicht"
    r"|geht (?:bei mir )?nicht)\b",
    _I,
)
DONE = re.compile(
    rf"(?:^|[,;:.!\u2013]\s*)\W*(?:(?:it'?s |that'?s |this is |all )?(?:{_MADE}|{_MADE_GERMAN})\b"
    rf"|(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:just |already |now )?(?:{_MADE})\b)"
    r"|^(?:[\w'-]+ ){1,3}\w+ed(?=[,.!]|$)"
    rf"|\b(?:is|are|has been|have been) (?:now |already |all )?(?:{_MADE})\b"
    rf"|\b(?:habe?|hab'?s|ist|sind|wurde) (?:ich )?(?:.*\b)?(?:{_MADE_GERMAN})\b",
    _I,
)
ASKS = re.compile(
    r"\b(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|one of you)"
    r"(?: (?:please|kindly|also|maybe|perhaps|just|then|mind))*\s+"
    r"(?P<what>(?!(?:join|attend|come|see|hear|imagine|believe|explain|live with|agree)\b)"
    r"(?!(?:make|do) (?:it\b(?! by)|\d|mon|tue|wed|thu|fri|tomorrow|today|next))\w.+)"
    r"|\b(?:please|pls|plz)\s+(?P<please>(?!(?:let|note|see|bear|keep in mind|excuse"
    r"|find attached|don'?t|do not|stop|be aware|feel)\b)\w.+)"
    r"|\b(?:who|anyone) (?:can|could|will|wants to|takes|volunteers to)\s+"
    r"(?P<who>(?!what\b)\w.+)"
    r"|\b(?:someone|somebody) (?:should|needs to|has to|must)\s+(?P<some>\w.+)",
    _I,
)
ASKS_GERMAN = re.compile(
    r"\b(?:kannst|könntest|würdest|magst) du(?: bitte| mal| noch| auch| vielleicht)*\s+(?P<what>.+)"
    r"|\b(?:kann|könnte|mag)(?: bitte)? (?:jemand|einer|eine[rs]? von euch|wer)(?: bitte| mal)*\s+"
    r"(?P<some>.+)"
    r"|\bwer (?:kann|könnte|übernimmt|macht|kümmert sich um|schickt|bucht|bestellt)\s+"
    r"(?P<who>(?!was\b).+)"
    r"|\bbitte\s+(?P<please>(?!nicht\b|um\b|sehr\b|beachte)\S.+)"
    r"|\bjemand (?:muss|müsste|sollte)\s+(?P<must>.+)",
    _I,
)
"""What somebody wants done: the groups hold it."""
TAKES_IT = re.compile(
    r"^(?:\W*(?:yes|ok(?:ay)?|sure|fine),?\s+)?i(?:'ll| will| can) \w+ "
    r"(?:them|it|that|him|her|this)\b",
    _I,
)
"""A yes that names what was asked for only by "it"."""
OFFERS = re.compile(r"\b(?:shall|should) i\s+(?P<what>\w.+)\?|\bsoll ich\s+(?P<german>.+)\?", _I)
"""What somebody is ready to do."""
NEEDED = re.compile(
    r"\b(?:we|one) (?:still |also |really |then )?(?:need to|have to|must|gotta|'ll need to)\s+"
    r"(?P<what>(?!be\b|talk\b|discuss\b|think\b|decide\b|meet\b|know\b|wait\b)\w.+)"
    r"|\bwir (?:müssen|sollten|brauchen)\s+(?:noch |auch |dringend |unbedingt )*"
    r"(?P<german>(?!reden|überlegen|warten)\S.+)",
    _I,
)
"""What has to be done, by nobody in particular."""
ASSIGNS = re.compile(
    r"^(?P<name>@?[A-ZÀ-Þ][\w.'-]+(?: [A-ZÀ-Þ][\w.'-]+)?|me|ich)\s*(?:"
    r"(?:will|is going to|is to|to|should|has to|needs to|takes care of|takes over|handles|owns"
    r"|does)\s+(?P<what>\w.+)"
    r"|(?:schickt|bucht|macht|prüft|übernimmt|kümmert sich um|bestellt|schreibt|klärt|organisiert"
    r"|erstellt|bereitet|besorgt|fragt|informiert|soll|wird|muss)\s+(?P<german>.+)"
    r"|(?:[:\u2013\u2014-]|->|\u2192|=>)\s*(?P<listed>\S.+))"
)
"""A name, and what that one is to do; only where the name is known, or in a list of tasks."""
HEADED = re.compile(
    r"^\W*(?:action items?|actions?|to-?dos?|next steps|tasks|follow[- ]?ups?|aufgaben|nächste"
    r" schritte|offene punkte|ai)\b[^:.!?]{0,40}(?::|$)\s*(?P<what>.*)$",
    _I,
)
"""The heading of a list of tasks, or one task behind it."""
