# Outturn: builds the programs and runs a quarter. `make help` says what there is.
#
# A quarter is a chain of four stages. Each leaves a mark, out/<Q>/.make/<stage>.done, and runs again when the mark
# is older than what the stage depends on:
#
#   extract     the list of data/<Q>/** and of the quarter before, with which it is compared
#   the others  the manifest of the stage before, which stays untouched when that stage wrote the same bytes again
#   all four    the program; the list of pipelines/<authority>/**, data/reference/**, data/published/*.csv and
#               data/published/<Q>/**; the list of its own outputs, so that a deleted or edited one is made anew
#
# The lists (tools/fingerprint) hold names, sizes and times, so a file that is taken away counts as a change, and
# names may hold spaces. Only OUT, DATA and AUTHORITY must not, because GNU Make splits targets at spaces.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --warn-undefined-variables --output-sync=target
.DEFAULT_GOAL := help

AUTHORITY ?= barnet
DATA ?= data
OUT ?= out
QUIET ?=
WAIT ?=
SEED ?= 20180331
# A folder with the four programs; they are then not built.
OUTTURN_BIN ?=

one-word = $(if $(filter 1,$(words $($1))),,$(error $1="$($1)": give one name without spaces))
$(call one-word,AUTHORITY)$(call one-word,DATA)$(call one-word,OUT)

