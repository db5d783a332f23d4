"""Make the guide's pages: whole HTML documents."""
