"""The product's own reader of receipts, with its shipped weights."""

from functools import partial

from desktop_assist.expenses.receipt.recognition import recognise
from desktop_assist.system.resources import resource_path

RECOGNITION = partial(recognise, weights=resource_path("receipts"))
