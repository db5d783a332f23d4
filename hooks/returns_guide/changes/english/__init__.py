"""Values of several keys in a line of English, for whoever reviews them."""
