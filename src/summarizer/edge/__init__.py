"""Where the program meets the world: the site on disk, the command line, the MkDocs hook."""
