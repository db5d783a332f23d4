"""The site's own sentences, apart from the store's."""
