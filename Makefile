# faqbot: `make run` and `make test` each do all their own set-up.

.DEFAULT_GOAL := help
SHELL := /bin/bash
export FAQBOT_STATE ?= $(shell sh scripts/state)
VENV := $(FAQBOT_STATE)/venv
PYTHON := $(VENV)/bin/python
RASA := $(PYTHON) -m faqbot.lightrasa
NICE_PYTEST := $(PYTHON) -m pytest -q
ARGS ?=

.PHONY: help run test unit train check evaluate stories nlu integration browser bench screenshots \
	lint encoder env rasa lock clean

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: $(VENV)/ready ## Install, train if needed, start everything, print the demo page's address
	@$(PYTHON) -m faqbot.cli.main run

test: $(VENV)/ready encoder ## Install and run the whole test suite
	@scripts/test

unit: $(VENV)/ready encoder ## Unit tests only
	$(NICE_PYTEST) tests/unit $(ARGS)

train: $(VENV)/ready encoder ## Check the content and train a model
	@$(PYTHON) -m faqbot.cli.main train $(ARGS)

check: $(VENV)/ready ## Check the content: facts, promises, wordings
	@$(PYTHON) -m faqbot.cli.main check $(ARGS)

evaluate: $(VENV)/ready encoder ## Grade the newest model on the held-out questions
	@$(PYTHON) -m faqbot.cli.main evaluate $(ARGS)

stories: $(VENV)/ready encoder ## Run the conversation stories
	$(RASA) test core --stories tests/stories --fail-on-prediction-errors --out build/results/core

nlu: $(VENV)/ready encoder ## Run Rasa's own NLU report on the held-out questions
	$(RASA) test nlu --nlu tests/questions --out build/results/nlu

integration: $(VENV)/ready encoder ## Start the real servers and ask them over HTTP
	$(NICE_PYTEST) tests/integration $(ARGS)

browser: $(VENV)/ready encoder ## Drive the widget in a real browser
	@scripts/browser-setup
	$(NICE_PYTEST) tests/browser $(ARGS)

bench: $(VENV)/ready encoder ## A small version of every benchmark
	@scripts/bench

screenshots: $(VENV)/ready encoder ## Make the README's pictures
	@scripts/browser-setup
	$(PYTHON) scripts/screenshots.py

lint: $(VENV)/ready ## Style and types
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy faqbot

encoder: $(VENV)/ready ## Build the sentence encoder
	@$(PYTHON) -m faqbot.nlu.encoder_build

env: $(VENV)/ready ## Print the path of the virtual environment
	@echo $(VENV)

rasa: $(VENV)/ready encoder ## Run Rasa with the settings loaded: make rasa ARGS="test core …"
	$(RASA) $(ARGS)

lock: ## Resolve the dependencies anew (after editing pyproject.toml)
	@scripts/lock

clean: ## Remove what was built; keeps models, conversations and the environment
	rm -rf build/encoder build/results build/embeddings.sqlite3

$(VENV)/ready: requirements-dev.txt scripts/install .python-version
	@scripts/install $(VENV)
	@touch $@
