"""How people speak of what they spent: what they ask for, and the words that name no expense."""

import re

from desktop_assist.providers.embedded.word_list import whole_words

SUM = whole_words(
    "how much, what did .* (?:cost|come to|run to|amount to|total|set (?:me|us) back|add up to)",
    "what(?:'d| did| does| has|'s|s)? .* run (?:me|us)",
    "(?:what|where) am i (?:at|up to|down|out|running at)",
    "how(?:'?s| is| are) (?:my|the|our) .* (?:looking|doing|coming along)",
    "(?:tally|tot|tott|add)(?:ed|ing)? up, so far, to date",
    "what(?:'?s| is| was| were)? .*\\b(?:damage|total|sum|come to|came to|add up to|cost (?:me|us)"
    ")",
    "what(?:'d| have| had| did) (?:i|we|it|they|that|those) .*\\b(?:pay|paid|spen[dt]|fork|shell"
    "|run up|rack(?:ed)? up|laid out|cough(?:ed)?|blown?|blew|burn(?:ed|t)?|drop(?:ped)?"
    "|(?:went|gone|go|been|got|gotten|get|run|ran) through|splash(?:ed)? out|claimed?)\\w*",
    "end(?:ed)? up paying, set (?:me|us) back, all (?:told|in|up), altogether",
    "(?:whatever|all|everything) (?:i|we)(?:'ve| have)? (?:paid|spent), in total, grand total",
    "total(?:led|s)?, add(?:ed)? up, come to, came to, comes to, run up",
    "wie ?viel, was (?:hat|haben|hab|habe|hatte|kostete|kosteten|macht|machte?n?) .*",
    "was (?:kam|kamen|ist|sind|kommt) .*(?:zusammen|heraus|raus|insgesamt)\\w*",
    "was .*\\b(?:angefallen|ausgegeben|draufgegangen|verbraten|gelassen|hingelegt|geblecht)\\w*",
    "wie hoch (?:war|waren|ist|sind|fiel|die|der|das)\\b.*, gesamtbetrag, endbetrag, endsumme",
    "was bleibt, unterm strich, unter dem strich, (?:gesamt)?summe, insgesamt, zusammengerechnet",
    "alles in allem, wie teuer, gekostet, zusammengekommen, aufsummiert, was hab\\w* .*bezahlt",
)
LARGEST = whole_words(
    "dearest, priciest, costliest, biggest, largest, highest, most expensive, steepest, fattest",
    "gr(?:ö|oe)(?:ss|ß)te[nrsm]?, teuerste[nrsm]?, höchste[nrsm]?, am teuersten, dickste[nrsm]?",
    "cost (?:me |us )?(?:the )?most, set (?:me|us) back (?:the )?most, am meisten gekostet",
)
SMALLEST = whole_words(
    "cheapest, smallest, lowest, least expensive, tiniest, cost (?:me |us )?(?:the )?least",
    "günstigste[nrsm]?, billigste[nrsm]?, kleinste[nrsm]?, niedrigste[nrsm]?, am billigsten",
    "am günstigsten",
)
COUNTED = whole_words("how many, how often, how many times, wie ?viele, wie oft, number of, anzahl")
AVERAGED = whole_words(
    "(?:on )?average, averaged?, (?<!i )(?<!you )(?<!we )(?<!they )mean, typical(?:ly)?",
    "durchschnittlich\\w*, im schnitt",
    "im durchschnitt, pro stück",
)
TAXED = whole_words(
    "tax(?:es)?, vat, gst, hst, mwst, mehrwertsteuer, umsatzsteuer, ust, vorsteuer, steuern?, moms"
)
NOT_SPENT = re.compile(
    r"\bhow much\b(?!\W+am i (?:out|down|at|up to)\b)"
    r"(?:\W+\w+){0,3}?\W+(?:is|are|do|does|am|will|can|should|did \w+ earn)\b"
    r"(?!.*\b(?:that|this|it|those|these|all|altogether|under|on there|receipts?|expenses?)\b)"
    r"|\b(?:owe|earn\w*|income|time off|cable (?:bill|tv)|electric\w*|water bill|water and"
    r"|government|federal|credit card|my credit|battery|tires?|my tank|amount due|exchange for"
    r"|converter|shopping list|to-?do list|playlist|songs?|alarm|will (?:i|we)"
    r"|am i(?! (?:out|down|at|up to)\b)|have to pay"
    r"|win by|won by|lose by|schulde\w*|verdien\w*|konto|stromrechnung|einkaufsliste)\b",
    re.IGNORECASE,
)
"""What is owed, earned, to be paid or at hand, or no money at all."""
ENTERED = whole_words(
    "is there .* (?:on|in) there, did i (?:put|enter|log|claim|add) .*",
    "have i (?:put|entered|logged|claimed|added|got) .* (?:in|down|yet|already|on there)",
    "hab\\w* (?:ich|wir) .*(?:erfasst|eingetragen|verbucht|eingegeben), ist .* (?:drin|erfasst"
    "|verbucht)",
)
"""Asks whether something is in the sheet."""
SPENT = whole_words(
    "expenses?, receipts?, spen[dt]\\w*, spending, paid, pay, paying, cost(?:s|ing)?, bills?",
    "fork(?:ed)?, shell(?:ed)? out, cough(?:ed)? up, run me, ran me, claims?, claimed, outlay, fed",
    "on there, in there, (?:went|gone|got|run|burn\\w*) through, (?:went|gone|going) on",
    "am i (?:out|down)(?! (?:on|at|with|tonight)\\b), out of pocket, comes to, blown, blew",
    "dropped, splashed out, tally, add(?:s|ed)? up, run (?:me|us), (?:went|gone) (?:in|into)",
    "on (?:the )?sheet",
    "set (?:me|us) back, damage, run up, racked up, come to, came to, sheet, all told, under",
    "ausgaben?, spesen, auslagen?, belege?n?, quittung(?:en)?, bezahlt, gezahlt, ausgegeben",
    "gekostet, kosten?, kosteten?, zusammengekommen, rechnung(?:en)?, teuer\\w*, posten, summe",
    "unter dem strich, unterm strich, verbucht, eingetragen, angefallen, draufgegangen, verbraten",
    "(?:bei|beim|im|in) .*gelassen, liegen (?:ge)?lassen, hingelegt, geblecht, gelöhnt",
)
"""Speaks of money that was spent."""
PAST = whole_words(
    "(?:how much|what) (?:was|were|did), (?:wie ?viel|was) (?:war|waren|kostete\\w*)",
    "(?:wie ?viel|was) (?:hat|haben) .*gekostet",
)
"""Asks what something came to."""
OF_RULES = whole_words(
    "allowed, allowance, limit, cap, maximum, policy, policies, rules?, am i inside, within",
    "can i, may i, could i, do i get, do they, would they, will they, does it say, are we using",
    "do we get, do i need, is it ok, what(?:'s| is) the (?:most (?!expensive)|rate), per diem",
    "a mile, a head",
    "the most (?:i|we), per person, each way, per mile, budget, quotes?, salary, wages",
    "should i, would it, will it, will cost, going to cost, gonna cost, would cost, tickets? cost",
    "(?:do|does|will|would) (?:i|we|you|one|it) (?:have|need) to, must",
    "muss (?:ich|man|wir) .*zahlen",
    "darf, dürfen, erlaubt, grenze, limit, höchstbetrag, höchstens, richtlinie, regelung, regel",
    "bekomme, kriege, erstattet, pauschale, zahlt (?:uns|mir) .*, pro (?:person|kopf|km|kilometer)",
    "wird kosten, würde kosten, kostet (?:ein|eine|das|der|die), budget, angebote?, lohn, gehalt",
    "on earth, in the world, does (?:an?|it) .*cost, do .* usually cost, (?:is|are) .* worth",
)
"""Asks for a rule, a price or what is to come, and not for what was spent."""
FOLLOWS = re.compile(
    r"^\W*(?:and|und|plus|what about|how about|was ist mit|davon|of (?:that|those|them|which)"
    r"|oh and|also|or)\b",
    re.IGNORECASE,
)
"""Goes on with what was asked before."""
_NO_NAMES = """
    spent spend spending paid pay paying pays cost costs costing cough forked shelled fed feed run
    racked set back altogether told total totals sum damage come came comes get gets got end ended
    once knock knocked off end add adds added up much many often what which who whose how when
    where why have has had having did do does done was were be been being will would could can may
    might should shall must let lets i'd i'll i've i'm we'd we've they've that's it's what's who's
    here's there's am are so far then now just only still yet ever over under out about like than
    but because since as if while though mind you your yours he she they him them us we i're
    please love mate cheers ta right well oh ah hey hi ok okay yeah btw reckon think guess know say
    said tell told show give gimme put pop stick chuck shove make made makes change changed take
    took taken bring brought want wants wanted wanna need needs needed gonna going goes go went
    thing things one ones lot lots pair couple both two three four five six seven eight nine ten
    first last next other others another same different instead whatever everything anything
    something nothing owt nowt summat some any each per all every again already actually really
    quite bit little big dearest priciest biggest largest smallest cheapest highest lowest most
    expensive average mean typical money cash real quid bucks grand pennies pence cents spare
    trip trips journey visit do day days week weeks month months year today yesterday work working
    business company client clients customer customers guest guests place time times part rest
    sheet spreadsheet report reports claim claims list entry line row item items category
    categories merchant date amount amounts currency currencies tax taxes vat gst duplicate wrong
    incorrect correct right mistake actually meant supposed sitting down book booked booking file
    filed record recorded count counted marked mark label labelled called belong belongs stuff
    proper properly missing lost ticket receipt receipts invoice slip paper on it's into onto upon
    through there here home away bought buy buying purchased purchase ordered order got gave give
    left leave tip tipped top extra plus cash change round rounded driver lad lass bloke guy man
    woman folk people person me my mine our ours us wi w/ wi' t' t ed em him her his
    beleg belege belegen quittung quittungen rechnung rechnungen spesen auslagen
    ich wir du er es man gebraucht verbraucht before davor vorher danach after
    hat habe hab haben hast hatte hatten gekostet kosten kostete kosteten bezahlt gezahlt zahlen
    ausgegeben ausgaben viel wieviel wie was welche welcher welches welchen wer wo wann warum ist
    sind war waren wurde wird werden kann konnen konnte muss soll sollte mochte will bitte danke
    noch schon jetzt denn eigentlich ubrigens mal eben halt so dann davon darunter dabei damit
    insgesamt zusammen zusammengekommen gesamt summe strich unter unterm bleibt nach vor seit bis
    gehort gehoren gehort kommt kam kamen macht machen gemacht tun getan setz setze setzen
    statt stattdessen falsch richtig korrekt eingetragen erfasst verbucht buchen erfassen
    teuer teuerste teuersten grosste grossten billigste gunstigste kleinste hochste durchschnitt
    durchschnittlich schnitt kategorie betrag datum handler wahrung steuer mwst mehrwertsteuer
    tag tage woche monat jahr heute gestern reise dienstreise fahrt fahrten kunde kunden kundin
    geschaftlich privat eins zwei drei vier funf sechs sieben acht neun zehn welch dort hier
    daruber darauf dazu dafur geld bar eingerechnet gerechnet rechne rechnen umgerechnet
    liegen lassen aufgerundet anpassen ander andere anderen muss musste musst man es sei
    oder doch nein ja ah oh ach gell bar trinkgeld dazugegeben obendrauf euch ihnen ihrer
    altogether grad grade gerade beides beiden beide paar immer wieder je
"""
NO_NAMES = frozenset(_NO_NAMES.split()) - {"bar"}
"""Words in a talk about money that name no expense, as `words_of` gives them."""
