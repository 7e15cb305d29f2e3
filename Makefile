# Two commands matter: `make run` and `make test`. Everything else is a part of them, or comfort.

SWIFT ?= swift
CORPUS ?= corpus
OUTPUT ?= output
prefix ?= /usr/local
# FLAGS="--experimental-lto-mode full": 7 % fewer instructions for claims, twice the time to build.
FLAGS ?=
RELEASE := .build/release/tally
DEBUG := .build/debug/tally

# What the build links against, and the file that shows it is there.
PACKAGES := libxml2-dev libsqlite3-dev zlib1g-dev nettle-dev libicu-dev pkg-config
PACKAGES_TEST := python3 python3-venv
VENV := .venv-test

.PHONY: help run test test-all test-browser build bench bench-peers bench-instructions format golden install packages packages-test tests check-golden \
  check-schema check-browser browser-checks test-install test-exports test-spark clean

help:
	@echo "make run      read $(CORPUS), write $(OUTPUT), say what was found"
	@echo "make test     everything that must hold before a push"
	@echo "make test-all the same, then the report in a browser, the exports in other tools, make install, Spark"
	@echo "make build    the release binary, $(RELEASE)"
	@echo "make bench    how fast each stage is, and the whole; make bench-peers: beside other tools;"
	@echo "              make bench-instructions: in instructions, which no busy neighbour changes"
	@echo "make format   lay out the sources"
	@echo "make golden   write $(OUTPUT)/knowledge.json anew, to be read and committed"
	@echo "make install  the binary, its manual page and completions below prefix ($(prefix))"

run: build
	$(RELEASE) ingest $(CORPUS) -o $(OUTPUT)

build: packages
	$(SWIFT) build -c release $(FLAGS) --product tally

# Only what is missing is installed, and only where that is allowed.
packages:
	@sh Tests/Setup/packages.sh $(PACKAGES)

packages-test:
	@sh Tests/Setup/packages.sh $(PACKAGES) $(PACKAGES_TEST)

test: packages-test
	$(SWIFT) format lint -r -s Sources Tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory check-golden check-schema check-browser
	@echo "All tests passed."

# A fresh run gives the committed bytes, with one core and with two.
check-golden:
	@rm -rf .build/golden && mkdir -p .build/golden
	@$(DEBUG) ingest corpus -o .build/golden/one --quiet --jobs 1
	@$(DEBUG) ingest corpus -o .build/golden/two --quiet --jobs 2
	@$(DEBUG) ingest corpus -o .build/golden/folder --quiet --layout folder
	@cmp .build/golden/one/knowledge.json .build/golden/two/knowledge.json
	@$(DEBUG) extract corpus --quiet --sources .build/golden/ledger.ndjson | \
	  $(DEBUG) reconcile --quiet --sources .build/golden/ledger.ndjson -o .build/golden/stages
	@cmp .build/golden/one/knowledge.json .build/golden/stages/knowledge.json
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

# The report in a browser, where one is installed.
check-browser:
	@if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then \
	  $(MAKE) --no-print-directory browser-checks BINARY=$(DEBUG); \
	else \
	  echo "Skipped: the report in a browser. No chromium and chromedriver here; make test-browser installs them."; \
	fi

test-all: test test-browser test-install test-exports test-spark

# Every export, opened by the tool that people open it with.
test-exports: build .venv-exports/ready
	@sh Tests/Setup/packages.sh sqlite3
	.venv-exports/bin/python Tests/Export/export_test.py $(RELEASE) corpus README.md

.venv-exports/ready: Tests/Export/requirements.txt
	@python3 -m venv .venv-exports
	@.venv-exports/bin/pip install --quiet --disable-pip-version-check -r Tests/Export/requirements.txt
	@touch $@

# The Spark job beside one machine: the same records, whatever is killed meanwhile.
test-spark: build .venv-spark/ready
	@sh Tests/Setup/packages.sh openjdk-17-jre-headless
	.venv-spark/bin/python Tests/Spark/spark_test.py $(RELEASE) Integrations/Spark/tally_spark.py \
	  Benchmarks/generate.py corpus

.venv-spark/ready: Tests/Spark/requirements.txt
	@python3 -m venv .venv-spark
	@.venv-spark/bin/pip install --quiet --disable-pip-version-check -r Tests/Spark/requirements.txt
	@touch $@

# What `make install` leaves runs, and its manual page is one.
test-install:
	@rm -rf .build/installed
	@$(MAKE) --no-print-directory install prefix=$(CURDIR)/.build/installed >/dev/null
	@.build/installed/bin/tally --version
	@bash -n .build/installed/share/bash-completion/completions/tally
	@grep -q '^.Nm tally' .build/installed/share/man/man1/tally.1
	@test -s .build/installed/share/zsh/site-functions/_tally
	@test -s .build/installed/share/fish/vendor_completions.d/tally.fish
	@echo "The installed program, its manual page and its completions are there."


# The report of the shipped corpus in headless Chromium; screenshots to be looked at.
test-browser: build
	@sh Tests/Setup/packages.sh chromium chromium-driver fonts-dejavu-core python3-venv
	@$(MAKE) --no-print-directory browser-checks BINARY=$(RELEASE)

BINARY ?= $(RELEASE)
browser-checks: .venv-browser/ready
	@rm -rf .build/browser
	$(BINARY) ingest corpus -o .build/browser --quiet
	.venv-browser/bin/python Tests/Browser/report_test.py .build/browser/report.html \
	  --screenshots .build/screenshots

.venv-browser/ready: Tests/Browser/requirements.txt
	@python3 -m venv .venv-browser
	@.venv-browser/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
	@touch $@

bench: packages
	$(SWIFT) run -c release tally-bench

# Instructions and allocations of each stage, against Benchmarks/instructions.json. RECORD=1 writes that file anew.
bench-instructions: packages
	@sh Tests/Setup/packages.sh valgrind binutils python3
	$(SWIFT) build -c release --product tally-bench
	python3 Benchmarks/instructions.py .build/release/tally-bench $(if $(RECORD),--record)

bench-peers: build
	@python3 -m venv .venv-peers
	@.venv-peers/bin/pip install --quiet --disable-pip-version-check -U pip
	@.venv-peers/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/peers.txt
	.venv-peers/bin/python Benchmarks/peers.py $(RELEASE)

format:
	$(SWIFT) format -i -r Sources Tests

golden: build
	$(RELEASE) ingest corpus -o output
	@git --no-pager diff --stat -- output/knowledge.json

install: build
	install -D -m 755 $(RELEASE) $(DESTDIR)$(prefix)/bin/tally
	install -d $(DESTDIR)$(prefix)/share/bash-completion/completions \
	  $(DESTDIR)$(prefix)/share/zsh/site-functions $(DESTDIR)$(prefix)/share/fish/vendor_completions.d
	$(RELEASE) --generate-completion-script bash \
	  > $(DESTDIR)$(prefix)/share/bash-completion/completions/tally
	$(RELEASE) --generate-completion-script zsh > $(DESTDIR)$(prefix)/share/zsh/site-functions/_tally
	$(RELEASE) --generate-completion-script fish \
	  > $(DESTDIR)$(prefix)/share/fish/vendor_completions.d/tally.fish
	@mkdir -p .build/manual
	$(SWIFT) package --allow-writing-to-package-directory generate-manual \
	  --output-directory .build/manual >/dev/null
	install -D -m 644 .build/manual/tally.1 $(DESTDIR)$(prefix)/share/man/man1/tally.1

clean:
	rm -rf .build $(VENV)
