"""What two small learned models read in a message: which chore it is, and which words are what.

Rules read an order word for word; people word theirs anew each day. So what no rule is sure of is
read as programs for spoken commands do it (Coucke et al., "Snips Voice Platform", 2018): a
classifier tells the chore, a conditional random field marks the pieces that matter (which meeting,
when, whom, which shop, how much), and all the rest, reasons and asides, is left out. Nothing is
done by it alone: it is asked first.

The models are made by `build/training/train_chores.py` from `build/training/chores/*.txt`.
"""
