"""What the site's search knows: pages with their parts, the words of each, and how they are written down."""
