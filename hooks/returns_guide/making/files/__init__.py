"""Make the files beside the pages: data, words and drawings."""
