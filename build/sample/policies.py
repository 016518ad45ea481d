"""The sample's rules for travel and expenses."""

POLICY = """
# Birkenfeld Instruments: travel and expense policy
Version 4, in force from 1 January 2026

This policy says what the company pays for when employees travel or spend their own money on its
behalf. It applies to all employees.

# 1. Before the trip
Trips inside the country need no approval when they cost less than 500 EUR in total. All other
trips are approved by the head of department before anything is booked.

# 2. Travel
Trains are the usual means of travel; second class is paid for up to three hours, first class
above that. Flights are paid for when the train would take more than five hours. Economy class is
booked on all flights of less than six hours.

Taxis are paid for before 7 am, after 9 pm, with heavy luggage, or where nothing else runs. The
receipt must show the route.

# 3. Hotels
A room costs at most 140 EUR a night, breakfast included. In the cities of the per-diem table that
are marked as expensive it costs at most 190 EUR. Dearer rooms need the approval of the head of
department before booking.
\f
# 4. Meals
Meals on a trip are covered by the per diem of the country; see the per-diem table. When a meal is
provided, for example by the hotel, the per diem goes down by 20 % for a breakfast and by 40 % for
a lunch or a dinner.

Meals with customers are paid for up to 60 EUR a person. The receipt lists the guests and the
occasion. Tips of up to 10 % are paid when they stand on the receipt.

# 5. Office supplies and software
Supplies of up to 100 EUR may be bought without asking. Software is ordered by IT; subscriptions
that were agreed with IT are paid for on a receipt.

# 6. Receipts
Every expense of more than 10 EUR needs a receipt that shows the date, the merchant, the amount
and the tax. A lost receipt is replaced by a signed statement, at most three times a year.

# 7. Handing in
Expenses are handed in by the fifth working day of the following month. Later than 60 days after
the expense nothing is paid any more. Amounts in other currencies are converted at the reference
rate of the day of the receipt.
"""
PER_DIEMS = """\
Country,City,Full day EUR,First and last day EUR,Night EUR,Expensive
Germany,,28.00,14.00,140.00,no
Germany,Munich,28.00,14.00,190.00,yes
Switzerland,,64.00,43.00,180.00,no
Switzerland,Zurich,66.00,44.00,190.00,yes
Austria,,40.00,27.00,140.00,no
France,,53.00,36.00,150.00,no
France,Paris,58.00,39.00,190.00,yes
United States,,59.00,40.00,170.00,no
United States,New York,66.00,44.00,190.00,yes
"""
