"""One sign for another: plain ones for those of other keyboards, Latin letters for other scripts."""
