"""The day of a receipt."""

from datetime import date

import pytest

from desktop_assist.expenses.receipt.dates import date_sureness, dates_in, rows_like_dates
from tests.helpers.printed_receipt import printed_lines

TODAY = date(2026, 11, 22)


def day_on(*rows, order="day_first"):
    found = dates_in(printed_lines(*rows), order, TODAY)
    return found[0].date if found else None


@pytest.mark.parametrize(
    "row",
    [
        "2026-03-14", "14/03/2026", "14.03.26", "14-03-2026 12:41", "14. März 2026", "14 mars 2026",
        "March 14, 2026", "14-MAR-26", "14/MAR/2026 07:43:54", "2026/03/14", "14 maart 2026",
        "Datum: 20260314", "Mar 14'26", "14/O3/2026", "03/14/26-A 6:28pm", "Date 14.03.202610:15",
        "14/0312026", "14103/2026", "0036 14032026 13:11:54", "14/03/2612:41", "l4/O3/2O26",
        "14Mar2026", "14MAR26", "14 marca 2026", "14. března 2026", "14 de março de 2026",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(row):
    assert day_on(row) == date(2026, 3, 14)


@pytest.mark.parametrize(
    ("order", "day"), [("day_first", date(2026, 4, 3)), ("month_first", date(2026, 3, 4))]
)
def test_day_and_month_stand_as_in_the_country(order, day):
    assert day_on("03/04/2026", order=order) == day


def test_the_days_of_a_stay_show_the_order():
    nights = [f"10/0{day}/26 Room charge  169.00" for day in (5, 6, 7)]
    stay = ("Arrival 10/05/26", "Departure 10/08/26", *nights)

    assert day_on(*stay) == date(2026, 10, 8)


def test_what_is_due_each_month_shows_no_order():
    months = ("Invoice date 03/06/2026", "Period 03/05/2026 - 03/06/2026", "Next 03/07/2026")

    assert day_on(*months) == date(2026, 6, 3)


def test_a_plain_date_on_the_same_paper_shows_the_order():
    rows = ("Date 03/04/2026", "Printed 25/04/2026")

    assert day_on(*rows, order="month_first") == date(2026, 4, 3)


def test_the_date_of_the_invoice_wins_over_others():
    rows = ("Lieferdatum 10.03.2026", "Fällig am 28.03.2026", "Rechnungsdatum 14.03.2026")

    assert day_on(*rows) == date(2026, 3, 14)


def test_prices_beside_each_other_show_no_order():
    assert day_on("03-02-18 02:56 PM", "S = 6% 3.49 .21") == date(2018, 2, 3)


def test_a_day_that_is_still_to_come_is_hardly_sure():
    found = dates_in(printed_lines("Date 14.03.2027"), "day_first", TODAY)

    assert date_sureness(found, 1.0) < date_sureness(
        dates_in(printed_lines("Date 14.03.2026"), "day_first", TODAY), 1.0
    )


def test_rows_that_may_hold_a_date_are_named_the_likeliest_first():
    rows = printed_lines("Tel 0123456", "12:41:10", "Date 03/0:/2018", "Total")

    assert rows_like_dates(rows) == [2, 1]


def test_what_is_in_the_future_is_not_the_day():
    assert day_on("Valid until 01.01.2031", "14.03.2026 12:41") == date(2026, 3, 14)


@pytest.mark.parametrize("row", ["Tel 03-7845 8155", "31/02/2026", "Total 12.50", "1-2-3", ""])
def test_other_numbers_are_no_days(row):
    assert day_on(row) is None


def test_an_hour_is_no_year():
    rows = ("9th November 2026", "Hire of main hall, Saturday 7th November, 10am to 1pm")

    assert {one.date for one in dates_in(printed_lines(*rows), "day_first", TODAY)} == {
        date(2026, 11, 9)
    }


@pytest.mark.parametrize(
    "rows",
    [
        ("Fällig am 28.03.2026", "14.03.2026"),
        ("Due 28.03.2026", "Springfield, 14.03.2026"),
        ("Departure 28.03.2026", "Mo 14.03.2026"),
        ("20.03.2026", "Datum 14.03.2026"),
        ("20.03.2026", "14.03.2026 12:41"),
        ("20.03.2026", "14.03.2026", "Visa 14.03.2026"),
        ("Datum 20.03.2026", "Rechnungsdatum 14.03.2026"),
        ("Rechnungsdatum", "14.03.2026", "20.03.2026 12:41"),
    ],
)
def test_what_stands_beside_a_date_makes_it_the_day_or_not(rows):
    assert day_on(*rows) == date(2026, 3, 14)


def test_of_two_dates_that_nothing_tells_apart_the_first_counts():
    assert day_on("14.03.2026", "20.03.2026") == date(2026, 3, 14)


@pytest.mark.parametrize(("row", "day"), [("14.03.1985", None), ("31.02.2026", None)])
def test_a_day_long_ago_or_of_no_month_is_none(row, day):
    assert day_on(row) is day


def test_a_date_is_less_sure_where_another_is_as_likely():
    alone = dates_in(printed_lines("Datum 14.03.2026"), "day_first", TODAY)
    rivals = dates_in(printed_lines("Datum 14.03.2026", "Datum 20.03.2026"), "day_first", TODAY)

    assert date_sureness(rivals, 1.0) < date_sureness(alone, 1.0) <= 1.0


def test_a_date_that_can_be_meant_otherwise_is_as_sure_as_the_order_is():
    found = dates_in(printed_lines("Date 03/04/2026"), "day_first", TODAY)
    plain = dates_in(printed_lines("Date 14/04/2026"), "day_first", TODAY)

    assert date_sureness(found, 0.5) < date_sureness(found, 1.0)
    assert date_sureness(plain, 0.5) == date_sureness(plain, 1.0)


def test_the_day_something_was_booked_is_the_receipts_own():
    rows = ("Date of Booking: 06Nov2026", "09Nov2026 Pune - Hyderabad 10:35")

    assert day_on(*rows) == date(2026, 11, 6)


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        (
            ("CREDIT NOTE", "Date 16 October 2026", "Against invoice 20771",
             "Invoice date 1 October 2026"),
            date(2026, 10, 16),
        ),
        (
            ("Gutschrift", "Datum 02.10.2026", "zu Rechnung 1187", "Rechnungsdatum 10.09.2026"),
            date(2026, 10, 2),
        ),
        (("Entry 13 Oct 2026 04:10", "Exit 15 Oct 2026 21:46"), date(2026, 10, 15)),
        (("Einfahrt 13.10.2026 04:10", "Ausfahrt 15.10.2026 21:46"), date(2026, 10, 15)),
        (
            ("Record locator KX9T4B Issued: August 3, 2026", "Tuesday, August 11, 2026",
             "Thursday, August 13, 2026"),
            date(2026, 8, 3),
        ),
    ],
)  # fmt: skip
def test_the_day_it_was_paid_is_told_from_days_of_other_things(rows, day):
    assert day_on(*rows) == day


