"""What `make serve` adds to the pages: mistakes shown in them, forms to edit the words, an inbox that takes claims."""
