"""From facts to pages: quantities into words, words into Markdown. Reads no text and proves nothing."""
