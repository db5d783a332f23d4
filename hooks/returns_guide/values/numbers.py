"""How numbers and days are written."""

NUMBER = "-?[0-9]{1,9}"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
