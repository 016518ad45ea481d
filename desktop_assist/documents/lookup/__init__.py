"""Tables as data: the row of a place, a category and a date, instead of text that mentions them."""