STAY = ("Guest: A. Moreau  Room 12", "06/09/26  Room charge  90.00", "07/09/26  Visa  180.00")


@pytest.mark.parametrize(
    "rows",
    [
        ("Arrival: 05/09/26", "Departure: 07/09/26"),
        ("Check-in Sat 5 Sep 2026 Check-out Mon 7 Sep 2026",),
        ("Anreise 05.09.2026 Abreise 07.09.2026",),
    ],
)
def test_the_bill_of_a_stay_is_of_the_day_it_ends(rows):
    assert day_on(*rows, "05/09/26  Room charge  90.00", *STAY) == date(2026, 9, 7)


def test_the_bill_of_a_stay_may_say_its_own_day():
    rows = ("Arrival 05/09/26 Departure 07/09/26", "Invoice date 09/09/26", *STAY)

    assert day_on(*rows) == date(2026, 9, 9)


def test_the_departure_of_a_train_is_no_day_it_was_paid():
    rows = ("Order date 02/09/2026", "Departure 07/09/2026 08:15", "Arrival 07/09/2026 11:20")

    assert day_on(*rows) == date(2026, 9, 2)


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        (("Arrival: 02/11/2026  Departure: 05/11/2026", "02/11/2026 Room", "02/11/2026 Tax"), 5),
        (("Ankomst 2026-11-02", "Avresa 2026-11-05", "2026-11-02 Logi", "2026-11-02 Moms"), 5),
        (("Aankomst 02/11/2026", "Vertrek 05/11/2026", "02/11/2026 Kamer", "02/11/2026 Taks"), 5),
        (("Przyjazd 02.11.2026", "Wyjazd 05.11.2026", "02.11.2026 Pokój", "02.11.2026 VAT"), 5),
        (("Llegada: 02/11/2026 Salida: 05/11/2026", "02/11/2026 Noche", "02/11/2026 IVA"), 5),
        (("Anreise 02.11.2026", "Abreise 05.11.2026", "02.11.2026 Zimmer", "02.11.2026 City"), 5),
        (("Arrivée 02/11/2026", "Départ 05/11/2026", "02/11/2026 Chambre", "02/11/2026 TVA"), 5),
        (("Arrivo 02/11/2026", "Partenza 05/11/2026", "02/11/2026 Camera", "02/11/2026 IVA"), 5),
        (("Ankomst 02.11.2026", "Afrejse 05.11.2026", "02.11.2026 Værelse", "02.11.2026 Moms"), 5),
        (("Příjezd 02.11.2026", "Odjezd 05.11.2026", "02.11.2026 Pokoj", "02.11.2026 DPH"), 5),
        (("Room 4  Check-in 02/11/2026", "Check-out 05/11/2026", "Printed: 06/11/2026 07:10"), 6),
        (("Rum 4", "Ankomst 2026-11-02", "Avresa 2026-11-05", "Fakturadatum 2026-11-07"), 7),
    ],
)
def test_the_account_of_a_stay_is_of_the_day_it_ends(rows, day):
    assert day_on(*rows) == date(2026, 11, day)


def test_a_departure_alone_is_not_the_day_of_a_ticket():
    rows = ("Date of purchase 02/11/2026", "Departure 09/11/2026 07:05")

    assert day_on(*rows) == date(2026, 11, 2)


@pytest.mark.parametrize("said", ["This fare is non-refundable.", "No refund.", "No refunds."])
def test_what_is_not_given_back_was_bought_on_the_day_of_purchase(said):
    rows = ("Date of purchase 02/10/2026", "Sat 7 Nov 2026 Ulm - Bonn 07:05", said)

    assert day_on(*rows) == date(2026, 10, 2)


@pytest.mark.parametrize("row", ["Date 11/11/2569 19:58", "11 Nov 2569"])
def test_thai_years_are_counted_from_buddha(row):
    assert day_on(row) == date(2026, 11, 11)


def test_a_stay_is_abbreviated():
    rows = ("FOLIO: A-19072", "ARR : 10/23/2026  DEP : 10/24/2026", "10/23/2026 ROOM CHARGE 306")

    assert day_on(*rows) == date(2026, 10, 24)


@pytest.mark.parametrize("row", ["12October2026", "by card, 12October 2026", "12thOct2026"])
def test_recognition_leaves_out_the_space_between_day_and_month(row):
    assert day_on(row) == date(2026, 10, 12)
