"""Twenty things that must never leave the laptop.

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
_TELLING = {
    "private key": "MIIEvQIBADANBg7q",
    "password": "Herbst!2026x",
    "address with password": "uN7kq2wP",
    "bearer token": "q8f7w6e5r4t3y2u1i0",
}


def found_in(text: str) -> list[str]:
    """The kinds of which something stands in a text."""
    return [kind for kind, secret in ALL.items() if _TELLING.get(kind, secret) in text]
