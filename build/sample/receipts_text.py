"""What the sample's receipts say."""

GASTHAUS = """\
^Gasthaus Lindenhof
^Am Anger 12, 09999 Nordwald
^VAT ID DE 999 999 904
-
Table 7          |06.10.2026  13:24
Receipt no.|10418
-
2 x Lunch menu|39.00
1 x Mushroom risotto|15.30
3 x Mineral water|10.50
-
TOTAL EUR|64.80
7 % VAT on 60.56|4.24
-
Paid by card **** 4417|64.80
^Thank you for your visit
"""
TAXI = """\
^Taxi Nordstern
^Bahnhofplatz 3, 09999 Nordwald
-
Date|30.10.2026  17:52
Car 118        |Trip 0093
Office - Central station|6.4 km
-
Fare|18.41
7 % VAT|1.29
TOTAL EUR|19.70
-
^Cash
"""
PAPER = """\
^Papier Rosenow
^Marktgasse 8, 09999 Nordwald
-
Date|20.11.2026  10:15
Receipt|N-2231
-
Printer paper A4, 5 x 500|24.90
Label printer tape|12.60
Pens, blue, 10 pcs|8.40
-
TOTAL EUR|45.90
incl. 19 % VAT|7.33
-
^Paid by card **** 4417
"""
HOTEL_INVOICE = """
# Hotel Alte Brauerei
Braugasse 2, 09999 Nordwald

VAT ID DE 999 999 905

# Invoice

Invoice number: 2026-3187

Invoice date: 2026-11-19

Guest: Ada Winter, Birkenfeld Instruments

    1 night, 18 to 19 November 2026                  124.00 EUR
    Breakfast                                         14.00 EUR

    Net amount                                       127.65 EUR
    VAT                                               10.35 EUR
    Total                                            138.00 EUR

Paid by card. Thank you for your stay.
"""
