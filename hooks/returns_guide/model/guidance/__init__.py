"""What customers of one channel, with one reason, are told: steps, time, contact and all that belongs to them."""
