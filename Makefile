# One entry for everything; each target does its own set-up, and the set-up is skipped while it is fresh.
# Change an option on the command line: make serve PORT=9000, make test ARGS="-k facts", BROWSER=required make test

HOST ?= 127.0.0.1
PORT ?= 8000
ARGS ?=
# The first Python that is new enough; PYTHON=… overrides it.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

BIN := .venv/bin
READY := .venv/ready
CODE := src tests $(wildcard benchmarks)

# Material's own switch for its notice on the future of MkDocs; our pins keep to 1.x.
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve site offline gates prove guide test lint format bench bench-numbers bench-audit clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(READY) ## Build and verify the site, then serve it with live reload (HOST, PORT)
	@$(BIN)/python -m summarizer.edge.port "$(HOST)" "$(PORT)"
	@$(MAKE) --no-print-directory site || echo "Not all holds yet: serving the last good pages, which follow your edits." >&2
	$(BIN)/python -m mkdocs serve --dev-addr $(HOST):$(PORT)

# `build` proves the pages before it writes them; `verify` then reads the pages and the built HTML from disk.
# Never give mkdocs -q: together with --strict it hides failures.
site: $(READY) ## Build the site into site/ and verify its pages and its HTML
	$(BIN)/summarizer build
	$(BIN)/python -m mkdocs build --strict
	$(BIN)/summarizer verify

# Addresses of files instead of folders, the search index as a script: to read, and to hand on, without a server.
offline: $(READY) ## Build the site for the file system into site-offline/ and verify it (open index.html)
	$(BIN)/summarizer build
	$(BIN)/python -m mkdocs build --strict --config-file mkdocs.offline.yml
	$(BIN)/summarizer verify --site site-offline

# What judges the built site from outside, pinned and apart: the W3C's HTML checker (Java), and Lighthouse (Chromium).
TOOLS := .work/npm
JUDGES := vnu-jar@26.9.27 lighthouse@12.2.3

gates: site ## Put the built site to the W3C's HTML checker and to Lighthouse (npm, Java, Chromium)
	@npm install --prefix $(TOOLS) --silent --no-save --no-audit --no-fund --ignore-scripts $(JUDGES)
	$(BIN)/python -m tests.site.markup site $(TOOLS)/node_modules/vnu-jar/build/dist/vnu.jar
	$(BIN)/python -m tests.site.lighthouse site $(TOOLS)/node_modules/.bin/lighthouse

# The record is measured on the built site and shown on its pages: hence the site before it, and behind it.
prove: site ## Plant every fault in every page, record what the check finds, and show it on the site
	$(BIN)/summarizer prove
	@$(MAKE) --no-print-directory site

guide: $(READY) ## Write the parts of the guide that are made: examples, Python interface, command line
	$(BIN)/python -m tests.guide.refresh

test: $(READY) ## Run all tests (ARGS for pytest; BROWSER=required fails where there is no Chromium)
	$(BIN)/python -m pytest $(ARGS)

lint: $(READY) ## Check format, lint and strict types
	$(BIN)/python -m ruff format --check $(CODE)
	$(BIN)/python -m ruff check $(CODE)
	$(BIN)/python -m mypy $(CODE)

format: $(READY) ## Format the code and mend what can be mended
	$(BIN)/python -m ruff check --fix-only $(CODE)
	$(BIN)/python -m ruff format $(CODE)

bench: $(READY) ## Measure speed
	$(BIN)/python benchmarks/run.py $(ARGS)

# The rivals live apart: nothing of ours depends on them. RIVALS is the folder they live in.
PIP = $(RIVALS)/bin/python -m pip install --quiet --disable-pip-version-check --no-warn-conflicts
RUN = PYTHONPATH=. $(RIVALS)/bin/python -W ignore -m

bench-numbers: RIVALS = .work/rivals
bench-numbers: $(READY) ## Measure readers of numbers on the challenge set, and write the page with the result
	@test -x $(RIVALS)/bin/python || $(PYTHON) -m venv $(RIVALS)
	$(PIP) --requirement benchmarks/numbers/requirements.txt --editable .
	$(RUN) benchmarks.numbers.run --write

# Each rival by itself: one that cannot be installed is named, here and on the page, and the others are measured.
bench-audit: RIVALS = .work/rivals-audit
bench-audit: $(READY) ## Measure checkers of numbers on the challenge pairs, and write the page with the result
	@test -x $(RIVALS)/bin/python || $(PYTHON) -m venv $(RIVALS)
	@grep -v '^#' benchmarks/audit/rivals.txt | while read -r wanted; do \
		$(PIP) $$wanted </dev/null || echo "!!!! NOT INSTALLED: $$wanted" >&2; done
	$(PIP) --editable .
	$(RUN) benchmarks.audit.run --write

clean: ## Remove the built site, the caches and the virtual environment
	rm -rf .venv .work build dist site site-offline .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests $(wildcard benchmarks) -name __pycache__ -type d -prune -exec rm -rf {} +

# pip compiles what it installs, but not a package in place: without it, each start may compile all of src/ again.
# The stamp is written last and holds the place of the tree: an interrupted set-up is taken up again,
# and a tree that was moved or copied does not run the code of the old one.
ifneq ($(shell cat $(READY) 2>/dev/null),$(CURDIR))
.PHONY: $(READY)
endif
$(READY): pyproject.toml requirements.lock
	@rm -f $@
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and none was found; name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1)" >&2; exit 1; }
	@$(BIN)/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Making .venv with $$($(PYTHON) --version)"; rm -rf .venv; $(PYTHON) -m venv .venv; }
	@echo "Installing what requirements.lock pins"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@echo "$(CURDIR)" > $@
