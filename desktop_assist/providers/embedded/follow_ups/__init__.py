"""Requests that speak of something said or done before: "make it an hour", "and in September?".

Here the thing is known from the conversation, and the words are read for the change alone, down to
a bare "an hour later". A request that names its thing itself, such as "move the dentist to Friday",
is one of the `intents`: it is read by `change_reading` and `expense_change`, which first part the
words for the thing from those for the change. Both use the same `slots`.
"""
