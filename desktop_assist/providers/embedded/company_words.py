"""Words of company life, and the forms in which people ask what is allowed there."""

from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

RULES = whole_words(
    "polic(?:y|ies), guidelines?, handbook, regulations?, per diems?",
    "mileage (?:rates?|allowances?)",
    "company rules, code of conduct, travel rules, expense rules, expense limits, travel guide",
    "\\w*richtlinien?, \\w*vorschrift(?:en)?, handbuch, betriebsvereinbarung, reiseordnung",
    "\\w*pauschalen?, tagegeld(?:er)?, tagess(?:a|ä)tze?, spesens(?:a|ä)tze?, \\w*verordnung",
    "\\w*regelung(?:en)?, reisekostenordnung, dienstreiseordnung, hausordnung, betriebsordnung",
    "verpflegungss(?:a|ä)tze?, spesenregeln?, reiseregeln?, reisekostenregel\\w*",
)
"""The rules themselves, by a name they go by."""
ASKING = starting_with(
    "what(?:'?s)?, which, who(?:'s|se)?, whom, how, when, where, is, are, am i",
    "do(?! (?:an?|my|our|the)\\b), does, can",
    "could, may, must, will, would, should, under what, within, by when, at what, from what",
    "up to, if, above, below, over, for which, on what, until, what's, whats, need i, has, have",
    "(?:please )?(?:tell me|check|find out), any, bezahlt, bis zu, ab, was, welche\\w*, wer, wie",
    "(?:in|auf|für|zu|bei|mit|unter|von) welche\\w*, wann, wo, wofür, worauf, bis wann, ab wann",
    "darf, dürfen, kann, können, muss, müssen, soll\\w*, ist, sind, wird, werden, brauche\\w*",
    "bekomm\\w*, krieg\\w*, hätte? ich, übernimmt, erstattet, zahlt, gibt es, zählt, gilt, gelten",
    "innerhalb, hat, haben, habe ich anspruch, steht mir, stehen mir, ist es, wieviel, wenn",
)
_COMPANY = one_of(
    "company, employer, firm, agency, business, office, boss, finance, team, university, uni",
    "college, school, charity, council, hospital, institute, organi[sz]ation, department, club",
)
_PAYS = one_of(
    "pays?, paid, cover(?:s|ed)?, reimburse[sd]?, refund(?:s|ed)?, provide[sd]?, buys?",
    "helps?(?: out)?(?= with| towards?), contributes?, subsidi[sz]es?, sponsors?, chips? in",
)
PERMISSION = whole_words(
    "(?:i|we|it|employees?|staff|one|you|they|anyone|everyone|people|\\w+s) (?:\\w+ )?allowed",
    "(?:am|are) (?:i|we|employees?|staff) .*(?:entitled|eligible|supposed|obliged|expected)",
    "(?:is|are) (?!there)(?:\\w+ ){1,6}(?:accepted|acceptable|sufficient|enough|refundable"
    "|deductible)",
    "(?:is|are) (?:\\w+ ){1,4}(?:allowed|permitted|reimbursed|reimbursable|expensable|claimable)",
    "(?:is|are) (?:\\w+ ){1,4}(?:tax-?free|covered by (?:the )?company|company[- ]paid|mandatory)",
    f"(?:do|does|will|would|can) (?:the |our |my )?{_COMPANY} (?:\\w+ )?{_PAYS}",
    f"{_PAYS} by (?:the |our |my )?{_COMPANY}, company pays?",
    f"(?:do|does|will|would|can) (?:we|they) (?:\\w+ )?{_PAYS}(?: anything| something)?"
    " (?:for|towards?|to|with)",
    "(?:can|may|could) (?:i|we|you|one|employees) (?:\\w+ )?(?:expense|claim|charge|be reimbursed)",
    "(?:can|may|could) (?:i|we|one) (?:put|stick|pop|have|get) (?!the receipts?)[^\\d?]{3,50}? on"
    " (?:my |the |our )?(?:company )?(?:expenses|card)",
    "(?:darf|kann) (?:ich|man) [^\\d?]{3,50}? (?:auf|als|über|über die) spesen",
    "(?:can|may|could|do|will|would|am|are) (?:i|we) (?:\\w+ )*(?:reimbursed|money back|refunded)",
    "(?:get|claim) (?:\\w+ ){0,4}(?:reimbursed|back|refunded)(?= |$)",
    "who (?:\\w+ ){0,3}(?:approves?|signs? off|authori[sz]es?|pays for|has the final say)",
    "who (?:has to|needs to|must|should|can|may|gets to|is allowed to|do i need to|do i get to)"
    " (?:ok(?:ay)?|sign|agree|clear|approve|authori[sz]e|green[- ]?light|countersign|waive)",
    "wer (?:muss|darf|kann|soll) .*(?:unterschreib|genehmig|freigeb|zeichne|zustimm|entscheid"
    "|absegne|abzeichne)\\w*, wer (?:unterschreibt|genehmigt|zeichnet|entscheidet|segnet)",
    "auf welche\\w* (?:\\w*konto|kostenstelle) (?:buch|kontier|komm|gehör|muss|soll)\\w*",
    "(?:which|what) (?:ledger |nominal |gl |cost )?(?:account|cent(?:er|re)|code) (?:do|should|does"
    "|is|are) .*(?:book|post|code|charge|go|put)\\w*",
    "(?:wann|wie (?:spät|früh)|bis wann|ab wann) (?:muss|soll|darf|kann) (?:ich|man|jede\\w*) .*"
    "(?:da sein|anfangen|im büro|anwesend|arbeiten|feierabend|gehen)",
    "(?:when|what time|how (?:early|late)) (?:do|must|should|can) (?:i|we) (?:have to |need to )?"
    "(?:start work|clock in|clock out|be at (?:work|my desk)|be in(?= (?:the office|by|at the"
    " latest)|\\W*$))",
    "how (?:long|much time|many days) (?:have|do|did|will) (?:i|we|you) (?:got|get|have)(?: left)?"
    " to (?:send|submit|hand|claim|file|turn|put|return|report|use|take)",
    "wie (?:lange|viel zeit|viele tage) (?:habe?n?|hat|bleib\\w*) (?:ich|wir|man|mir|uns)\\b.*"
    "(?:einreich|abgeb|abrechn|einsend|nehm|meld)\\w*",
    "(?:needs?|requires?|without|whose|get|ask for|give) (?:\\w+ ){0,4}(?:approval|permission"
    "|sign-?off|authori[sz]ation)",
    "(?:be|get) (?:pre-?)?(?:approved|authori[sz]ed|signed off), expensable, reimbursable",
    "(?:the|our|a|any) rules? (?:about|for|on|around|regarding|when)",
    "(?:lost|mislaid|verloren\\w*) (?:\\w+ )?(?:receipts?|invoice|beleg\\w*|quittung)",
    "(?:receipts?|beleg\\w*|quittung) (?:\\w+ ){0,3}(?:lost|gone|verloren\\w*|weg)",
    "expensed, (?:i|we|employees?) expense, claim(?:able)? back, count(?:s|ed)? as",
    "erlaubt, gestattet, zulässig, verboten, vorgeschrieben, genehmig\\w*, freigeben",
    "(?:darf|dürfen) (?:ich|man|wir|mitarbeit\\w*), erstatt\\w*, absetz\\w*, anspruch auf",
    "(?:zahlt|übernimmt|bezahlt|erstattet|trägt) (?:\\w+ ){0,3}(?:firma|arbeitgeber|unternehmen)",
    "(?:firma|arbeitgeber|unternehmen) .*(?:zahlt|übernimmt|bezahlt|erstattet|trägt|beteiligt)",
    "(?:beteiligt sich|bezuschusst|fördert|unterstützt|hilft) (?:\\w+ ){0,3}(?:firma|arbeitgeber"
    "|unternehmen), zuschuss (?:vom|von der) (?:arbeitgeber|unternehmen|firma)",
    "über (?:die )?(?:spesen|firma) (?:\\w+ )?(?:abrechnen|laufen), (?:als )?spesen (?:ab|ein)\\w+",
    "(?:bekomm|krieg)\\w* (?:ich|wir|man) .*(?:tage? frei|frei(?:er|e|en) tage?|ersetzt|zurück"
    "|vergütet), (?:steht|stehen) (?:mir|uns|einem) .*(?:zu|frei)",
)
"""Asks what is allowed or who pays: a rule is meant, whatever it is about."""
NORM = whole_words(
    "allowed, permitted, may, can (?:i|we|one|employees|my \\w+), must, supposed to",
    "(?:have|has|need|needs) to, do we use, (?:do|does|did) (?:i|we|one|employees|managers) need",
    "should (?:i|we), required, mandatory, limits?, maximum, max, cap, ceiling, highest, at most",
    "rates?, allowances?, deadline, how (?:long|soon|early|late|far|quickly|fast|often), by when",
    "within, reimburs\\w*, cover(?:ed|s)?, refund\\w*, (?:company|employer|firm) pays?, pays? for",
    "paid (?:for|back|by), per (?:mile|km|kilomet\\w*|person|head|night|day|year), who pays",
    "claim\\w*, approv\\w*, sign(?:s|ed)? off, authori[sz]\\w*, permission, threshold, rules?",
    "too (?:much|expensive|high|late), zu (?:viel|teuer|spät), dress code, notice period",
    "core hours, sick pay, entitlements?",
    "can (?:\\w+ ){0,2}(?:people|colleagues|guests|interns|contractors), okay, ok, fine",
    "conditions?",
    "entitled, eligible, count(?:s|ed)? as, what if",
    "happens (?:if|when), deduct\\w*, cents per, expensable, acceptable, process, procedure",
    "(?:do i )?need an? (?:receipt|invoice), brauche? (?:ich )?(?:einen?|nen) (?:beleg|quittung)",
    "how (?:much|many) .*(?:do|does|can|may|am|are|would) (?:i|we|employees|you|one|people)",
    "how much (?:can|may|should|does|is) (?:an?|the) \\w+(?: room| ticket)? (?:cost|be|allowed)",
    "(?:hotel|room|night|meal|dinner|lunch) in \\w+\\,? (?:how much|was darf|wie viel)",
    "how (?:many|much) .*(?:off|leave|notice), (?:until|from|above|up to) (?:what|which)",
    "which (?:class|kind|type|form|size|category) .*(?:i|we|employees|one), budget for",
    "(?:what|which) (?:documents?|papers?|proofs?|forms?|information), (?:runs? out|expires?)",
    "(?:who|whom|where|how) (?:do|can|should|must) (?:i|we) (?:ask|phone|call|contact|notify|tell"
    "|inform|turn to|talk to|report|claim|request|apply|submit|hand in|get reimbursed|get"
    " approval)",
    "(?:an|wen|wem|bei wem) (?:wende|muss|melde|frage|sage|kann) ich",
    "(?:get|claim|have) (?:\\w+ ){0,4}back, on the company, (?:do|does) .*(?:get|have to|count)",
    "erlaubt, darf, dürfen, muss, müssen, (?:kann|können) (?:ich|man|wir), brauch(?:e|en|t)",
    "höchst\\w*, maximal\\w*, obergrenze, \\w*grenze, limits?, \\w*frist(?:en)?, bis wann",
    "erstatt\\w*, übernimmt, übernommen, genehmig\\w*, abgezogen, angerechnet, zählt, pflicht",
    "vorgeschrieben, wie hoch, wie ?viele? .*(?:darf|dürfen|kann|können|bekomm\\w*|steht|stehen)",
    "(?:be)?zahlt (?:die|unsere|mir|uns|der), (?:bekomm|krieg)\\w*, gilt, gelten, regeln?",
    "was (?:passiert|mache ich|ist),? wenn, wie (?:lange|schnell|früh|oft|weit), anspruch",
    "steht mir",
    "zuschuss, zuständig, budget, voraussetzung\\w*, abrechnen, einreichen, absetzen",
)
"""Asks for a limit, a duty, a deadline: a rule is meant where it is about company life."""
_MONEY = one_of(
    "expens\\w*, reimburs\\w*, receipts?, claims?, invoices?, vouchers?, out[- ]of[- ]pocket",
    "advances?, (?:company|corporate|business) (?:credit )?cards?, petty cash, purchase orders?",
    "procurement, cost cent(?:er|re)s?, allowances?, stipends?",
    "spesen\\w*, reisekosten\\w*, belege?n?, \\w*quittung(?:en)?, auslagen?, ausgaben?",
    "\\w*abrechnung, abrechnen, \\w*rechnung(?:en)?, (?:restaurant|hotel) bills?, vorschuss",
    "firmen(?:kredit)?karte, kostenstelle",
    "geldwert\\w*, zuschuss",
)
_TRAVEL = one_of(
    "hotels?, lodging, accommodations?, room rates?, airbnbs?, flights?, fly(?:ing)?, plane",
    "air ?fares?, airports?, lounges?, business[- ]class, first[- ]class, economy, premium",
    "trains?, rail, coach, (?:rental|rented|hire|hired|company|private|own) cars?, mileage",
    "kilomet(?:re|er)s?, km, taxis?, cabs?, uber, ride ?shares?, public transport, parking, tolls?",
    "trips?, business trips?, travel(?:l?ing|s)?, commut\\w*, upgrades?, per[- ]night, nightly",
    "rent on, abroad, overseas, visa fees?, departure, laundry, itinerar(?:y|ies), seat",
    "baggage fees?, spouse, partner, scooters?, bikes?, bicycles?, electric car, charging",
    "\\w*reisen?, fliegen, \\w*flug, \\w*flüge, bahn\\w*, \\w*züge?, zug, \\w*klasse, mietwagen",
    "\\w*übernachtung\\w*, taxi\\w*, kilometer\\w*, \\w*wagen, park\\w*, \\w*ticket, ausland",
    "bahncard, deutschlandticket, wäsche\\w*, auslands\\w*, unterkunft, fahrrad, ladekosten",
    "fahrtkosten, privat-?pkw, pkw, privat-?auto, pool-?fahrzeug\\w*, fuhrpark, taggeld\\w*",
    "tagesdiät\\w*, diäten, nächtigung\\w*, öffi\\w*, klimaticket, vignetten?, maut, anhängelast",
    "zuladung, anhänger, tankkarte\\w*",
)
_TABLE = one_of(
    "meals?, alcohol\\w*, wine, beers?, drinks?, minibar, tips?, tipping, gratuit(?:y|ies), gifts?",
    "presents?, clients?, customers?, guests?, suppliers?, vendors?, breakfasts?, lunch(?:es)?",
    "dinners?, entertain\\w*, hospitality, cafeteria, canteen, snacks?, coffee, catering",
    "bewirt\\w*, geschenke?, kunden?, \\w*kunden, gäste?n?, lieferant\\w*, trinkgeld\\w*",
    "verpflegung\\w*, frühstück, mittagessen, abendessen, alkohol\\w*, wein, bier, minibar, essen",
    "mahlzeit(?:en)?, \\w*essen",
)
_EQUIPMENT = one_of(
    "chairs?, desks?, monitors?, screens?, laptops?, notebooks?, headphones?, headsets?",
    "keyboards?",
    "mouse, webcams?, home office, internet, broadband, wi-?fi, phones?, mobiles?, sim cards?",
    "software, licen[cs]es?, subscriptions?, stationery, (?:office )?equipment, office supplies",
    "glasses, books?, devices?, usb\\w*, vpn, tablets?, printers?",
    "handys?, \\w*handy, homeoffice, bürostuhl, \\w*stuhl, bildschirm\\w*, monitor\\w*, kopfhörer",
    "diensthandy, software\\w*, lizenz\\w*, arbeitsplatz\\w*, bildschirmbrille, bücher, fachbücher",
)
_PEOPLE = one_of(
    "offices?, workplace, at work, büros?, arbeitsplatz, am arbeitsplatz, canteen, dogs?, hund",
    "employees?, staff, colleagues?, managers?, supervisors?, company, employer, interns?",
    "contractors?, new (?:hires?|joiners?|starters?), probation\\w*, notice periods?, resign\\w*",
    "onboarding, hr, overtime, comp(?:ensatory)? time, bonus(?:es)?, referrals?, benefits?",
    "pension",
    "health plan, dress code, core hours, flexi?time, part[- ]time, work(?:ing)? hours",
    "team events?",
    "creche, crèche, child ?care, nursery, kita, kindergarten, \\w*kinderbetreuung",
    "jury duty, vote, voting, volunteer\\w*, team[- ]building, christmas party, farewell\\w*",
    "mitarbeit\\w*, kolleg\\w*, firma, \\w*arbeitgeber, unternehmen, vorgesetzt\\w*, chef\\w*",
    "praktikant\\w*, probezeit, kündig\\w*, überstunden?, betriebsrat, arbeitszeit\\w*, gleitzeit",
    "teilzeit, kernzeit, teamevents?, weihnachtsfeier, dienstwagen, betriebsrente, homeoffice",
    "\\w*pausen?, sollarbeitszeit, rufbereitschaft, schichtzulage\\w*",
)
_LEAVE = one_of(
    "(?:parental|maternity|paternity|sick|unpaid|paid|annual|bereavement|compassionate|study)"
    " leave",
    "(?:give|much|weeks?|days?) notice, leave, sabbaticals?, funerals?, vacation days?",
    "(?:days?|hours|time) off, carry over, holiday",
    "(?:work(?:ing)?|stay(?:ing)?) (?:from (?:home|abroad|another|anywhere)|remote(?:ly)?|at home)",
    "remote(?:ly)?(?: work(?:ing)?)?, sick note, doctor'?s note, moving day, unpaid, hybrid",
    "\\w*urlaub\\w*, elternzeit, sabbatical, krankmeldung, krankschreibung, attest, umzug\\w*",
    "sonderurlaub, bildungsurlaub, mobiles? arbeiten, mutterschutz, tage? frei, freie[nr]? tage?",
    "übersied\\w*, übersiedel\\w*, umzieh\\w*, heirat\\w*, hochzeit, zeitausgleich, zeitguthaben",
    "plusstunden?, minusstunden?, freistellung, pflegefreistellung, krankenstand",
)
_SKILLS = one_of(
    "conferences?, trainings?, courses?, certifi\\w*, seminars?, tuition, classes, memberships?",
    "gyms?, coaching, language lessons?, exams?, visitors?, badge, confidential\\w*, nda",
    "password, phishing, incidents?, breach\\w*, personal (?:device|laptop|phone|data)",
    "social media",
    "fortbildung\\w*, weiterbildung\\w*, schulung\\w*, konferenz\\w*, sprachkurs\\w*, seminar\\w*",
    "fitness\\w*, mitglied\\w*, besucher\\w*, passwort, datenschutz\\w*, vertraulich\\w*, kurse?",
)
AT_WORK = whole_words(_MONEY, _TRAVEL, _TABLE, _EQUIPMENT, _PEOPLE, _LEAVE, _SKILLS)
"""What the rules of a company are about."""
