import pytest

from desktop_assist.expenses.heading_names import known_column, names_net_amount, plain_heading

COLUMNS = (
    "id", "date", "merchant", "category", "description", "amount", "currency", "tax", "receipt",
    "status", "payment", "project", "attendees", "place",
)  # fmt: skip
HEADINGS = {
    "English": "No.;Date;Vendor;Category;Purpose;Amount;Currency;VAT;Receipt;Status"
    ";Payment method;Project;Attendees;City",
    "German": "Lfd. Nr.;Datum;Händler;Kategorie;Zweck;Betrag;Währung;MwSt.;Beleg;Status"
    ";Zahlungsart;Kostenstelle;Teilnehmer/-innen;Ort",
    "French": "N°;Date;Fournisseur;Catégorie;Motif;Montant TTC;Devise;TVA;Justificatif;Statut"
    ";Moyen de paiement;Centre de coûts;Participants;Ville",
    "Spanish": "Núm.;Fecha;Proveedor;Categoría;Concepto;Importe;Moneda;IVA;Justificante;Estado"
    ";Forma de pago;Proyecto;Asistentes;Ciudad",
    "Italian": "Numero;Data;Fornitore;Categoria;Causale;Importo;Valuta;IVA;Ricevuta;Stato"
    ";Metodo di pagamento;Commessa;Partecipanti;Città",
    "Dutch": "Volgnummer;Datum;Leverancier;Soort;Omschrijving;Bedrag;Valuta;BTW;Bon;Status"
    ";Betaalwijze;Kostenplaats;Deelnemers;Plaats",
    "Polish": "Lp.;Data;Sprzedawca;Kategoria;Opis;Kwota brutto;Waluta;VAT;Paragon;Status"
    ";Forma płatności;Projekt;Uczestnicy;Miejsce",
}


@pytest.mark.parametrize("language", HEADINGS)
def test_every_column_is_known_in_seven_languages(language):
    found = [known_column(heading) for heading in HEADINGS[language].split(";")]

    assert tuple(one and one[0] for one in found) == COLUMNS


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("Betrag in EUR", "betrag"),
        ("Amount (USD)", "amount"),
        ("CATÉGORIE", "categorie"),
        ("Forma płatności", "forma platnosci"),
        ("EUR", "eur"),
    ],
)
def test_marks_accents_and_currencies_do_not_matter(heading, plain):
    assert plain_heading(heading) == plain


def test_a_heading_in_two_languages_is_known_by_either():
    assert known_column("Zahlungsempf. / Merchant") == known_column("Merchant")


def test_gross_amounts_are_surer_than_net_ones():
    gross, net = (known_column(heading) or ("", 0) for heading in ("Montant TTC", "Netto"))

    assert 0 < gross[1] < net[1]
    assert names_net_amount("Base imponible (€)")
    assert not names_net_amount("Importe")


def test_other_headings_are_not_known():
    assert known_column("Approved by") is None
    assert not names_net_amount("Date")
