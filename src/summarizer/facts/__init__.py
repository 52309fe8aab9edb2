"""Named figures of an article, each tied to the words that state it."""
