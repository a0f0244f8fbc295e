# ClaimGraph: `make run` and `make test` do everything on a fresh machine with Swift 6.2+ and git.

PREFIX ?= /usr/local
SWIFT ?= swift
BIN = .build/release
RESOURCES = $(BIN)/claimgraph_ClaimGraphKit.resources/Resources

# What the C libraries need, as Debian and Ubuntu name the packages.
PACKAGES = libxml2-dev libsqlite3-dev zlib1g-dev libbz2-dev pkg-config

.PHONY: run test build setup install lint evaluate interop benchmark clean

## Reads seeds/ and writes output/.
run: build
	$(BIN)/claimgraph build seeds -o output

## Runs all tests.
test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

## Builds the programs for use.
build: setup
	$(SWIFT) build -c release --product claimgraph
	$(SWIFT) build -c release --product claimgraph-train

## Installs what is missing of the system's packages; needs root or sudo only then.
setup:
	@for package in $(PACKAGES); do \
	    dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ] && command -v apt-get >/dev/null; then \
	    root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	    echo "installing$$missing"; \
	    $$root apt-get update -qq && $$root apt-get install -y -qq $$missing >/dev/null; \
	fi

## Installs program and models below PREFIX.
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/claimgraph"
	install -m 755 $(BIN)/claimgraph "$(DESTDIR)$(PREFIX)/bin/claimgraph"
	install -m 644 $(RESOURCES)/* "$(DESTDIR)$(PREFIX)/share/claimgraph/"

## Format, house rules, and that every target imports only what it names.
lint: setup
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks
	.ci/house-rules
	$(SWIFT) build --explicit-target-dependency-import-check error

## Every figure of docs/Evaluation.md; needs ../shared.
evaluate: build
	.ci/evaluate

## Other people's tools read what we write; needs python3.
interop: run
	.ci/interop

clean:
	rm -rf .build