is-quarter = $(shell if [[ '$(subst ','\'',$1)' =~ ^[0-9]{4}Q[1-4]$$ ]]; then echo yes; fi)
QUARTERS := $(sort $(shell find -L $(DATA) -maxdepth 1 -type d -regextype posix-extended \
  -regex '.*/[0-9]{4}Q[1-4]' -printf '%f\n' 2>/dev/null))
QUARTERS_TEXT := $(if $(QUARTERS),There are: $(QUARTERS),There is none in $(DATA)/)
Q ?= $(lastword $(QUARTERS))

ifneq (,$(filter quarter clean-quarter,$(MAKECMDGOALS)))
  ifeq (,$(Q))
    $(error no quarter to run. $(QUARTERS_TEXT))
  else ifeq (,$(call is-quarter,$(Q)))
    $(error Q="$(Q)" is not a quarter such as 2017Q4. $(QUARTERS_TEXT))
  else ifeq (,$(filter $(Q),$(QUARTERS)))
    ifneq (,$(filter quarter,$(MAKECMDGOALS)))
      $(error there is no folder $(DATA)/$(Q). $(QUARTERS_TEXT))
    endif
  endif
endif
ifneq (,$(filter quarter quarters,$(MAKECMDGOALS)))
  ifeq (,$(wildcard pipelines/$(AUTHORITY)/.))
    $(error there is no folder pipelines/$(AUTHORITY). There are: $(notdir $(wildcard pipelines/*)))
  endif
endif

##@ Run

.PHONY: quarter
quarter: quarter-$(Q) ## Bring the outputs of one quarter up to date: Q=2017Q4 (default: the newest in data/)

.PHONY: quarters
quarters: $(addprefix quarter-,$(QUARTERS)) ## The same for every quarter in data/ (-j runs them side by side)
	@$(if $(QUARTERS),:,echo "No quarter to run. $(QUARTERS_TEXT)")

.PHONY: clean-quarter
clean-quarter: ## Remove the outputs of one quarter: Q=2017Q4
	rm -rf -- '$(OUT)/$(Q)'

.PHONY: synthetic
synthetic: check-tools ## Invent a quarter's case-level records: Q=2017Q3 SEED=20180331 (into data/<Q>/synthetic)
	@swift build -c release --product synthesise
	@.build/release/synthesise --quarter $(Q) --seed $(SEED) --out $(DATA)/$(Q)/synthetic

##@ Develop

.PHONY: build
build: check-tools ## Build the four programs for speed
	@swift build -c release

.PHONY: test
test: check-tools ## Set up, build, run every test, check the style
	@swift build -c release --build-tests
	@tools/test
	@$(MAKE) --no-print-directory lint

.PHONY: format
format: ## Rewrite the sources in the project's style
	@swift format -i -r Sources Tests Package.swift

.PHONY: lint
lint: ## Check the style
	@tools/lint

.PHONY: validate
validate: ## Check the packs in out/ against their schemas and digests with other people's tools
	@tools/validate

.PHONY: bench
bench: ## Measure speed against other tools
	@tools/bench

.PHONY: fuzz
fuzz: ## Feed the reader of CSV with broken input
	@tools/fuzz

.PHONY: check-tools
check-tools: ## See that the compiler and the system libraries are there; install the libraries if allowed
	@tools/check-tools

.PHONY: clean
clean: ## Remove everything that was built; outputs and fetched packages stay
	rm -f .build/release.done
	swift package clean

.PHONY: help
help: ## This page
	@awk -f tools/help.awk $(firstword $(MAKEFILE_LIST))

# The programs: one build for all four, only when a source is newer than the last one.

ifeq (,$(OUTTURN_BIN))
  BIN := .build/release
  PROGRAMS := $(addprefix $(BIN)/,extract clean compute export)
  BUILT := .build/release.done
  ifneq (,$(filter quarter%,$(MAKECMDGOALS)))
    SOURCES := Package.swift $(shell find Sources)
  else
    SOURCES :=
  endif

  $(BUILT): $(SOURCES) $(if $(filter-out $(wildcard $(PROGRAMS)),$(PROGRAMS)),FORCE)
	@tools/check-tools
	@swift build -c release $(if $(QUIET),--quiet) >&2
	@touch $@

  # The build leaves a program alone that would come out the same; its time, looked at afterwards, tells.
  $(PROGRAMS): $(BUILT)
	@:
else
  BIN := $(OUTTURN_BIN)
endif

.PHONY: FORCE
FORCE:

# A stage of a quarter: its folder, its mark, and the manifest that the next stage depends on.
# $1 quarter, $2 program, $3 name of the mark, $4 folder (and further ones), $5 what else it depends on
define stage-rules
$(OUT)/$1/.make/$3.outputs: FORCE
	@tools/fingerprint $$@ $(addprefix $(OUT)/$1/,$4)

$(OUT)/$1/.make/$3.done: $(BIN)/$2 $(OUT)/$1/.make/choices $(OUT)/$1/.make/$3.outputs $5
	@touch $(OUT)/$1/.make/ran
	@$(BIN)/$2 --quarter $1 --pipeline pipelines/$(AUTHORITY) --data $(DATA) --out $(OUT) \
	  $(if $(QUIET),--quiet) $(if $(WAIT),--wait $(WAIT))
	@tools/fingerprint $(OUT)/$1/.make/$3.outputs $(addprefix $(OUT)/$1/,$4)
	@touch $$@

# Made by the stage, or left alone: make looks at its time again after this.
$(OUT)/$1/$(firstword $4)/manifest.json: $(OUT)/$1/.make/$3.done
	@[[ -f $$@ ]] || { echo '$2 left no $$@' >&2; rm -f $$<; exit 70; }
endef

# Its drop is compared with this quarter's: what is carried over must agree.
quarter-before = $(shell awk 'BEGIN { split("$1", q, "Q"); print (q[2] > 1 ? q[1] "Q" q[2] - 1 : q[1] - 1 "Q4") }')

# $1 quarter
define quarter-rules
$(OUT)/$1/.make/drop: FORCE
	@rm -f $(OUT)/$1/.make/ran
	@tools/fingerprint $$@ $(DATA)/$1 $(DATA)/$(call quarter-before,$1)

$(OUT)/$1/.make/choices: FORCE
	@tools/fingerprint $$@ pipelines/$(AUTHORITY) $(DATA)/reference $(DATA)/published/*.csv $(DATA)/published/$1

.PHONY: quarter-$1
quarter-$1: $(OUT)/$1/packs/manifest.json
	@if [[ -z '$(QUIET)' && ! -e $(OUT)/$1/.make/ran ]]; then echo '$1 is up to date: nothing to do.'; fi
endef

$(foreach q,$(QUARTERS),\
  $(eval $(call quarter-rules,$q))\
  $(eval $(call stage-rules,$q,extract,1-extract,stages/1-extract,$(OUT)/$q/.make/drop))\
  $(eval $(call stage-rules,$q,clean,2-clean,stages/2-clean,$(OUT)/$q/stages/1-extract/manifest.json))\
  $(eval $(call stage-rules,$q,compute,3-compute,stages/3-compute,$(OUT)/$q/stages/2-clean/manifest.json))\
  $(eval $(call stage-rules,$q,export,4-export,packs report,$(OUT)/$q/stages/3-compute/manifest.json)))
