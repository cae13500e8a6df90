PYTHON ?= python3
BIN := .venv/bin
# Where the PolNeAR corpus lies (folders train and dev): make train POLNEAR=...
POLNEAR ?= corpora/polnear
# Its labelled articles train the check-worthiness models too
TIMEBANK ?= corpora/timebank.train.jsonl corpora/timebank.dev.jsonl
# Where `make quality` writes rates and samples for judging; they quote articles and stay outside of the tree
QUALITY ?= ../onrecord-quality

.PHONY: setup check fix golden quality bench train lock

setup:    ; $(PYTHON) -m venv .venv && $(BIN)/pip install -q --require-hashes -r requirements/dev.txt && $(BIN)/pip install -q --no-deps -e .
check:    ; $(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/python -m pytest -q
fix:      ; $(BIN)/ruff check --fix . && $(BIN)/ruff format .
golden:   ; $(BIN)/python -m pytest -q --regen-all tests/test_golden.py tests/test_fresh_docs.py tests/checker/test_schemas.py tests/reports
quality:  ; $(BIN)/python benchmarks/quality.py $(POLNEAR)/train --cache $(QUALITY)/cache --out $(QUALITY)
bench:    ; $(BIN)/python benchmarks/startup.py && $(BIN)/python benchmarks/speed.py
train:    ; $(BIN)/python benchmarks/train_attribution.py $(POLNEAR)/train && $(BIN)/python benchmarks/train_check_worthiness.py $(POLNEAR)/train $(TIMEBANK)
lock:     ; for e in run dev; do uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url $$([ $$e = dev ] && echo --extra dev) pyproject.toml -o requirements/$$e.txt; done
