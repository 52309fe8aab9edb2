"""Citations: what is cited, how four styles print it, and the files that reference managers read."""
