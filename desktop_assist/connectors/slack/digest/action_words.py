"""The words by which people take something on, ask for it, refuse it and say that it is done."""

import re

_I = re.IGNORECASE
_NOT_WORK = (
    r"(?!not\b|be\b|see\b|think about|join|go with|come\b|attend|pass\b|bet\b|miss|say\b|admit"
    r"|never|have to leave|stay|vote|live with|wait|need\b|believe|survive|let you know|give up"
    r"|have (?:the|a) (?:salad|pizza|coffee))"
)
WORK = (
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
    "|archive|back up|clear|configure|count|double[- ]check|draw|empty|install|label|mark|migrate"
    "|pack|pin|proofread|redirect|redo|rename|replace|rerun|rewrite|scan|sketch|tag|adjust|allocate"
    "|analy[sz]e|announce|apply for|approve|assign|audit|backfill|borrow|brief|calculate|cater"
    "|clarify|commission|consolidate|contribute|cut|cover|debug|decline|delete|demo|describe|disable"
    "|distribute|download|drop off|enable|evaluate|examine|explain|export|fetch|fold|format|fund"
    "|generate|grant|hang|help|hire|host|implement|import|inform|inspect|interview|introduce|invoice"
    "|kick off|launch|liaise|lock|log|map|measure|model|moderate|monitor|nudge|obtain|offer|onboard"
    "|outline|package|port|postpone|print|procure|propose|provision|purchase|query|quote|reassign"
    "|recalculate|reconcile|recruit|refund|reimburse|relabel|reorder|repair|rephrase|research"
    "|reschedule|restore|retest|reword|rotate|route|sand|secure|select|sell|shorten|shortlist|spread"
    "|staff|store|stock|swap|tackle|teach|tighten|transcribe|transfer|trim|unblock|unlock|validate"
    "|water|wire"
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
    "|liefere?|räume?|baue?|packe?|kopiere?|scanne?|putze?|tausche?|repariere?|storniere?"
    "|verschiebe?|kündige?|unterschreibe?|beantrage?|rechne|überweise?|bezahle?|suche?|spreche?"
    "|starte|schließe?|öffne|lösche?|entferne?|hänge?|überarbeite|formuliere?|entwerfe?|verteile?"
    "|versende|verschicke?|beantworte|dokumentiere?|protokolliere?|moderiere?|leihe?|zeige?|ruf"
    "|mach|schick|frag|bestell|buch|prüf|hol|bring|stell|meld|klär|schreib|such|lad|druck|trag"
    "|nehme? .* mit|beauftrage?|bespreche?|definiere?|ermittle|erfasse?|hefte|installiere?|kaufe?"
    "|konfiguriere?|lese?|messe?|notiere?|ordne|pflege?|recherchiere?|sichere?|sortiere?|tippe?"
    "|verlängere?|vorbereite|weise?|zahle?|checke?|update|poste?|maile?|teste?"
    "|gehe? .* durch|schaue?"
)
_MADE = (
    "done|sent|booked|finished|completed|submitted|uploaded|ordered|fixed|merged|shipped|signed"
    "|paid|updated|cancelled|sorted|shared|emailed|called|asked|prepared|written"
)
_MADE_GERMAN = (
    "erledigt|fertig|geschickt|gebucht|verschickt|bestellt|abgeschickt|gemacht|hochgeladen|bezahlt"
    "|versendet|beauftragt|eingetragen|weitergeleitet|angerufen|unterschrieben"
)

