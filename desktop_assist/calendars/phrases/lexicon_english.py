"""English words about time."""

ENGLISH = """
number: zero=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10
number: eleven=11, twelve=12, thirteen=13, fourteen=14, fifteen=15, sixteen=16, seventeen=17
number: eighteen=18, nineteen=19, twenty=20, thirty=30, forty=40, fourty=40, fifty=50
number: sixty=60, seventy=70, eighty=80, ninety=90, hundred=100, one hundred=100, a hundred=100
ordinal: first=1, third=3, fourth=4, fifth=5, sixth=6, seventh=7, eighth=8, ninth=9, tenth=10
ordinal: eleventh=11, twelfth=12, thirteenth=13, fourteenth=14, fifteenth=15, sixteenth=16
ordinal: seventeenth=17, eighteenth=18, nineteenth=19, twentieth=20, thirtieth=30
second: second=2
ordinal: second to last=-2, second-to-last=-2, next to last=-2, penultimate=-2, last but one=-2
weekday: monday=0, tuesday=1, wednesday=2, thursday=3, friday=4, saturday=5, sunday=6
weekday: mon=0, tue=1, tues=1, wed=2, weds=2, thu=3, thur=3, thurs=3, fri=4, sat=5, sun=6
weekday: wendsday=2, wensday=2, wednsday=2, wendesday=2
weekday: tuesay=1, thrusday=3, thursay=3, firday=4, saterday=5
weekdays: mondays=0, tuesdays=1, wednesdays=2, thursdays=3, fridays=4, saturdays=5, sundays=6
month: january=1, february=2, april=4, june=6, july=7, august=8, september=9, october=10
month: november=11, december=12, jan=1, feb=2, apr=4, jun=6, jul=7, aug=8, sep=9, sept=9
month: oct=10, nov=11, dec=12, febuary=2, feburary=2, janurary=1
maybe_month: march=3, may=5, mar=3
unit: seconds=second, secs=second, sec=second, minute=minute, minutes=minute, min=minute
unit: mins=minute, hour=hour, hours=hour, hr=hour, hrs=hour, day=day, days=day, week=week
unit: weeks=week, wk=week, wks=week, fortnight=fortnight, fortnights=fortnight, month=month
unit: months=month, year=year, years=year, yr=year, yrs=year, weekend=weekend
unit: weekends=weekend, wkend=weekend, wek=week, week end=weekend
letter_unit: h=hour, d=day, y=year, w=week, m=minute
workday: business day, business days, working day, working days, work day, work days
workday: workday, workdays, weekday, weekdays
ish: ish
unit: workweek=workweek, work week=workweek, working week=workweek, calendar year=year
offset: today=0, tomorrow=1, tmrw=1, tmr=1, tomorow=1, tommorow=1, tommorrow=1, tomorrrow=1
offset: yesterday=-1, day after tomorrow=2, the day after tomorrow=2, day before yesterday=-2
offset: the day before yesterday=-2, 2 moro=1, tomorow's=1, today's=0, tomorrow's=1
tonight: tonight, tonite
part: morning=morning, afternoon=afternoon, evening=evening, night=night, overnight=night
meal: lunch=lunch
part: arvo=afternoon, aft=afternoon, afternon=afternoon, evenin=evening
part: lunchtime=lunch, lunch time=lunch
parts: mornings=morning, afternoons=afternoon, evenings=evening, nights=night
named_time: noonish=12, noon-ish=12, noontime=12, noon=12, midday=12
named_time: mid day=12, mid-day=12, midnight=0, mid night=0, mid-night=0
oclock: o'clock, oclock
meridiem: pm=pm
am: am=am
half: half, half a, ½
half_and: and a half, and half
quarter: quarter, quarters, a quarter
past: past
before: before
after: after
ago: ago, earlier
hence: hence, later, from now
now: now, right now, just now, at the moment, at this moment, immediately, straight away
this: this, current, coming, upcoming, this coming, later this, in the course of this
this: in the course of the
next: next, following, nxt
after_next: after next
last: last, previous, preceding
every: every, each, all, every single, each and every
per: per
every: everyday=day
other: other, alternate
except: not on, but not on, except for, but apart from
except: but, apart from, except, except on, excluding, but not
the: the
article: a, an, another
few: a couple=2, couple=2, a couple of=2, couple of=2, few=3, a few=3, some=3, several=3
on: on, falling on
by: by, no later than, not later than, latest
at: at, @
around: around, approximately, about, roughly, circa, exactly, precisely, shortly after
around: just after, shortly before, just before, at around, at about, approx
more: sharp, on the dot, or so
in: in, within, during, inside
of: of
from: from, starting, starting on, starting from, beginning, beginning on, as of, effective
from: starting with, beginning with, start, starts, first one, the first one, first time
to: to, through, thru
until: till, til, until, untill, up to, up until, ending, ending on, ends on
between: between
and: and
or: or
for: for
since: since, ever since
once: once
times_word: times, occurrences, sessions, meetings, instances, repetitions, repeats, dates
adverb: nightly=DAILY 1
adverb: daily=DAILY 1, weekly=WEEKLY 1, biweekly=WEEKLY 2, bi-weekly=WEEKLY 2
adverb: fortnightly=WEEKLY 2, monthly=MONTHLY 1, bimonthly=MONTHLY 2, bi-monthly=MONTHLY 2
adverb: quarterly=MONTHLY 3, yearly=YEARLY 1, annually=YEARLY 1, annual=YEARLY 1
adverb: semiannual=MONTHLY 6, semi-annual=MONTHLY 6, semiannually=MONTHLY 6
adverb: semi-annually=MONTHLY 6, half-yearly=MONTHLY 6
time_word: time
modifier: early=early, late=late
all_day_word: all day, all-day, whole day, the whole day, full day, full-day, entire day
same_time: same time, the same time, at the same time
correction: no wait, wait no, scratch that, i mean, i meant, make that, or rather
correction: sorry, actually, sorry make it, no make it, wait make it, actually make it, make it
correction: correction, oh wait, no sorry, no actually, no let's say, no i mean, or better
correction: oh no, hmm no, oh no wait, let's make it
correction: no better, oh sorry, on second thought, no rather
weak_correction: no, rather, better, wait, oops
end_word: eod=day, cob=day, eob=day, close of business=day, close of play=day, eow=week
end_word: eom=month, eoq=quarter, eoy=year, end of business=day
rest_of: rest of, the rest of, remainder of, the remainder of
times_a: twice, two times, three times, four times
label: room, rooms, building, version, release, sprint, page, pages, section, step, chapter
label: flight, gate, number, nr, item, ticket, invoice, order, issue, bug, task, option, floor
label: suite, apartment, apt, python, java, node, platform, bus, train, line, v, ver, table, desk
label: phase, level, iteration, milestone, article, paragraph, unit, studio, lab, hall, booth
currency: eur, euro, euros, usd, dollar, dollars, gbp, pound, pounds, cents, cent, bucks, chf
currency: $, €, £, %, percent, million, billion, thousand, k
unit_of_count: people, persons, guests, participants, attendees, seats, items, pages, units
unit_of_count: euros, slides, files, copies, points, questions, candidates, reports, miles, km
unit_of_count: kilometers, kilometres, meters, metres, kg, pounds, topics, tasks, emails, rooms
unit_of_count: members, receipts, colleagues, interviews, tickets, chairs, dogs, cats, kids
person_word: with, mr, mrs, ms, dr, prof, miss, name is
full: full, whole, entire, complete
begin_of: beginning of, start of, the beginning of, the start of, week beginning
begin_of: week starting, week commencing, week ending, w/c
end_of: end of, the end of
middle_of: mid, middle of, the middle of, halfway through
week_word: calendar week
to_date: year to date=year, ytd=year, month to date=month, mtd=month
to_date: quarter to date=quarter, qtd=quarter, week to date=week
compact_span: half-hour=30, hour-long=60, half an hour long=30, half hour long=30
day_stretch: after lunch=13 17, after work=17 21, after school=15 21, after dinner=20 24
day_stretch: before lunch=9 12, after breakfast=9 12, before work=6 9, over lunch=12 14
day_stretch: during lunch=12 14, mid-morning=9 12, mid-afternoon=14 16, after hours=17 21
day_stretch: first thing=8 10, at tea time=16 17, at teatime=16 17
more: sometime, some time, somewhere, anytime, any time, the date of
opaque: the first thing, put in, fit in, squeeze in, slot in, pencil in, block in, book in
opaque: sat down, sat in the sun, sat in, sat through, in the sun, under the sun
season: spring=3, springtime=3, summer=6, summertime=6, autumn=9, fall=9, winter=12
season: wintertime=12
evening_word: dinner, supper, drinks, cocktails, concert, theatre, theater, cinema
breakfast_word: breakfast
early_word: physio, physiotherapy, doctor, doctors, dentist, blood test, school run, jog, jogging
early_word: standup, stand up, commute
"""
