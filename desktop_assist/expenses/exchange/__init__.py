"""Turn amounts into another currency, with the rate and its day: the user's own, else the ECB's."""
