"""What cannot be done here: the one missing step, and the nearest thing that can."""

from desktop_assist.providers.embedded.everyday.topic import Topic, topic
from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_WHICH_MODEL = Text(
    "an OpenAI key, or a model on this computer such as Ollama (free,"
    " nothing leaves). Both are set "
    "up under “Choose who answers”; in a terminal with `desktop-assist key set`.",
    "ein OpenAI-Schlüssel oder ein Modell auf diesem Computer wie Ollama (kostenlos, nichts geht "
    "hinaus). Beides wird unter „Wählen, wer antwortet“ eingerichtet; im Terminal mit "
    "`desktop-assist key set`.",
)


def _with_model(english: str, german: str) -> Text:
    """A sentence about a model that is missing, with the step to it."""
    return Text(f"{english} {_WHICH_MODEL.english}", f"{german} {_WHICH_MODEL.german}")


_ENTRY = Text(
    "Dinner with Tom on Friday at 19:00|What is on my calendar tomorrow?",
    "Abendessen mit Tom am Freitag um 19 Uhr|Was steht morgen an?",
)
_DRAFT = Text(
    "Write a mail to Lena that I am late|Write a follow-up to the last meeting",
    "Schreib eine Mail an Lena, dass ich später komme|Schreib eine Abwesenheitsnotiz bis Freitag",
)
_SPENT = Text(
    "What did I spend this month?|My expenses this month by category",
    "Was habe ich diesen Monat ausgegeben?|Meine Ausgaben diesen Monat nach Kategorie",
)
_ANYTHING = Text("What can you do?", "Was kannst du?")
_GENERAL = _with_model(
    "Without a model this was not understood. For free questions and texts one step is missing:",
    "Das wurde ohne Modell nicht verstanden. Für freie Fragen und Texte fehlt ein Schritt:",
)

WRITING: tuple[Topic, ...] = (
    topic(
        "translat\\w*, (?:say|write|mean)\\b.* in (?:spanish|french|german|italian|russian|chinese"
        "|japanese|korean|portuguese|english|hindi|arabic|dutch|greek|swedish|latin|polish|thai"
        "|turkish|hebrew|vietnamese|norwegian|danish|finnish|hawaiian|mandarin|\\w+ese|\\w+ish)",
        "as an? (?:french|german|spanish|italian|russian|chinese|japanese|\\w+ish|\\w+ese) person",
        "how (?:would|do|can|should) (?:i|you) (?:\\w+ )?say .*\\bif (?:i|you) w(?:as|ere)\\b.*",
        "how (?:would|do|can|should|might) (?:i|you|they|people|someone) .*\\bsay\\b.*",
        "(?:spanish|french|german|italian|russian|chinese|japanese|english) (?:word"
        "|phrase) for\\b.*",
        "(?:phrase|word) in (?:spanish|french|german|italian|russian), übersetz\\w*",
        "was hei(?:ß|ss)t .* auf \\w+, wie sagt man .*",
        text=_with_model(
            "Translating needs a model:",
            "Übersetzen braucht ein Modell:",
        ),
        near=_DRAFT,
        needs_model=True,
    ),
    topic(
        "(?:write|compose|draft|create|make up|generate|tell|give|know|hear|read|sing|schreibe?"
        "|erzähle?|dichte?)\\b.*\\b(?:poems?|story|stories|essay|jokes?|song|lyrics|haiku|speech"
        "|blog"
        "|article|tweet|slogan|riddle|limerick|rap|novel|script|fairy tale|cover letter|gedicht"
        "|geschichte|witze?|aufsatz|rede|lied|märchen|bewerbung)",
        "jokes?, (?:something|anything) funny, make me laugh, funny (?:things?|jokes?) about",
        "find funny, brainstorm\\b.*, (?:rephrase|reword|rewrite|proofread|improve) (?:this|my"
        "|the)",
        text=_with_model(
            "Free writing needs a model:",
            "Freies Schreiben braucht ein Modell:",
        ),
        near=_DRAFT,
        needs_model=True,
    ),
)

