"""What may be meant by a message that no rule understands, told from the person's own things.

The rules of `intents` and `follow_ups` read an order word for word. What they leave over is held
here against what is there: the meetings of the calendar, the rows of the sheet, the people in the
contacts. A message that names one of them and something new about it becomes a question that says
all of it ("Move "Kick-off" to Thursday, 14:00-15:00?"), and nothing is done before the yes.
"""
