"""Two texts of one meaning in two languages: their numbers aligned by value and compared."""
