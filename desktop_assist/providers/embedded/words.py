"""Which words point to which chore; shared by the intents that must tell each other apart."""

import re

QUESTION = re.compile(
    r"^\W*(?:what|when|where|who|which|why|how|is|are|am|do|does|did|was|were|has|have i|will (?!you)"
    r"|should|was|wann|wo|wer|welche\w*|wie|warum|ist|sind|habe|hab|hast|steht|gibt)\b"
)
MEETING_VERB = re.compile(
    r"\b(?:schedul(?:e|ed)|book|set ?up|set a|arrange|organi[sz]e|plan|put|add(?:ed)?|create|make|block(?:ed)?"
    r"|pencil|enter|get|fix|reserve|need|invite|meet|find|leg(?:e)?|plane|trag(?:e)?|erstell(?:e)?|vereinbare?"
    r"|mach(?:e)?|buch(?:e)?|setz(?:e)?|brauche|verabrede)\b"
)
MEETING_NOUN = re.compile(
    r"\b(?:meetings?|call|sync|stand-?up|appointment|1:1|one[- ]on[- ]one|review|workshop|lunch|coffee|dinner"
    r"|breakfast|catch[- ]?up|kick-?off|interview|session|all[- ]hands|town ?hall|retro(?:spective)?|demo"
    r"|check-?in|training|onboarding|webinar|conference|seminar|brainstorm(?:ing)?|zoom|huddle|offsite"
    r"|planning|focus time|event|briefing|presentation|talk|chat|termin|\w*besprechung|treffen|gespräch"
    r"|\w*meeting|mittagessen|jour fixe|schulung|telko|videokonferenz|abstimmung)\b"
)
CALENDAR = re.compile(r"\b(?:calend[ae]r|schedule|agenda|diary|kalender)\b")
OTHER_CHORE = re.compile(
    r"\b(?:timer|alarm|remind(?:er|ers|ed)?|erinner\w*|wecker|table|restaurants?|reservations?|tisch"
    r"|flights?|fly|hotels?|flug|pto|vacation|time off|days? off|urlaub|to[- ]?do|shopping list|einkaufsliste"
    r"|list of|song|music|playlist|weather|wetter|traffic|bill|bills|rent|pay|paid|payment|transfer|account"
    r"|credit|bank|card|car|tires?|tyres?|oil change|uber|taxi|ride|cab|lights?|thermostat|recipe|cook|bake"
    r"|text|message|email to|translate|order|purchase|tickets?|pizza|rooms? (?:available|free)"
    r"|(?:are|is) (?:there|any)|available|availability|insurance|passport|visa|vaccin\w+|joke|volume)\b"
)
CHANGE = re.compile(
    r"\b(?:cancel|delete|remove|erase|drop|clear|get rid|take .{1,40} off|reschedule|postpone"
    r"|move(?! nothing)|shift|push (?:back)?|edit|rename|change|update|absagen|sag(?:e)? .{1,40} ab|lösch\w*"
    r"|verschieb\w*|stornier\w*|streich\w*)\b"
)
HOW_TO = re.compile(r"\b(?:how (?:do|to|can|would|should)|know how|wie (?:kann|mache|geht))\b")
