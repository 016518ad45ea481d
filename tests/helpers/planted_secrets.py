"""Forty things that must never leave the laptop.

Put together here so that no scanner takes this file for a leak.
"""

KEYS = {
    "OpenAI key": "sk-" + "proj-q7Lm2Zt9Wc4Xb8Nv",
    "Anthropic key": "sk-" + "ant-api03-Hy5Rk8Pd3Sj1",
    "AWS access key": "AKIA" + "Q3EGRVXAMPLE7T2K",
    "GitHub token": "ghp_" + "Kd83hQ" * 6,
    "GitLab token": "glpat-" + "Zx81_yQ77-pLmN3kR5tQ",
    "Slack token": "xoxb-" + "731902846511-Jh2Kq9Lw",
    "Slack address": "hooks.slack.com" + "/services/T01ABCD/B02EFGH/k3jf92hsl1",
    "Stripe key": "sk_live" + "_51Hb7Qw2eRt8Yu3Io",
    "Google key": "AIza" + "SyD4" + "hG7k" * 7 + "abc",
    "JWT": "eyJhbGciOiJI" + "UzI1NiJ9.eyJzdWIiOiI0MiJ9.Xk29-dLq_v",
    "private key": "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg7q\n-----END PRIVATE KEY-----",
    "password": "password: " + "Herbst!2026x",
    "address with password": "postgres://app:" + "uN7kq2wP@db.example.com/x",
    "bearer token": "Authorization: Bearer " + "q8f7w6e5r4t3y2u1i0",
}
PERSONAL = {
    "mail address": "karla.brandt@example.org",
    "phone number": "+49 171 5550199",
    "IBAN": "DE89 3704 0044 0532 0130 00",
    "card number": "4111 1111 1111 1111",
    "social security number": "123-45-6789",
    "tax number": "36 574 261 809",
}
ALL = {**KEYS, **PERSONAL}
FURTHER = {
    "colleague": "Oluwaseun Adeyemi",
    "contact of a rare name": "Xquill Vandermolen",
    "known by a first name": "Zuzanna Wiśniewska",
    "postal address": "Lindenstraße 12a, 50674 Köln",
    "address abroad": "221B Baker Street, London NW1 6XE",
    "national insurance": "JG 10 37 59 A",
    "French social security": "2 69 05 49 588 157 80",
    "Swiss social security": "756.9217.0769.85",
    "Spanish identity": "48291736Q",
    "Danish number": "211062-5629",
    "Polish number": "44051401359",
    "Brazilian number": "123.456.789-09",
    "passport": "passport number C01X00T47",
    "driving licence": "driving licence MORGA657054SM9IJ",
    "second IBAN": "CH93 0076 2011 6238 5295 7",
    "second card": "3782 822463 10005",
    "American phone": "(415) 555-2671",
    "second mail address": "k.wagner+spesen@firma-beispiel.de",
    "door code": "door code is 4408",
    "password in passing": "pw hunter2secret!",
}
"""With the twenty above, forty: what a day in an office meets."""
_TELLING = {
    "private key": "MIIEvQIBADANBg7q",
    "password": "Herbst!2026x",
    "address with password": "uN7kq2wP",
    "bearer token": "q8f7w6e5r4t3y2u1i0",
    "passport": "C01X00T47",
    "driving licence": "MORGA657054SM9IJ",
    "door code": "4408",
    "password in passing": "hunter2secret!",
}


def found_in(text: str) -> list[str]:
    """The kinds of which something stands in a text."""
    planted = {**ALL, **FURTHER}
    return [kind for kind, secret in planted.items() if _TELLING.get(kind, secret) in text]
