"""Which rate of tax an amount and the tax in it come from."""

from decimal import Decimal

_TENTH = Decimal("0.1")
_MOST_OFF = Decimal("0.02")


def tax_rate(gross: Decimal, tax: Decimal) -> str:
    """The rate in percent: "19", "7.7"; empty when no rate up to a tenth gives this tax.

    A receipt with several rates has none of its own, and is not given one.
    """
    net = gross - tax
    if not (net and tax) or (net < 0) != (tax < 0):
        return ""
    rate = (tax / net * 100).quantize(_TENTH)
    if abs(net * rate / 100 - tax) > _MOST_OFF:
        return ""
    return f"{rate.normalize():f}"
