"""What speaks for a line being the merchant's name."""

from desktop_assist.expenses.receipt.merchant_features import (
    NameCandidate,
    NamesOfReceipt,
    name_features,
)
from desktop_assist.expenses.receipt.ranker import load_ranker
from desktop_assist.files.page_text import Line, Word
from desktop_assist.system.resources import resource_path
from tests.helpers.printed_receipt import INVOICE, TILL_SLIP, WIDTH, printed_lines


def names_of(*rows):
    return NamesOfReceipt(printed_lines(*rows), WIDTH)


def numbers_of(text, *rows):
    names = names_of(*rows)
    candidate = next(one for one in names.candidates() if one.text == text)
    return name_features(candidate, names)


def test_a_sender_line_gives_its_beginning():
    assert "Papierwerk Nord GmbH" in [one.text for one in names_of(*INVOICE).candidates()]


def test_two_lines_may_be_one_name():
    texts = [one.text for one in names_of("MR. D.I.Y.", "(JOHOR) SDN BHD").candidates()]

    assert "MR. D.I.Y. (JOHOR) SDN BHD" in texts


def test_the_company_number_is_no_part_of_the_name():
    texts = [one.text for one in names_of("KEDAI PAPAN SDN BHD (519537-X)").candidates()]

    assert texts == ["KEDAI PAPAN SDN BHD"]


def test_an_address_is_seen_and_so_is_one_below():
    assert numbers_of("12 Harbour Street", *TILL_SLIP)["has address"]
    assert numbers_of("HARBOUR STREET CAFE", *TILL_SLIP)["below is address"]


def test_a_name_that_the_web_address_repeats_is_seen():
    assert numbers_of("Papierwerk Nord GmbH", *INVOICE)["is domain"]
    assert not numbers_of("Beispiel AG", *INVOICE)["is domain"]


def test_courtesies_are_seen():
    assert numbers_of("Thank you!", *TILL_SLIP[-1:])["has courtesy"]


def test_a_sentence_is_nobodys_name():
    texts = [one.text for one in names_of("Wir danken für Ihren Auftrag", *INVOICE).candidates()]

    assert not any("danken" in one for one in texts)


def test_on_a_letter_its_form_speaks_for_the_sender_and_against_the_addressee():
    rows = ("Seebrise", "Nordlicht AG", "Frau Petra Lorenz", *INVOICE[-1:])
    lines = printed_lines(*rows)
    names = NamesOfReceipt(lines, WIDTH, is_letter=True)
    standing = {one.text: names.standing(one) for one in names.candidates()}

    assert standing["Nordlicht AG"] < standing["Seebrise"] < standing["Papierwerk Nord GmbH"]
    slip = NamesOfReceipt(lines, WIDTH)
    assert {slip.standing(one) for one in slip.candidates()} == {1.0}


def test_the_owner_below_the_name_and_the_kind_of_paper_above_it_are_no_names():
    lines = printed_lines("Online-Ticket", "Linden-Apotheke", "Inh. S. Wolter e.K.", "Tee  4.50")

    found = [one.text for one in NamesOfReceipt(lines, WIDTH).candidates()]

    assert "Linden-Apotheke" in found
    assert not any(one.startswith(("Online", "Inh.")) for one in found)


def test_each_number_has_a_weight_and_each_weight_a_number():
    ranker = load_ranker(resource_path("receipts/merchant.json"))

    assert set(numbers_of("HARBOUR STREET CAFE", *TILL_SLIP)) == set(ranker.names)


def test_the_codes_of_a_cards_slip_are_no_names():
    texts = [one.text for one in names_of("Harbour Cafe", "AUTHORIZATION CIC-31541").candidates()]

    assert texts == ["Harbour Cafe"]


def test_what_the_paper_is_beside_a_name_is_no_part_of_it():
    texts = [one.text for one in names_of("G GREEN LODGE TAX INVOICE", "1 Hill Rd").candidates()]

    assert "GREEN LODGE" in texts


def test_whom_it_is_for_is_unlikely_on_a_photograph_too():
    names = names_of("GREEN LODGE", "12 Hill Road 9010", "Maria Lindqvist", "Nordsee Pumps Ltd")
    standing = {one.text: names.standing(one) for one in names.candidates()}

    assert standing["Nordsee Pumps Ltd"] < standing["GREEN LODGE"]


def test_who_stands_beside_the_label_of_the_buyer_was_not_paid():
    label, name = "Customer", "Harbour Architects Ltd"
    left = Word(label, 10, 60, 70, 70)
    right = Word(name, 300, 60, 420, 70)
    head = Line((Word("Quay Print Ltd", 10, 10, 100, 22),))
    names = NamesOfReceipt([head, Line((left,)), Line((right,))], WIDTH)

    assert names.standing(NameCandidate("Quay Print Ltd", 0, 0)) > names.standing(
        NameCandidate(name, 2, 2)
    )