TOPICS: tuple[Topic, ...] = (
    topic(
        "weather, forecast, temperature (?:in|outside|today), (?:will it|is it) (?:rain|snow|warm"
        "|cold"
        "|hot|sunny|going to)\\w*.*, umbrella, degrees, humid\\w*, wetter, regnet, traffic,"
        " gas station",
        "directions?, how (?:far|long) .*\\b(?:drive|get to|reach|to get|bus|from here|destination"
        "|airport), route, fastest way, (?:nearest|closest) \\w+, where am i,"
        " my (?:current )?location",
        "distance, how many miles, (?:share|send) .*location, current location, stau, verkehr",
        "flight (?:status|number|time|\\w*\\d\\w*), (?:my|the|this) (?:\\w+ )?flight,"
        " when (?:will|does) .*\\b(?:land|arrive)",
        "headlines, news, stock, share price, (?:exchange|currency) rate, score of, who won",
        "how much is (?:a|1|one|an) share, nachrichten, aktienkurs, wechselkurs",
        "how many (?:dollars|euros|pesos|yen|pounds|kron\\w+|rupees) .*, (?:dollars|euros|yen|pesos"
        "|pounds|usd|eur|yen) (?:in|to|into|for) (?:\\w+ )?(?:dollars|euros|yen|pesos|pounds|usd"
        "|eur)",
        text=Text(
            "That changes by the minute and is known only on the internet, where nothing is looked "
            "up from here. What it is for can be put into the calendar.",
            "Das ändert sich laufend und steht nur im Internet; von hier wird dort nichts "
            "nachgesehen. Wofür es ist, kann in den Kalender.",
        ),
        near=_ENTRY,
    ),
    topic(
        "(?:book|reserve|order|buy|purchase|rent|hire|get me|call me|need|cancel|change|make"
        "|confirm"
        "|rebook|find)\\b.*\\b(?:flights?|hotels?|rooms?|table|taxi|cab|uber|lyft|car|rental"
        "|tickets?"
        "|pizza|reservations?|restaurant|dinner reservation|trip|airbnb|train)",
        "reservations?, (?:accept|take)\\b.*\\breservations?, uber, lyft, plane ticket, fly (?:to"
        "|from)",
        "restaurants?, (?:good|best) (?:place|food|sushi|pizza|\\w+ food), reviews?, how busy,"
        " wait (?:time"
        "|at|be), how long .*\\bwait\\b.*, things to do, activities, tourist\\w*, sightseeing,"
        " travel",
        "trip, vacation spots?, (?:to|i|we|you|places?|should) visit, carry[- ]on, luggage, bags?",
        "visas?, passport, vaccin\\w*, plug",
        "order (?:me )?(?:some|a|more)\\b.*, my (?:order|package|delivery), package, delivery,"
        " shipping",
        "hotels?, flug, hotel, restaurant, bestell\\w*, reservier\\w*, tisch, reise",
        text=Text(
            "Nothing is booked, bought or looked up on the internet from here. The appointment can "
            "be put into the calendar, and what it cost into the expenses.",
            "Von hier wird nichts gebucht,"
            " gekauft oder im Internet nachgesehen. Der Termin kann in "
            "den Kalender, und was es gekostet hat, zu den Ausgaben.",
        ),
        near=Text(
            "Dinner with Tom on Friday at 19:00|Add 120 EUR for a hotel yesterday",
            "Abendessen mit Tom am Freitag um 19 Uhr|Trage 120 EUR für ein Hotel gestern ein",
        ),
    ),
    topic(
        "(?:bank|public|national) holidays?, (?:gesetzliche\\w* )?feiertage?n?",
        text=Text(
            "Public holidays are not known here by themselves. A calendar file (.ics) with those "
            "of your country, kept beside your own calendar, shows them on their days.",
            "Feiertage kennt das Programm nicht von sich aus. Eine Kalenderdatei (.ics) mit denen "
            "Ihres Landes neben dem eigenen Kalender zeigt sie an ihren Tagen.",
        ),
        near=Text("What is on my calendar this week?", "Was steht diese Woche an?"),
    ),
    topic(
        "bank\\w*, accounts?, balance, credit, debit, (?:my|a|the|new|visa|amex) card, cards?, pin"
        "(?: number)?, checks?(?! ?-?(?:ins?|outs?|ups?)\\b), checkbook, checking, savings, "
        "transfer\\w*, transactions?,"
        " deposit\\w*",
        "interest rates?, apr, loan, mortgage, bills?, payments?, minimum payment, due date,"
        " fraud\\w*",
        "routing(?: number)?, overdraft, rewards?, points, 401k, rollover, income, salary,"
        " paychecks?",
        "pay(?: ?day)?, paid, fees?, invest\\w*, money, budget, spend\\w*, konto, karte,"
        " überweis\\w*",
        "limit, stolen, declined, blocked, frozen, freeze, unfreeze, hold on, gehalt, kredit,"
        " rechnung",
        text=Text(
            "Accounts, cards and payments are not reached from here; the bank's own app is the "
            "place. What is in your expense sheet can be looked at.",
            "Konten, Karten und Zahlungen sind von hier nicht erreichbar; dafür ist die App der "
            "Bank "
            "da. Was in Ihrer Ausgabentabelle steht, lässt sich ansehen.",
        ),
        near=_SPENT,
    ),
    topic(
        "pto, vacation days?, time off, days? off, sick (?:day|leave), holidays?, w-?2,"
        " leave(?! (?:the|at|for|by|home|here|in|from|about|around)\\b),"
        " tax(?:es)?"
        ", payroll, hr, human resources, insurance, benefits?, health plan, application,"
        " direct deposit",
        "three day weekend, urlaub\\w*, krank\\w*, steuer\\w*, versicherung\\w*, feiertage?,"
        " antrag",
        text=Text(
            "That is kept by your employer,"
            " not here. A document about it can be attached and asked "
            "about, and the days can be put into the calendar.",
            "Das liegt bei Ihrem Arbeitgeber, nicht hier. Ein Dokument dazu kann angehängt und "
            "befragt werden, und die Tage können in den Kalender.",
        ),
        near=Text(
            "Add an all-day event “Day off” on Friday|What is on my calendar next week?",
            "Trage am Freitag ganztägig „Frei“ in meinen Kalender ein|Was steht nächste Woche an?",
        ),
    ),
    topic(
        "(?:to ?-?do|shopping|grocery|task|reminder|reminders|chore) list, (?:my|the|a) lists?,"
        " to-?dos?",
        "things to remember, reminders?, remind\\w*, timer, wake me, tasks?, list of things",
        "(?<!fire )(?<!smoke )alarm",
        "einkaufsliste, aufgabenliste, erinner\\w*, wecker, merkliste",
        text=Text(
            "Lists and alarms are not kept here. An entry with a reminder can be put into the "
            "calendar, and a fact can be remembered.",
            "Listen und Wecker gibt es hier nicht. Ein Eintrag mit Erinnerung kann in den "
            "Kalender, "
            "und etwas kann gemerkt werden.",
        ),
        near=Text(
            "Buy milk tomorrow at 18:00 for 15 minutes, remind me 30 minutes before"
            "|Remember that the printer needs paper",
            "Einkaufen morgen um 18 Uhr, 15 Minuten, erinnere mich 30 Minuten vorher"
            "|Merk dir, dass der Drucker Papier braucht",
        ),
    ),
    topic(
        "(?:^|to |please |you |and |then )call (?!(?:it|that|this|them|off|in|for)\\b)"
        "(?:mom|dad|him|her|my|the|\\w+)\\b.*"
        ", phone call, dial, make a call, give \\w+ a call",
        "(?:find|ring|locate|lost|where is|where's|connect|sync|pair|unpair|unsync|disconnect"
        "|link)\\b.*"
        "\\b(?:phone|cell|device|bluetooth|tablet)\\b.*, my (?:cell ?)?phone, bluetooth",
        "music, songs?, playlists?, play\\b.*, album, artist, track, volume, louder, quieter,"
        " spotify",
        "lights?, lamp, thermostat, tv, television, (?:turn|switch) (?:on|off|up|down)\\b.*, door",
        "pandora, radio, ruf .* an, musik, licht, lauter, leiser, smart home",
        text=Text(
            "Phones, music, lights and other devices are not controlled from here. A message can "
            "be "
            "drafted to copy, and a call can be put into the calendar.",
            "Telefon, Musik, Licht und andere Geräte werden von hier nicht gesteuert. Eine "
            "Nachricht "
            "kann zum Kopieren entworfen werden, und ein Anruf kann in den Kalender.",
        ),
        near=Text(
            "Call Ana tomorrow at 10, remind me 10 minutes before"
            "|Write a message to Lena that I am late",
            "Anruf mit Ana morgen um 10, erinnere mich 10 Minuten vorher"
            "|Schreib eine Nachricht an Lena, dass ich später komme",
        ),
    ),
    topic(
        "cars?, oil(?: change)?, tires?, tyres?, tire pressure, engine, brakes?, mechanic,"
        " maintenance"
        ", tune[- ]?up, mpg, mileage, gas, fuel, petrol, jump ?-?start, battery, vehicle,"
        " spark plugs?",
        "service (?:my|the) \\w+, auto, reifen, ölwechsel, werkstatt, tank\\w*, wipers?, dipstick",
        text=_with_model(
            "Advice on cars needs a model (and the car's manual can be attached and asked about):",
            "Rat zum Auto braucht ein Modell (und die Anleitung kann angehängt und befragt "
            "werden):",
        ),
        near=Text(
            "Put the car service into my calendar on Monday at 8:00|Add 60 EUR for fuel yesterday",
            "Werkstatt am Montag um 8 Uhr für eine Stunde|Trage 60 EUR für Benzin gestern ein",
        ),
        needs_model=True,
    ),
    topic(
        "recipes?, cook\\w*, bak(?:e|ing), ingredients?, substitute\\w*, calories, nutrition\\w*,"
        " meals?"
        ", dinner ideas?, food, expire\\w*, expiration, go bad, (?:still )?good (?:for|after),"
        " healthy",
        "vitamins?, protein, carbs, fridge, rezept\\w*, koch\\w*, kalorien, zutaten, essen",
        text=_with_model(
            "Recipes and food questions need a model:",
            "Fragen zu Essen und Rezepten brauchen ein Modell:",
        ),
        near=_ENTRY,
        needs_model=True,
    ),
    topic(
        "(?:what|who|when|where|why|which|how|whose|is|are|was|were|do|does|did|can|could|would"
        "|should"
        "|has|have|will|tell me|explain|define|describe|give me|share|teach|look up|show me"
        "|i (?:want"
        "|need|would like) to (?:know|hear)|i wanna know|do you know|recommend|suggest|any"
        "|list)\\b.*",
        "^(?:was|wer|wann|wo|warum|wieso|welche\\w*|wie|wessen|erkläre?|definiere?|ist|sind"
        "|gibt)\\b.*",
        "definition, meaning of, trivia, facts? about, something interesting, fun facts?,"
        " spell\\w*",
        text=_with_model(
            "General questions need a model. One step is missing:",
            "Allgemeine Fragen brauchen ein Modell. Es fehlt ein Schritt:",
        ),
        near=_ANYTHING,
        needs_model=True,
    ),
)


def anything_else(request: UserRequest) -> Say:
    """What is said when nothing was understood at all."""
    language = request.language
    near = Text(
        f"{_ANYTHING.english}|What is on my calendar tomorrow?",
        f"{_ANYTHING.german}|Was steht morgen an?",
    )
    choices = tuple(near.in_language(language).split("|"))
    return Say(_GENERAL.in_language(language), choices, needs_model=True)
