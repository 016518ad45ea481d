"""Which words point to which chore; shared by the intents that must tell each other apart."""

import re

from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

QUESTION = starting_with(
    "what, whats, when, where, who, which, why, how, is, are, am i, do, does, did, was, were, has",
    "have i, will (?!you), should, wann, wo, wer, welche\\w*, wie, warum, ist, sind, habe, hab",
    "hast, steht, gibt",
)
_MEETING_VERBS = one_of(
    "schedul(?:e|ed), book, set ?up, set a, arrange, organi[sz]e, plan, put, add(?:ed)?, create",
    "make, block(?:ed)?, pencil, enter, get, fix, reserve, need, invite, meet, find",
    "leg(?:e)?, plane, trag(?:e)?, erstell(?:e)?, vereinbare?, mach(?:e)?, buch(?:e)?",
    "setz(?:e)?, stell(?:e)?, brauche, verabrede, planen, anlegen, eintragen, vereinbaren, buchen",
    "organisieren, ansetzen, richte?, einrichten, notiere?",
)
MEETING_VERB = whole_words(_MEETING_VERBS)
MEETING_NOUN = whole_words(
    "meetings?, call, sync, stand-?up, appointment, 1:1, 1on1, one[- ]on[- ]one, review",
    "workshop, lunch, coffee, dinner, breakfast, catch[- ]?up, kick-?off, interview, session",
    "debrief(?:ing)?, post-?mortem, walk-?through, appraisal, consultation, deep dive",
    "round ?table",
    "\\w*beratung, sprechstunde",
    "all[- ]hands, town ?hall, retro(?:spective)?, demo, check-?in, training, onboarding",
    "webinar, conference, seminar, brainstorm(?:ing)?, zoom, huddle, offsite, planning",
    "focus time, event, briefing, presentation, talk, chat, meet, \\w*runde, \\w*termin",
    "\\w*besprechung, treffen, \\w*gespräch, \\w*meeting, mittagessen, jour fixe, schulung, telko",
    "\\w*sitzung, \\w*tagung, anruf, \\w*konferenz, abstimmung, sprechen, besprechen, reden",
    "discuss, telefonat, telefonieren, kaffee(?:pause|runde)?, abendessen, frühstück",
    "brainstorm, kickoff, standup, handover, übergabe, feedback",
)
IS_OFF = whole_words(
    "(?:is|was) (?:off|cancell?ed|not happening), (?<=\\w)'s off",
    "(?:has|have) been cancell?ed, fell through",
    "isn't happening, won't happen, fällt aus, ist abgesagt, entfällt",
)
"""Says why something goes out of the calendar."""
APPOINTMENT = whole_words(
    "dentist, doctor, vet, optician, hairdresser, barber, haircut, physio, massage, gym, yoga",
    "zahnarzt, arzt, friseur, physiotherapie, massage, fitness",
)
"""Whom one has an appointment with: no expense is called so by itself."""
EXPENSE_NOUN = whole_words(
    "expenses?, receipts?, spesen, \\w*ausgaben?, auslagen?, \\w*belege?, \\w*quittung(?:en)?",
    "reimbursement",
    "purchases?, row, line item, expense line, zeile",
)
EXPENSE_THING = whole_words(
    "taxis?, ubers?, cabs?, hotels?, trains?, flights?, parking, fuel, petrol, tickets?, tanken",
    "zug, bahn, flug, flüge, parken, benzin, fahrkarte, lunch, dinner, coffee, meal, mittagessen",
    "abendessen, kaffee, restaurant, (?:taxi|bahn|zug|bus)fahrt(?:en)?",
    "(?:hotel|tank|park|zug|bahn|bus|flug|tram)(?:rechnung|ticket|karte|gebühr|quittung)\\w*",
)
"""Things that money is spent on; some of them are meetings too."""
OTHER_MONEY = whole_words(
    "transfer, savings, checking, account, bank, credit, debit, card, balance, deposit, budget",
    "limit, salary, pin, password, reservation, booking, order, konto, karte, gehalt, bestellung",
    "reservierung, reports?, policy, (?<!fire )(?<!smoke )alarm, reminders?, list, song, insurance",
)
"""Money and orders that no expense sheet is about."""
BY_TIME = re.compile(
    r"\b(?:my|the|our|today's|tomorrow's|\w+day's|meine?n?|den|das) (?:\d|noon\b|midday\b"
    r"|(?:one|two|three|four|five|eight|nine|ten|eleven|twelve) (?:o'clock|thirty|fifteen))",
    re.IGNORECASE,
)
"""A meeting called by its time: "my 3 o'clock"."""
CALENDAR = whole_words("calend[ae]r, schedule, agenda, diary, kalender")
ENTRY_VERB = whole_words(
    "schedule, put, add, plane?, block(?:ed)?, pencil, trag(?:e)?, leg(?:e)?, blockiere?, blocke?",
    "erstelle?, vereinbare?, organisiere?, eintragen, anlegen, einplanen, richte?, einrichten",
)
BLOCK_VERB = whole_words(
    "(?:put|stick|place|pop) (?:me )?an? (?:hold|placeholder|block)(?= (?:on|in|for)\\b)",
    "block(?: out| off)?, blocker, keep (?=.*\\b(?:free|clear|open)\\b), pencil in",
    "blockiere?, blocke?, reserviere? (?:mir|uns)",
    "reserve (?:\\d+|half|an hour|two|three|time)",
)
INTO_CALENDAR = whole_words(
    "(?:to|on|in|into|onto) (?:my|the|our) (?:calend[ae]r|agenda|diary), on the books",
    "in (?:meinen|den) kalender, all[- ]day, ganztägig",
)
OTHER_CHORE = whole_words(
    "timer, (?<!fire )(?<!smoke )alarm, remind(?:er|ers|ed)?(?!-), erinner\\w*, wecker, table",
    "restaurants?",
    "reservations?, tisch, flights?, fly, hotels?, flug, pto, vacation, time off, days? off",
    "urlaub, to[- ]?do",
    "shopping list, einkaufsliste, list of, song, music, playlist, weather, wetter, traffic",
    "bills?, rent, pay, paid, payment, transfer, account, credit, bank, card, car, tires?, tyres?",
    "oil change, uber, taxi, ride, cab, lights?, thermostat, recipe, cook, bake, text, message",
    "email to, translate, order, purchase, tickets?, pizza, rooms? (?:available|free)",
    "(?:are|is) (?:there|any), available, availability, insurance, passport, visa, vaccin\\w+",
    "joke, volume, lodgings?, accommodations?, airbnb, unterkunft, factory settings, stay",
)
CHANGE = whole_words(
    "cancel, delete, remove, erase, drop(?!-| ?ins?\\b), clear, get rid, take .+? off",
    "reschedule, postpone",
    "move(?! nothing|-), shift(?!-), push, edit, rename, change",
    "(?<!project )(?<!status )(?<!team )(?<!product )(?<!weekly )(?<!an )update",
    "absagen, sag(?:e)? .+? ab, lösch\\w*, verschieb\\w*, stornier\\w*, streich\\w*",
)
_TOLD = one_of(
    "is, was, were, has, had, went, will be, got, starts, takes place, ends, leaves, arrives",
    "departs, lands, opens, closes, begins, takes, lasts, comes, came, goes, lasted, ended, moved",
    "costs?, kostete?t?",
    "ist, war, waren, hat, hatte, wurde, wird, lief, beginnt, findet, fällt, fiel, fährt, kommt",
    "kam, endet, dauert, dauerte, öffnet, schließt, geht, ging",
)
_OWNER = one_of(
    "the, my, our, your, his, her, their, this, that, der, die, das, meine?, unsere?, dein, euer",
)
_FROM_A_DAY = (
    r"(?:from|starting|beginning|as of|ab|von)\b[^,;:.?!]{3,30}?(?:,| on(?:wards)?\b| an\b)"
)
_PAST = one_of(
    "said, says, told, had, met, went, was, were, missed, attended, happened, running late",
    "gesagt, gemeint, erzählt, geschrieben, hatten?, war(?:en)?, sagte?n?, traf(?:en)?",
    "verpasst, abgesagt, ausgefallen",
)
_NOT = one_of(
    "(?:do not|don't|dont|never)(?! forget), didn't, did not, won't, will not, can't, cannot",
    "shouldn't, no need, no (?:more )?meetings?, if, let's not, rather not",
    "(?:i|we)(?: have|'ve)? already, (?:ich|wir) (?:habe|haben) (?:\\w+ )*(?:schon|bereits)",
    "(?<!move )nothing, nichts, nicht(?! vergessen)",
    "keine?n? (?:meeting|termin|treffen|besprechung)\\w*, niemals",
    "falls, wenn",
)
STATEMENT = re.compile(
    rf"^\W*(?:{_FROM_A_DAY}\W+)?{_OWNER}\b.*\b{_TOLD}\b|^(?:(?!\b{_MEETING_VERBS}\b).)*?\b{_PAST}\b"
)
"""Tells of something instead of asking for it: "The sync on Friday is cancelled"."""
OTHER_ORDER = starting_with(
    "ask, tell, confirm, accept, decline, join, prepare, take, print, open, attend, record, skip",
    "would, could it, maybe, perhaps, (?:i|we|he|she|they) (?:might|may|could), see you",
    "frage?, sag, bestätige?, drucke?, öffne, vielleicht",
)
"""Asks for something around a meeting, or leaves open whether there will be one."""
DOUBT = whole_words(
    "no(?! attendees|-|/| guests| reminder| location| wait| need|(?:body| one) else), not",
    "(?<!move )nothing, never",
    "cancell?ed, moved, instead, unless, asked, (?<!\\bi )(?<!\\bwe )wants?, remember",
    "unfortunately, does(?:n't)?, dear, new time, fyi, hi \\w+, could(?! you| u| we)",
    "(?<!we )should, would(?! you| like| love), almost, nearly, will(?! you), already, usually",
    "(?<!can )(?<!could )(?<!shall )(?:i|we)(?:'ve| have) (?:got )?an?, (?<!.)(?:re|fwd)(?=:)",
    "ich habe, wir haben",
    "(?<!.)(?:aw|wg)(?=:), soll(?:en|te|ten)?, entfällt, statt, leider, notiz, hätten?, würden?",
    "fast, wir treffen, keine?n?(?! teilnehmer| gäste)",
)
"""Leaves open whether something is to be written; then it is asked first."""
REFUSAL = re.compile(rf"\b{_NOT}\b")
"""Says what not to do, or on which condition."""
HOW_TO = whole_words(
    "how (?:do|to|can|would|should), know how, wie (?:kann|mache|geht)",
)
