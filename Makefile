# The front door: `make help`. Every target that builds or runs goes through Scripts/setup.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 600

# One set of flags for all builds, so that no target makes another one build anew.
FLAGS := --explicit-target-dependency-import-check error
RELEASE_FLAGS := $(FLAGS) -c release --static-swift-stdlib -Xlinker -s
RELEASE_HOSO = $$(swift build $(RELEASE_FLAGS) --show-bin-path)/hoso

.PHONY: help setup demo test test-long lint bench build release smoke install clean

help: ## Print this list.
	@echo "make TARGET, where TARGET is one of:"
	@sed -nE 's/^([a-z-]+):.*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14
	@echo "Variables: PREFIX=$(PREFIX)  DESTDIR=$(DESTDIR)  FUZZ_SECONDS=$(FUZZ_SECONDS)"

setup: ## Install what building and testing need (Scripts/setup); quiet when all is there.
	@Scripts/setup

build: setup ## Build everything for development, tests among it.
	swift build $(FLAGS) --build-tests

test: setup ## Run the tests.
	swift test $(FLAGS) --disable-xctest

test-long: setup ## Run the long tests: large corpora, sanitizers, FUZZ_SECONDS of each fuzz target.
	FUZZ_SECONDS=$(FUZZ_SECONDS) Scripts/test-long $(FLAGS)

lint: setup ## Check layout (swift format, strict) and the shell scripts.
	@Scripts/lint

bench: setup ## Measure against the budgets, side by side with Python and Foundation.
	Scripts/bench $(RELEASE_FLAGS)

demo: setup ## Build hoso and show what it does, on a folder made for it.
	swift build $(FLAGS) --product hoso
	@Scripts/demo "$$(swift build $(FLAGS) --show-bin-path)/hoso"

release: setup ## Build the program for others: optimised, Swift's libraries inside.
	swift build $(RELEASE_FLAGS) --product hoso

smoke: release ## Try the released program in another folder, with nothing of the build around it.
	@Scripts/smoke "$(RELEASE_HOSO)"

install: release ## Install hoso, its completions and man pages under PREFIX (staged in DESTDIR).
	Scripts/install "$(RELEASE_HOSO)" "$(DESTDIR)$(PREFIX)"

clean: ## Remove what the builds made; what set-up installed stays.
	rm -rf .build .build-*
