"""Say what would make a guide better; nothing is refused for it, and an editor who knows better says why."""
