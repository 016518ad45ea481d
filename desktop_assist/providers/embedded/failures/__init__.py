"""Why something did not work, in German: the tools speak English."""
