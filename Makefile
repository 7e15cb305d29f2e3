# Two commands matter: `make run` and `make test`. Everything else is a part of them, or comfort.

SWIFT ?= swift
CORPUS ?= corpus
OUTPUT ?= output
prefix ?= /usr/local
RELEASE := .build/release/tally
DEBUG := .build/debug/tally

# What the build links against, and the file that shows it is there.
PACKAGES := libxml2-dev libsqlite3-dev zlib1g-dev nettle-dev libicu-dev pkg-config
PACKAGES_TEST := python3 python3-venv
VENV := .venv-test

.PHONY: help run test build bench format golden install packages packages-test tests check-golden \
  check-schema clean

help:
	@echo "make run      read $(CORPUS), write $(OUTPUT), say what was found"
	@echo "make test     everything that must hold before a push"
	@echo "make build    the release binary, $(RELEASE)"
	@echo "make bench    how fast each stage is, and the whole"
	@echo "make format   lay out the sources"
	@echo "make golden   write $(OUTPUT)/knowledge.json anew, to be read and committed"
	@echo "make install  copy the binary to prefix ($(prefix))/bin"

run: build
	$(RELEASE) ingest $(CORPUS) -o $(OUTPUT)

build: packages
	$(SWIFT) build -c release --product tally

# Only what is missing is installed, and only where that is allowed.
packages:
	@sh Tests/Setup/packages.sh $(PACKAGES)

packages-test:
	@sh Tests/Setup/packages.sh $(PACKAGES) $(PACKAGES_TEST)

test: packages-test
	$(SWIFT) format lint -r -s Sources Tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory check-golden check-schema
	@echo "All tests passed."

# A fresh run gives the committed bytes, with one core and with two.
check-golden:
	@rm -rf .build/golden && mkdir -p .build/golden
	@$(DEBUG) ingest corpus -o .build/golden/one --quiet --jobs 1
	@$(DEBUG) ingest corpus -o .build/golden/two --quiet --jobs 2
	@$(DEBUG) ingest corpus -o .build/golden/folder --quiet --layout folder
	@cmp .build/golden/one/knowledge.json .build/golden/two/knowledge.json
	@cmp output/knowledge.json .build/golden/one/knowledge.json || { \
	  echo "A fresh run differs from the committed output/knowledge.json."; \
	  echo "If that is meant: make golden, read the difference, and commit it."; exit 1; }

check-schema: $(VENV)/ready
	@$(DEBUG) extract corpus --quiet --sources .build/golden/sources.ndjson \
	  > .build/golden/claims.ndjson
	@$(DEBUG) text corpus --quiet > .build/golden/texts.ndjson
	@$(DEBUG) sentences corpus --quiet > .build/golden/sentences.ndjson
	@$(VENV)/bin/python Tests/Schema/validate.py .build/golden

$(VENV)/ready: Tests/Schema/requirements.txt
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/Schema/requirements.txt
	@touch $@

bench:
	$(SWIFT) run -c release tally-bench

format:
	$(SWIFT) format -i -r Sources Tests

golden: build
	$(RELEASE) ingest corpus -o output
	@git --no-pager diff --stat -- output/knowledge.json

install: build
	install -d $(DESTDIR)$(prefix)/bin
	install -m 755 $(RELEASE) $(DESTDIR)$(prefix)/bin/tally

clean:
	rm -rf .build $(VENV)
