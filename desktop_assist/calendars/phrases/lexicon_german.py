"""German words about time."""

GERMAN = """
number: null=0, eins=1, zwei=2, drei=3, vier=4, fünf=5, sechs=6, sieben=7, acht=8, neun=9
number: zehn=10, elf=11, zwölf=12, dreizehn=13, vierzehn=14, fünfzehn=15, sechzehn=16
number: zweie=2, dreie=3, viere=4, fünfe=5, sechse=6, siebene=7, neune=9, zehne=10, elfe=11
number: zwölfe=12, fuffzig=50, fuchzig=50, hundert=100, anderthalb=1.5
number: eineinviertel=1.25, eineinhalb=1.5
number: siebzehn=17, achtzehn=18, neunzehn=19, zwanzig=20, einundzwanzig=21
number: zweiundzwanzig=22, dreiundzwanzig=23, vierundzwanzig=24, fünfundzwanzig=25
number: sechsundzwanzig=26, siebenundzwanzig=27, achtundzwanzig=28, neunundzwanzig=29
number: dreißig=30, dreissig=30, vierzig=40, fünfundvierzig=45, fünfzig=50, zwo=2
ordinal: vorletzte=-2, vorletzten=-2, vorletzter=-2, vorletztes=-2
weekday: montag=0, dienstag=1, mittwoch=2, donnerstag=3, freitag=4, samstag=5, sonnabend=5
weekday: sonntag=6
weekday_stub: mo=0, di=1, mi=2, do=3, fr=4, sa=5, so=6
weekdays: montagen=0, dienstagen=1, mittwochen=2, donnerstagen=3, freitagen=4, samstagen=5
weekdays: sonntagen=6
weekdays: montags=0, dienstags=1, mittwochs=2, donnerstags=3, freitags=4, samstags=5, sonntags=6
month: januar=1, jänner=1, februar=2, märz=3, maerz=3, mai=5, juni=6, juli=7
month: oktober=10, dezember=12, okt=10, dez=12
unit: sekunde=second, sekunden=second, minuten=minute, stunde=hour, stunden=hour, std=hour
unit: tag=day, tage=day, tagen=day, woche=week, wochen=week, monat=month, monate=month
unit: monaten=month, monats=month, jahr=year, jahre=year, jahren=year, jahres=year
unit: minütig=minute, minütige=minute, minütiges=minute, minütigen=minute, minütiger=minute
unit: stündig=hour, stündige=hour, stündiges=hour, stündigen=hour, stündiger=hour
unit: wochenende=weekend, wochenenden=weekend, quartal=quarter, quartals=quarter
workday: werktag, werktage, werktagen, arbeitstag, arbeitstage, arbeitstagen
offset: heute=0, übermorgen=2, uebermorgen=2, gestern=-1, vorgestern=-2, heutigen=0, morgigen=1
morgen: morgen=1
tonight: heute abend, heute nacht
part: vormittag=forenoon, nachmittag=afternoon, abend=evening, nacht=night, früh=morning
part: vormittags=forenoon, nachmittags=afternoon, abends=evening, nachts=night, morgens=morning
part: mittagszeit=lunch, vorm=forenoon, nachm=afternoon
named_time: mittag=12, mittags=12, mitternacht=0
oclock: uhr
half: halb, halbe, halben, halber, halbes, eine halbe, einer halben, ein halber, einen halben
half: ein halbes, einem halben, eines halben
quarter: viertel
three_quarters: dreiviertel, drei viertel
past: nach
before: vor
now: jetzt, gerade eben
this: im laufe der, im laufe des, dieser, diese, diesen, diesem, dieses
this: kommende, kommenden, kommender, kommendes, kommendem
next: nächste, nächsten, nächster, nächstes, nächstem, naechste, naechsten, folgende
next: folgenden, darauffolgende, darauffolgenden
ago: zuvor
hence: später
after_next_one: übernächste, übernächsten, übernächster, übernächstes
last: letzte, letzten, letzter, letztes, letztem, vergangene, vergangenen, vergangenes, vorige
last: vorigen, voriges
except: außer, ausser, nicht, aber nicht, jedoch nicht
per: pro, je
every: jeweils, jede, jeden, jeder, jedes, jedem, alle
the: der, die, das, den, dem, des
article: ein, eine, einen, einem, einer, eines
few: paar=3, ein paar=3, einige=3
on: an, zu
by: spätestens, spätestens bis
at: um
around: gegen, ungefähr, etwa, ca, so gegen, so um, kurz nach, kurz vor, circa, so ungefähr
around: genau um
in: im, innerhalb, zum
from: von, vom, ab, ab dem, ab der, beginnend, beginnend am, startend, startend am
until: bis, bis zum, bis um, bis zur, bis einschließlich
between: zwischen
and: und
or: oder
for: für, fuer
since: seit, seit dem
times_word: mal, termine, sitzungen, treffen, wiederholungen, einheiten
adverb: täglich=DAILY 1, wöchentlich=WEEKLY 1, wöchentliche=WEEKLY 1, wöchentliches=WEEKLY 1
adverb: wöchentlichen=WEEKLY 1, monatlich=MONTHLY 1, monatliche=MONTHLY 1, monatliches=MONTHLY 1
adverb: vierteljährlich=MONTHLY 3, vierteljährliche=MONTHLY 3, vierteljährliches=MONTHLY 3
adverb: halbjährlich=MONTHLY 6, halbjährliche=MONTHLY 6, halbjährliches=MONTHLY 6
adverb: zweiwöchentlich=WEEKLY 2, zweiwöchentliches=WEEKLY 2, alltäglich=DAILY 1
adverb: wöchentlicher=WEEKLY 1, monatlicher=MONTHLY 1, tägliche=DAILY 1, tägliches=DAILY 1
adverb: täglicher=DAILY 1, jährliche=YEARLY 1, jährliches=YEARLY 1, jährlicher=YEARLY 1
adverb: quartalsmäßig=MONTHLY 3, 14 täglich=WEEKLY 2
adverb: jährlich=YEARLY 1, vierzehntägig=WEEKLY 2, 14-tägig=WEEKLY 2, quartalsweise=MONTHLY 3
weekday_adverb: werktags, wochentags, an werktagen, an wochentagen
all_day_word: ganztägig, ganztägige, ganztägiger, ganztägiges, ganztägigen, den ganzen tag, ganztags
correction: ach nein lieber, ich meine, ich meinte, ich mein, korrektur, nein quatsch, halt nein
correction: doch lieber, ach ne, ne warte, sorry nein, ähm nein, vielmehr, ach quatsch, oder besser
correction: genauer gesagt, sagen wir lieber, ach was, sondern, nein besser, nicht doch
weak_correction: nein, quatsch, lieber, besser, nee, äh, ähm, stopp, halt
correction: nein warte, nein doch, ach nein, besser gesagt, nein lieber, nee doch
begin_of: anfang, anfang des
end_of: ende, ende des
middle_of: mitte, mitte des
half_year: halbjahr, halbjahrs, halbjahres
week_word: kw, kalenderwoche
compact_span: gute stunde=60, eine gute stunde=60, knappe stunde=60, eine knappe stunde=60
compact_span: anderthalbstündig=90, anderthalbstündige=90, anderthalbstündiges=90
compact_span: anderthalbstündigen=90
compact_span: halbstündig=30, halbstündige=30, halbstündiges=30, halbstündigen=30, einstündig=60
compact_span: einstündige=60, einstündiges=60, einstündigen=60, zweistündig=120, zweistündige=120
compact_span: zweistündiges=120, zweistündigen=120, viertelstunde=15, dreiviertelstunde=45
compact_span: anderthalb stunden=90, eineinhalb stunden=90, zweieinhalb stunden=150
compact_span: halbstunde=30, eine viertelstunde=15, eine dreiviertelstunde=45
same_time: zur gleichen zeit, zur selben zeit, gleiche zeit, selbe zeit, um die gleiche zeit
same_time: um dieselbe zeit, dieselbe zeit, zur gleichen uhrzeit
day_stretch: nach dem mittagessen=13 17, nach der arbeit=17 21, nach feierabend=17 21
day_stretch: nach dem mittag=13 17, vor dem mittagessen=9 12, nach der mittagspause=13 17
day_stretch: in der mittagspause=12 14, als erstes=8 10, gleich als erstes=8 10
full: ganze, ganzen, ganzer, ganzes, volle, vollen
rest_of: rest, der rest, den rest, rest der, rest des, den rest der, den rest des
times_a: zweimal, zwei mal, dreimal, drei mal
once: einmal, ein mal
label: raum, zimmer, gebäude, seite, abschnitt, kapitel, saal, halle, etage, gleis, rechnung
around: um punkt, pünktlich um
more: genau
label: nummer, tor, flug, zug, linie, teil, meilenstein, ziffer, absatz, paragraf
currency: millionen, mio, franken, prozent, tausend
unit_of_count: personen, leute, teilnehmer, gäste, plätze, seiten, punkte, kilometer, kollegen
person_word: mit, frau, herr, herrn, herrn dr, frau dr
time_word: zeit, ortszeit
season: frühling=3, frühlings=3, frühjahr=3, frühjahrs=3, sommer=6, sommers=6, herbst=9, herbsts=9
season: herbstes=9, winter=12, winters=12
end_word: monatsende=month, jahresende=year, quartalsende=quarter
start_word: monatsanfang=month, monatsersten=month, jahresanfang=year, jahresbeginn=year
start_word: monatsbeginn=month, quartalsanfang=quarter, quartalsbeginn=quarter
modifier: späten=late, spätem=late, frühen=early, frühem=early
evening_word: abendessen, konzert, theater, kino, feierabendbier, stammtisch, abendbrot
early_word: physiotherapie, arzt, hausarzt, zahnarzt, blutabnahme, joggen
breakfast_word: frühstück, frühstücken
"""
