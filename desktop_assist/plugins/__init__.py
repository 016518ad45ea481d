"""What other packages add: found, allowed by the person, loaded, held in bounds."""
