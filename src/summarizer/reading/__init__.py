"""From the article's characters to mentions: what a text states, and the numerals nobody claimed."""
