"""What learned models read in a message: which chore it is, and which words are what.

Rules read an order word for word; people word theirs anew each day. So what no rule is sure of is
read as programs for spoken commands do it (Coucke et al., "Snips Voice Platform", 2018): a
classifier tells the chore, a tagger marks the pieces that matter (which meeting, when, whom, which
shop, how much), and all the rest, reasons and asides, is left out. Nothing is done by it alone: it
is asked first.

`model_reader.py` does both with the packaged language model, learned anew by
`build/training/train_reader.py`; `field_reader.py` with two conditional random fields, made by
`train_chores.py`, where that model is not installed. Both learn from `build/training/chores/`.
"""
