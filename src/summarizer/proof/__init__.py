"""From finished pages back to the article: what they claim, what proves it, and what does not hold."""
