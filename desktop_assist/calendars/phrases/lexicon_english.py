"""English words about time."""

ENGLISH = """
number: zero=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10
number: eleven=11, twelve=12, thirteen=13, fourteen=14, fifteen=15, sixteen=16, seventeen=17
number: eighteen=18, nineteen=19, twenty=20, thirty=30, forty=40, fourty=40, fifty=50
ordinal: first=1, third=3, fourth=4, fifth=5, sixth=6, seventh=7, eighth=8, ninth=9, tenth=10
ordinal: eleventh=11, twelfth=12, thirteenth=13, fourteenth=14, fifteenth=15, sixteenth=16
ordinal: seventeenth=17, eighteenth=18, nineteenth=19, twentieth=20, thirtieth=30
second: second=2
weekday: monday=0, tuesday=1, wednesday=2, thursday=3, friday=4, saturday=5, sunday=6
weekday: mon=0, tue=1, tues=1, wed=2, weds=2, thu=3, thur=3, thurs=3, fri=4, sat=5, sun=6
weekday: wednsday=2, wendesday=2, tuesay=1, thrusday=3, thursay=3, firday=4, saterday=5
weekdays: mondays=0, tuesdays=1, wednesdays=2, thursdays=3, fridays=4, saturdays=5, sundays=6
month: january=1, february=2, april=4, june=6, july=7, august=8, september=9, october=10
month: november=11, december=12, jan=1, feb=2, apr=4, jun=6, jul=7, aug=8, sep=9, sept=9
month: oct=10, nov=11, dec=12, febuary=2, feburary=2, janurary=1
maybe_month: march=3, may=5, mar=3
unit: seconds=second, secs=second, sec=second, minute=minute, minutes=minute, min=minute
unit: mins=minute, hour=hour, hours=hour, hr=hour, hrs=hour, day=day, days=day, week=week
unit: weeks=week, wk=week, wks=week, fortnight=fortnight, fortnights=fortnight, month=month
unit: months=month, year=year, years=year, yr=year, yrs=year, weekend=weekend
unit: weekends=weekend
letter_unit: h=hour, d=day, y=year, w=week, m=minute
ish: ish
workday: business day, business days, working day, working days, work day, work days
workday: workday, workdays, weekday, weekdays
unit: workweek=workweek, work week=workweek, working week=workweek, calendar year=year
offset: today=0, tomorrow=1, tmrw=1, tmr=1, tomorow=1, tommorow=1, tommorrow=1, tomorrrow=1
offset: yesterday=-1, day after tomorrow=2, the day after tomorrow=2, day before yesterday=-2
offset: the day before yesterday=-2, 2moro=1, tomorow's=1, today's=0, tomorrow's=1
tonight: tonight, tonite
part: morning=morning, afternoon=afternoon, evening=evening, night=night
meal: lunch=lunch
part: lunchtime=lunch, lunch time=lunch
parts: mornings=morning, afternoons=afternoon, evenings=evening, nights=night
named_time: noon=12, midday=12, mid day=12, mid-day=12, midnight=0, mid night=0, mid-night=0
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
now: now, right now, just now
this: this, current, coming, upcoming, this coming
next: next, following
after_next: after next
last: last, previous, preceding
every: every, each, all
every: everyday=day
other: other, alternate
except: except, except on, excluding, but not
the: the
article: a, an, another
few: a couple=2, couple=2, a couple of=2, couple of=2, few=3, a few=3, some=3, several=3
on: on
at: at, @
around: around, approximately, about, roughly, circa
in: in, within, during
of: of
from: from, starting, starting on, starting from, beginning, beginning on, as of, effective
to: to, through, thru
until: till, til, until, untill, up to, up until, ending, ending on, ends on
between: between
and: and
for: for
since: since, ever since
once: once
times_word: times, occurrences, sessions
adverb: daily=DAILY 1, weekly=WEEKLY 1, biweekly=WEEKLY 2, bi-weekly=WEEKLY 2
adverb: fortnightly=WEEKLY 2, monthly=MONTHLY 1, bimonthly=MONTHLY 2, bi-monthly=MONTHLY 2
adverb: quarterly=MONTHLY 3, yearly=YEARLY 1, annually=YEARLY 1, annual=YEARLY 1
adverb: semiannual=MONTHLY 6, semi-annual=MONTHLY 6, semiannually=MONTHLY 6
adverb: semi-annually=MONTHLY 6, half-yearly=MONTHLY 6
holiday: christmas=christmas, christmas day=christmas, xmas=christmas, christmas eve=christmas_eve
holiday: new year's eve=new_years_eve, new years eve=new_years_eve, new year's day=new_year
holiday: new year's=new_year, halloween=halloween, valentine's day=valentine
holiday: thanksgiving=thanksgiving, thanksgiving day=thanksgiving, boxing day=boxing_day
holiday: easter=easter, easter sunday=easter, easter monday=easter_monday, good friday=good_friday
time_word: time
modifier: early=early, late=late
all_day_word: all day, all-day, whole day, the whole day, full day, full-day, entire day
same_time: same time, the same time, at the same time
correction: no wait, wait no, scratch that, i mean, i meant, make that, or rather
correction: sorry, actually, sorry make it, no make it, wait make it, actually make it, make it
correction: correction
begin_of: beginning of, start of, the beginning of, the start of, week beginning
begin_of: week starting, week commencing
end_of: end of, the end of
middle_of: mid, middle of, the middle of
week_word: calendar week
compact_span: half-hour=30, half-day=240
more: first thing, sometime, some time, somewhere, anytime, any time, the date of
"""
