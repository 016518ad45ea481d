"""Words that tell what is wanted of a meeting, however the sentence around them is built."""

import re

from desktop_assist.providers.embedded.word_list import one_of, whole_words

IS_CANCELLED = whole_words(
    "cancel(?:led|ling)?, scrap(?:ped)?, ditch, axe[d]?, call(?:ed)? off, is off, 's off",
    "(?<!ich )bin(?! (?:ich|im|am|beim?|in|auf|weg|da|schon|erst|noch|ab|zu|mit|nicht)\\b)",
    "are off, not happening, isn't happening, won't be happening, get (?:rid|shut|shot)(?: of)?",
    "take (?:it|that|this|them) (?:out|off), (?:don't|do not|no longer|won't) need, pulled",
    "not needed, drop (?:it|that|this), strike, scratch, kill, delete, remove (?:it|that|this)",
    "can go(?! (?:ahead|home|to|on|with|through|back|in|for)\\b), take me off",
    "count me out, decline",
    "fallen through, fell through, off the table, no point, gone, wipe",
    "abgesagt, absagen, sag\\w* .{1,60} ab, entfällt, entfallen",
    "fällt (?:[\\w-]+ ){0,4}(?:aus|flach|weg|ins wasser), ausgefallen, ausfallen, geplatzt, platzt",
    "(?:nehm|nimm|tu|werf|wirf|schmeiß|schmeiss|hau)\\w* .{1,40}? (?:heraus|raus|weg)",
    "(?:nehm|nimm|tu|werf|wirf)\\w* .{1,40}? aus de[mr]",
    "(?:raus|heraus|weg)(?:nehmen|schmeißen|schmeissen|werfen|tun|hauen|streichen)",
    "entfern(?:en|e|t)?",
    "austrag\\w*, ausgetragen, wird (?:.{1,60} )?nichts, kommt nicht zustande, geht nicht",
    "kann (?:.{1,40} )?(?:raus|weg|entfallen|gelöscht werden), nicht statt",
    "fallen (?:[\\w-]+ ){0,4}aus",
    "hat sich erledigt, erledigt sich, streich\\w*, lösch\\w*, rausnehmen, raus",
    "nicht mehr nötig, brauch\\w* (?:ich|wir) nicht(?: mehr)?, brauch\\w* .{1,40} nicht mehr",
    "findet (?:.{1,40} )?nicht statt, wird nichts, gestrichen, storn\\w+",
    "weg damit, kann weg, ist vom tisch",
)
COMES_LATE = re.compile(
    r"\b(?:i|we)(?:'ll| will|'m| am|'re| are)(?: be| going to be| running)?(?: [\w-]+){0,4} late\b"
    r"|\b(?:ich|wir) komm\w*(?: [\w.-]+){0,6} (?:später|zu spät|verspätet)\b"
    r"|\b(?:verspäte|verspäten) (?:mich|uns)\b",
    re.IGNORECASE,
)
"""One comes later oneself, which changes nothing about the meeting."""
BESIDE_IT = re.compile(
    r"\b(?:danach|davor|anschließend|direkt (?:danach|davor)|afterwards|after that|before that)\b"
    r"[^.;!?]*\b(?:\d+|an?|half|eine?) ?(?:min|hour|h\b|stunde|halbe)",
    re.IGNORECASE,
)
"""Something else beside a meeting: "danach noch 30 min mit Lena"."""
IS_CHANGED = whole_words(
    "move[ds]?, moving, shift(?:ed)?, shove, push(?:ed)?, bump(?:ed)?, swap(?:ped)?, switch(?:ed)?",
    "change[ds]?, bring, pull, delay(?:ed)?, postpone[d]?, reschedul\\w+, resched, rearrange",
    "put (?:back|off|forward), put (?:it|that|this|the|my|our), slide, nudge, knock, stick",
    "not (?:at )?(?:\\d|half|noon), nicht (?:um )?(?:\\d|halb)",
    "instead, rather, make (?:it|that|this|the|my|our), do (?:it|that|this), have (?:it|that|this)",
    "goes to, moves to, to go to",
    "wants? (?:it|that|them)(?! (?:to|too|all|as)\\b)",
    "wants? to (?:go(?! through| over| into)|be|start), should (?:be|start|go)",
    "needs? to (?:go(?! through| over| into)|be|start|move)",
    "(?:can|could|may) (?:the|my|our) [\\w' -]{2\x2c40}? (?:be|go|start|happen) (?:at|to|on|from"
    "|half|quarter|\\d|an?|earlier|later|tomorrow|tmrw|next|this|one|two|three|four|five|six|seven"
    "|eight|nine|ten|eleven|twelve|noon|mon|tues?|weds?|thurs?|fri|\\w+day)",
    "start(?:s|ing)? (?:at|half|an|later|earlier|\\d), works? better, suits?, better, earlier",
    "later, forward, is now, 's now, will be, 'll be, now (?:at|on|in)",
    "(?:has|have|had|got|gotta|'ll have) to (?:be|do|move|go|start|wait)",
    "can(?:'t)? only (?:do|make|manage), (?:kann|können) (?:nur|erst), geht (?:nur|erst)",
    "longer, shorter, extend, trim, cut, stretch, overrun, run over",
    "(?:another|an extra) (?:half|quarter|hour|\\d+)",
    "verschieb\\w*, verschoben, schieb\\w*, verleg\\w*, umleg\\w*, vertag\\w*, vorzieh\\w*",
    "vorgezogen, statt, stattdessen, lieber, besser, später, früher, nach (?:hinten|vorn\\w*)",
    "änder\\w*, ausnahmsweise, (?:erst|schon) um",
    "mach\\w* (?:es|das|daraus|draus|den|die|bitte|doch|mal)",
    "leg\\w* (?:es|das|den|die|ihn|sie|wir)",
    "(?:auf|in|um) .{1,40}? (?:legen|schieben|setzen|ziehen|packen|rücken|nehmen|gelegt|geschoben)",
    "(?:beginnt?|startet?|start|anfang|ende|schluss|schluß) (?:neu|jetzt|nun|erst|schon|ist|um)",
    "(?:fängt|fangen|geht|gehen|beginn\\w*|start\\w*|soll\\w*|klappt|passt)"
    " .{0,60}?(?:erst|schon|bereits)",
    "auf (?:de[nrm] |die )?(?:nächste\\w* |kommende\\w* )?(?:\\w+tag|mittwoch|\\d{1\x2c2})",
    "einmalig, einmal, (?:dieses|das) (?:eine )?mal, diesmal, ab sofort, in zukunft, künftig",
    "(?:fängt|fangen) .{0,60}?an\\b, schlu(?:ss|ß) (?:ist|machen), machen wir, nehmen wir",
    "jetzt (?:um|am|im|in|erst|schon), nun (?:um|am|im|in), neu(?:er|e)? (?:termin|uhrzeit|raum)",
    "dauert, länger, kürzer, verlänger\\w*, kürz\\w*, tausch\\w*, setz\\w* (?:es|das|den|die)",
)
IS_REPLACED = whole_words(
    "instead, rather, wants? to (?:go(?! through| over| into)|be), moved, pushed, shifted",
    "postponed, rescheduled",
    "statt, stattdessen, lieber, verschoben, verlegt, vorgezogen, umgelegt, verschieb\\w*",
    "schieb\\w*",
    "einmalig, (?:nur |bitte )?(?:dieses|das) (?:eine )?mal, diesmal, beginnt erst, fängt erst",
    "(?:ab|ver)?änder\\w*, geändert, ausnahmsweise, erst um, schon um, nur (?:dieses|das) eine mal",
    "reschedule, change (?:it|that|this), just (?:this once|that one|this one), for once",
)
"""Surely speaks of something that is there already."""
IS_STATED = re.compile(
    r"\b(?:is|are|'s|starts?|begins?|ist|sind|beginnt|startet|findet)(?: now| only| jetzt| nun)?"
    r" (?:at|from|on|um|ab|am|von)\b",
    re.IGNORECASE,
)
"""Tells when a meeting is, which may be there already at another hour."""
COMES_TOO = whole_words(
    "add, invite[ds]?, get, bring, include[ds]?, loop, along, join(?:s|ing)?, sit(?:ting)? in",
    "on (?:it|that|this|board), as well, too, an' all, also, should (?:be there|come|attend)",
    "wants? (?:in|to (?:come|join|be)), be there, copy in, rope",
    "dazu\\w*, hinzu\\w*, einladen, lad\\w*, mit ?nehmen, dabei, auch, mit rein, soll\\w* kommen",
    "kommt (?:auch|mit|dazu), mit aufnehmen, mit (?:drauf|dran), teilnehmen, ergänz\\w*",
)
STAYS_AWAY = whole_words(
    "without, take .{1,30} (?:off|out), drop, leave .{1,30} (?:off|out)",
    "(?:can't|cannot) (?:make|come)(?! (?:it )?(?:at |until |till |before |by )?(?:\\d|half|noon))",
    "not coming, won't (?:be|make|come), uninvite, off the (?:invite|list), doesn't need to",
    "ohne, auslad\\w*, ausgeladen, kann nicht, kommt nicht, fällt aus, rausnehmen, braucht nicht",
)
STAYS_SO = re.compile(
    r",?\s*\b(?:"
    + one_of(
        "(?:at )?(?:the )?same (?:time|hour|place|room|day)(?:,? (?:and )?(?:the )?same (?:time"
        "|hour|place|room|length|day))?",
        "(?:the )?rest (?:stays|as is|as before)",
        "(?:zur |um die |die )?(?:gleiche[rn]?|selbe[rn]?|dieselbe) (?:uhr)?zeit",
        "(?:gleicher|selber) (?:raum|ort)",
        "rest bleibt(?: so| gleich)?",
    )
    + r")\b",
    re.IGNORECASE,
)
"""Says that something stays as it is."""
_SOME_TIME = one_of(
    "(?:an?|one|half an|(?:a )?quarter of an|\\d+|two|three|a quick|a short|a brief|some)"
    "(?: (?:more |solid |quick |short )?(?:hours?|hrs?|minutes?|mins?|time))?",
)
_TALK = one_of(
    "chat, call, word, catch[- ]?up, sit[- ]?down, meeting, session, slot, sync, huddle, lunch",
    "coffee, brew, demo, review, run[- ]?through, walk[- ]?through, one[- ]to[- ]one, 1:1, dinner",
    "breakfast, drink, interview, check[- ]?in, wash[- ]?up, debrief, workshop, visit, hour, time",
)
IS_NEW = whole_words(
    f"(?:wants?|would like|'d like|fanc(?:y|ies)|needs?|(?:has |have )?asked for|could do with)"
    f" {_SOME_TIME}(?: [\\w-]+)?(?: {_TALK})?",
    "(?:wants? to|would like to|'d like to|needs? to|has to|have to|should|must|ought to)"
    " (?:really )?(?:go through|talk|speak|discuss|meet|catch up|get together|see me|sit down"
    "|run through|go over|walk me|walk through|see (?:the|my|our|a|dr|mr|mrs|ms)\\b|meet with)",
    "(?:put|get(?! (?:rid|shut|shot)\\b)|fit|squeeze|pencil|book|slot|stick|pop|set|block"
    "|schedule|arrange|mark)\\b"
    "(?! (?:off|back|it back|it to))",
    f"(?:have|do|grab|make) an? (?:[\\w-]+ )?{_TALK}, add, remind",
    "(?:möchte|will|braucht?|bräuchte|hätte|wünscht) .{0,40}?(?:gespräch|termin|stunden?|minuten"
    "|zeit|treffen|besprechung|sitzung|call|telefonat|rücksprache)",
    "trag\\w*, leg\\w* .{0,60}? an, plan\\w*, einplanen, ein ?tragen, block\\w*, reservier\\w*",
    "setz\\w* .{0,60}? (?:an|rein), mach\\w* (?:mir |uns |bitte |mal )*(?:einen? )?(?:termin"
    "|treffen|sitzung|besprechung), abmachen, vereinbar\\w*, ausmachen, notier\\w*",
    "merk\\w* .{0,40}? vor",
    "(?:muss|müssen|sollte\\w*|möchte\\w*|will|wollen) (?:ich |wir )?.{0,80}?(?:zusammensitzen"
    "|zusammensetzen|besprechen|sprechen|abstimmen|reden|treffen|durchgehen|telefonieren)",
    "eintragung, einzutragen, aufnahme in, vor(?:zu)?merk\\w*, vermerk\\w*, träg\\w*, freihalten",
    "halt\\w* .{0,60}? frei, schreib\\w* .{0,60}? (?:rein|ein|auf), (?:rein|ein|auf)schreiben",
    "reinnehmen, reinsetzen, reintun, reinlegen, ansetzen, anzusetzen, einschieb\\w*, einricht\\w*",
    "vorbei(?:kommen|schauen|kommt|schaut|sehen)",
    "(?:komm|schau)\\w* .{0,60}? (?:vorbei|zu (?:mir|uns))",
    "festhalten, festzuhalten, halt\\w* .{0,60}? fest, angemeldet",
    "angekündigt, mach\\w* .{0,60}? rein",
    "(?:um|wegen) ein(?:en|em)? (?:termin|gespräch), nehm\\w* .{0,80}? auf, nimm .{0,80}? auf",
    "(?:möchte|will|wollen|würde|soll) .{0,60}? (?:herkommen|anrufen|zu mir|zu uns|kommen)",
    "ruf\\w* .{0,60}? an, buch\\w*",
    "stell\\w* .{0,60}? ein, treffen wir uns, treff\\w* (?:mich|uns)",
)
"""Speaks of a meeting that is to be."""
ENDS_LATER = whole_words(
    "extend(?:ed)?, lengthen, stretch, runs? on, goes on, go on, overruns?, longer, last until",
    "verlänger\\w*, länger, dauert (?:\\w+ ){0,3}bis, geht (?:\\w+ ){0,3}bis, ausdehn\\w*",
    "verkürz\\w* .*bis, kürz\\w* .*bis, endet",
)
"""With a time, it says when a meeting ends."""
MORE_TIME = re.compile(
    r"\b(?:another|an extra|noch (?:mal )?|zusätzliche?|weitere)\s*"
    r"(?P<long>half(?: an?)? (?:hour|hr)"
    r"|quarter of an hour|hour|(?:eine )?(?:halbe|viertel) ?stunde|(?:eine )?stunde"
    r"|\d+ ?(?:min\w*|hours?|hrs?|stunden?))\b(?! (?:later|earlier|später|früher))",
    re.IGNORECASE,
)
BESIDE = re.compile(
    r"\b(?P<where>after|following|before|nach|vor|im anschluss an|anschließend an)"
    r" (?:the |my |our |that |this |der |dem |den |das |die |unser\w* |mein\w* )?$",
    re.IGNORECASE,
)
"""Before the name of a meeting it says when another one is."""
IS_AWAY = whole_words(
    "(?:mark|put|block|book) me (?:(?:down )?as )?(?:out|off|away|unavailable)",
    "(?:block|put|mark|enter)\\b.{0,30}\\b(?:leave|holidays?|pto|vacation|out of office|days? off)",
    "(?:trag|block|mark)\\w*\\b.{0,30}\\b(?:urlaub|ferien|frei|abwesen\\w+)",
)
"""Keeps days of one's own free."""
HOW_OFTEN = whole_words(
    "every, each, weekly, fortnightly, daily, monthly, biweekly, jede[nrs]?, alle, wöchentlich",
    "täglich, monatlich, zweiwöchentlich",
)
"""How often something is to be; "she can't do Mondays" says it not."""