TAKES_ON = re.compile(
    r"(?:^|[,;:.!\u2013\u2014-]\s*|\b(?:and|but|so|ok|okay|sure|yes|then|fine|great|thanks"
    r"|alright|also|tomorrow|today)\s*,?\s+)"
    r"(?:I'll|I will|I am going to|I'm going to|I'm gonna|I shall|I promise to|let me(?! know))\s+"
    rf"(?:also |then |just |quickly |personally |still |gladly |happily )?{_NOT_WORK}"
    r"(?P<what>\w.+)"
    r"|\bI (?:can|could|plan to|intend to|need to|have to|must|want to)\s+"
    rf"(?:also |then |just |quickly |still |gladly |happily )?(?P<can>(?:{WORK})\b"
    r"(?! (?:about |around )?[$€£]?\d).+)"
    rf"|\bI(?:'m| am) (?:just |now |currently )?{_NOT_DOING}(?P<doing>[a-z]+ing\b(?! to\b).+)"
    r"|(?:^|[,;:.!\u2013\u2014-]\s*)(?:will|gonna|can|could) (?:also |then )?"
    rf"(?P<will>(?:{WORK})\b.+)"
    r"|\bI (?:still )?owe (?:you|them|him|her|@?[A-Z]\w+)(?: both| all)? (?P<owe>\w.+)",
    _I,
)
PROMISES = re.compile(
    r"\b(?:you(?:'ll| will)? (?:have|get|receive)|(?:bekommst|kriegst|hast) du"
    r"|(?:bekommen|kriegen|erhalten) Sie|(?:bekommt|kriegt) ihr)\s+"
    r"(?P<what>(?!to\b|used\b|seen\b|heard\b|noticed\b|got\b)\S.+)",
    _I,
)
"""What somebody is to get, where it is said by when: the one who says it sees to that."""
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
    r"|you got it|np|count on me|leave it (?:to|with) me|you(?:'ll| will) (?:have|get) (?:it|them)"
    r"|doing (?:it|that|both|so)|coming (?:right )?up"
    r"|(?:bekommst|kriegst) du|(?:bekommen|kriegen|erhalten) Sie|kommt (?:sofort|gleich)"
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
    rf"|\b(?:is|are|has been|have been) (?:now |already |all )?(?:{_MADE}|out|up|live|in place)\b"
    r"(?! of\b| to\b| in\b| for\b)"
    rf"|\b(?:habe?|hab'?s|ist|sind|wurde) (?:ich )?(?:.*\b)?"
    rf"(?:{_MADE_GERMAN}|raus|weg|durch|drin|online)\b",
    _I,
)
DONE_ALONE = re.compile(
    r"^\W*(?:all |already |schon |bereits )?"
    rf"(?:{_MADE}|{_MADE_GERMAN}|passiert|happened)\s*(?:[.,;:!\u2013-]|$)",
    _I,
)
"""Nothing but that it is done: what one has taken on last."""
ASKS = re.compile(
    r"\b(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|one of you)"
    r"(?: (?:please|kindly|also|maybe|perhaps|just|then|mind))*\s+"
    r"(?P<what>(?!(?:join|attend|come|see|hear|imagine|believe|explain|live with|agree)\b)"
    r"(?!(?:make|do) (?:it\b(?! by)|\d|mon|tue|wed|thu|fri|tomorrow|today|next))\w.+)"
    r"|\b(?:please|pls|plz)\s+(?P<please>(?!(?:let|note|see|bear|keep in mind|excuse"
    r"|find attached|don'?t|do not|stop|be aware|feel|do(?: so| it| that)?(?=\s*(?:$|[(.,!])))\b)"
    r"\w.+)"
    rf"|^(?P<first>(?:{WORK})\b.+?),? (?:please|pls)\W*$"
    r"|\bI(?:'d| would|'ll| will)? (?:still |also |then |just |really )*need "
    r"(?P<need>(?!to\b)(?=.*\bfrom (?:you|all|each|every\w+)\b|your\b)\w.+)"
    r"|\b(?:who|anyone) (?:can|could|will|wants to|takes|volunteers to)\s+"
    r"(?P<who>(?!what\b)\w.+)"
    rf"|\bwho(?='s| is|\b)(?: is|'s)? (?P<whose>(?!do)(?:{WORK})(?:s|es|ing)\b(?! what\b).+)\?"
    r"|\b(?:someone|somebody) (?:should|needs to|has to|must)\s+(?P<some>\w.+)",
    _I,
)
ASKS_GERMAN = re.compile(
    r"\b(?:kannst|könntest|würdest|magst) du(?: bitte| mal| noch| auch| vielleicht)*\s+(?P<what>.+)"
    r"|\b(?:kann|könnte|mag)(?: bitte)? (?:jemand|einer|eine[rs]? von euch|wer)(?: bitte| mal)*\s+"
    r"(?P<some>.+)"
    r"|\bwer (?:kann|könnte|übernimmt|macht|kümmert sich um|schickt|bucht|bestellt|organisiert"
    r"|schreibt|fragt|bringt|holt|prüft|klärt|besorgt|informiert|erstellt|ruft|meldet|sagt)\s+"
    r"(?P<who>(?!was\b).+)"
    r"|\b(?:würden|könnten) Sie(?: bitte| mal| noch| auch)*\s+(?P<formal>.+)"
    r"|\bbitte\s+(?P<please>(?!nicht\b|um\b|sehr\b|beachte)\S.+)"
    r"|^(?P<need>(?=.*\b(?:von (?:dir|Ihnen|euch|allen)|deine?\w?|eure?\w?|Ihre?\w?)\b)"
    r".*\b(?:brauche?|bräuchte|benötige)\b.*)$"
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
DECLINES = re.compile(
    r"^\W*(?:no\b|nope|nah|not (?:yet|now|necessary|needed)|don'?t|please don'?t|leave it"
    r"|nein|nee\b|nicht nötig|noch nicht|lass)",
    _I,
)
"""A no to what somebody offered to do."""
OFFERS = re.compile(r"\b(?:shall|should) i\s+(?P<what>\w.+)\?|\bsoll ich\s+(?P<german>.+)\?", _I)
"""What somebody is ready to do."""
NEEDED = re.compile(
    r"\b(?:we|one) (?:still |also |really |then )?(?:need to|have to|must|gotta|'ll need to)\s+"
    r"(?P<what>(?!(?:be|talk|discuss|think|decide|meet|know|wait|settle|agree|choose|figure"
    r"|find out|look at|see|pick)\b)\w.+)"
    r"|\bwir (?:müssen|sollten|brauchen)\s+(?:noch |auch |dringend |unbedingt )*"
    r"(?P<german>(?!(?:.*\b)?(?:reden|überlegen|warten|entscheiden|einigen|festlegen)\b)\S.+)"
    r"|^(?:and |also |then )?(?P<passive>\w.+ (?:still )?(?:needs?|has|have|must)(?: still)? "
    r"(?:to )?be \w+(?:ed|en|t|ne)\b.*)"
    r"|^(?:und |auch |dann )?(?P<passiv>\w.+ (?:muss|müssen|müsste|müssten)\b.* werden\b.*)",
    _I,
)
"""What has to be done, by nobody in particular."""
CLAUSES = re.compile(
    r"[,;] (?:and|but|und|aber) (?=(?:@?[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?,? )?"
    r"(?:can|could|would|will you|please|I'll|I will|I can|kannst|könntest|würdest|bitte|ich)\b)"
)
"""Between two things that are to be done."""
TAGGED = re.compile(r",? (?:ok(?:ay)?|right|fine|all ?right|yes|ja|gut|passt)\?$", _I)
"""A question only in its last word: "I'll delete them, OK?"."""
GOES_ON = re.compile(
    rf"^(?:and|also|plus|then)\b,?(?: then| also| please)*,? (?P<what>(?:{WORK})\b(?! it\b).+)",
    _I,
)
"""One more thing, asked of the same one."""
IMPERATIVE = re.compile(rf"^(?:please |kindly |also )?(?P<what>(?:{WORK})\b\s+\w.+)", _I)
"""What somebody who was called by name is to do."""
WHETHER = re.compile(
    r"\b(?:check|see|look|tell|know|confirm|verify|prüfe?n?|schaue?n?|nachsehen|sagen)\b.*"
    r"\b(?:whether|if|ob)\b",
    _I,
)
"""What is asked for is only an answer."""
ANSWERS = re.compile(
    r"^\W*(?:it|they|that|he|she|yes|yep|yeah|no|nope|not|ja|nein|doch|ist|sind|die|der|das)\b", _I
)
DUE = re.compile(
    r"\b(?:need(?:ed|s)?|by|until|before|deadline|due|latest|bis|spätestens|frist|brauche?n?"
    r"|bräuchte)\b",
    _I,
)
"""A sentence that says until when."""
NOW = re.compile(r"^(?:right |just )?(?:now|away)$|^jetzt(?: gleich)?$|^gerade$|^sofort$", _I)
EVERYBODY = frozenset(["all", "alle", "everyone", "everybody", "team", "jeder", "jede"])
ASSIGNS = re.compile(
    r"^(?P<name>@?[A-ZÀ-Þ][\w.'-]+(?: [A-ZÀ-Þ][\w.'-]+)?|me|ich)\s*(?:"
    r"(?:will|is going to|is to|to|should|has to|needs to|takes care of|takes over|handles|owns"
    r"|does)\s+(?P<what>\w.+)"
    r"|(?:schickt|bucht|macht|prüft|übernimmt|kümmert sich um|bestellt|schreibt|klärt|organisiert"
    r"|erstellt|bereitet|besorgt|fragt|informiert|soll|wird|muss)\s+(?P<german>.+)"
    r"|(?:[:\u2013\u2014-]|->|\u2192|=>)\s*(?P<listed>\S.+))"
)
"""A name, and what that one is to do; only where the name is known, or in a list of tasks."""
NOW_DOING = re.compile(
    rf"(?:^|[,;:.!]\s*|\b(?:and|but|so|ok|then|can)\s*,?\s+)I (?P<what>(?:{WORK})\b .+)"
    r"(?<!every day)",
    _I,
)
"""Said as if it were done already, which it is where a day to come stands with it."""
HEADED = re.compile(
    r"^\W*(?:action items?|actions?|to-?dos?|next steps|tasks|follow[- ]?ups?|aufgaben|nächste"
    r" schritte|offene punkte|ai)\b[^:.!?]{0,40}(?::|$)\s*(?P<what>.*)$",
    _I,
)
"""The heading of a list of tasks, or one task behind it."""
