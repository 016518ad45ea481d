"""What the sample workspace consists of: an invented company's files, made from the text here."""
