# make demo   sets everything up in .venv and makes two hands move
# make test   sets everything up and passes the tests
# make lint   style, types and the layer contract
# make clean  removes .venv and the demo

VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
PYTHON ?= $(shell sh scripts/find_python)

LEFT     ?= the left hand holds its palm open
RIGHT    ?= the right index fingertip touches the left palm
RELATION ?= the right index tip touches the left palm
SECONDS  ?= 2
OUT      ?= demo
# Tests of one file share what they make, so a file stays in one process.
PYTEST   ?= --numprocesses 2 --dist loadfile

.PHONY: demo test lint install clean

install: $(STAMP)

# The stamp is made last: a set-up that was cut short is done again, one that is finished is never repeated.
$(STAMP): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Ambidex needs Python 3.11, 3.12 or 3.13; none was found. Install one, or run: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; }
	@sh scripts/set_up "$(PYTHON)" "$(VENV)"
	@touch $(STAMP)

demo: $(STAMP)
	@start=$$(date +%s); \
	$(BIN)/ambidex generate --left "$(LEFT)" --right "$(RIGHT)" --relation "$(RELATION)" --seconds $(SECONDS) --out $(OUT) && \
	echo "The job took $$(( $$(date +%s) - start )) s. Open $(OUT)/motion.html in a browser; all files are in $(OUT)/."

test: $(STAMP)
	$(BIN)/python -m pytest $(PYTEST)

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/lint-imports

clean:
	rm -rf $(VENV) demo
