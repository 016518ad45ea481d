"""What a request says about one thing: title, people, place, money, period, reminder.

A slot reads its own words and leaves the rest; it does not know whether something is made or
changed, nor whether the thing is named or known: that is for `intents` and `follow_ups`.
"""
