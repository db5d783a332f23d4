"""What a guide and its steps can hold besides words and links: pictures, tables, costs, questions."""
