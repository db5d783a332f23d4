"""How languages are written: their scripts, alphabets, seams of words and quotation marks."""
