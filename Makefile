# `make serve` looks at the card, `make test` runs every test, `make dist` builds what is published.
# Each installs what is missing first, says so, and is quick when nothing is.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
# Installing, building and testing share folders, ports and the machine: what is asked for is done in turn.
.NOTPARALLEL:
.DEFAULT_GOAL := help

# The crate and the command must be the same version: see Cargo.toml.
WASM_BINDGEN := 0.2.130
WASM_PACK := 0.15.0
GECKODRIVER := 0.37.1
PORT ?= 8080

# Commands that this project builds for itself, out of the way of the user's own.
CACHE := $(if $(XDG_CACHE_HOME),$(XDG_CACHE_HOME),$(HOME)/.cache)/fact-box
TOOLS := $(CACHE)/$(WASM_BINDGEN)-$(WASM_PACK)
DRIVER := $(CACHE)/geckodriver-$(GECKODRIVER)
COMMA := ,
# Debian keeps servers where only root looks for commands.
export PATH := $(CURDIR)/node_modules/.bin:$(TOOLS)/bin:$(DRIVER)/bin:$(PATH):/usr/sbin
# What tests start is on this machine, and not behind a proxy.
export NO_PROXY := 127.0.0.1,localhost$(addprefix $(COMMA),$(or $(NO_PROXY),$(no_proxy)))
export no_proxy := $(NO_PROXY)

CARD := target/card/fact-box-card_bg.wasm
DESK := target/desk/fact-box-desk_bg.wasm
# The standard library is built with the card, for size, and without what panics would say, which no
# reader sees: 13 KB less. No loop is given counters of its own: 1 % less. These are unstable parts
# of cargo and rustc; RUSTC_BOOTSTRAP opens them in the stable ones. The stack is 256 KB, of
# which no card that was tried takes more than 19; what the linker knows of constants stays, for www/objects.mjs.
SMALL := RUSTC_BOOTSTRAP=1 RUSTFLAGS='-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
	-Cllvm-args=-disable-lsr -Clink-args=-zstack-size=262144 -Clink-args=--emit-relocs'
STD := -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size
# cargo does not optimize across crates what is to be an rlib, too, as the command and the tests need it: 10 % more.
LIBRARY := cargo rustc --quiet --lib --crate-type cdylib --release --target wasm32-unknown-unknown
# Features one by one: `--all-features` writes encodings that no browser accepts. With the names of functions, by which
# www/split.mjs parts them, and which it takes out. What traps ends the instance: no code need be kept for the sake of a
# trap. Nothing is inlined: what functions share compresses better where it stands once, by 5 %. The first kilobyte of the
# memory is the end of the stack, and no value's address.
WASM_OPT := wasm-opt -Oz --converge -g -tnh -lmu -fimfs=0 -aimfs=0 -ocimfs=0 --enable-bulk-memory --enable-nontrapping-float-to-int \
	--enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue
LINKED := target/wasm32-unknown-unknown/release/fact_box.wasm
# $(call bound,LINKED,FOLDER,NAME): what is linked, with its bindings, as small as it gets.
bound = wasm-bindgen --target web --no-typescript --out-dir $(2) --out-name $(3) $(1) && $(WASM_OPT) $(2)/$(3)_bg.wasm -o $(2)/$(3)_bg.wasm
# $(call card,FOLDER,FEATURES): the card, with what www/split.mjs asks of it.
card = mkdir -p $(1) && $(SMALL) $(LIBRARY) $(2) $(STD) && node www/objects.mjs $(LINKED) $(1)/linked.wasm $(1)/objects.json && \
	$(call bound,$(1)/linked.wasm,$(1),fact-box-card)
# Of what the browser gets; the command and the tests are none of it.
RUST := Cargo.toml Cargo.lock rust-toolchain.toml \
	$(shell find src \( -path src/bin -o -path src/tests \) -prune -o \( -name '*.rs' -o -name '*.ftl' \) -print)
SAY := printf '\n== %s\n'

# Packages of Debian. Their services need not run: tests start their own.
INSTALL := sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; $$sudo apt-get update -qq; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq

.PHONY: help serve test bench dist lint native dom sizes pages desk ways consumers languages faults readers gallery fuzz pages-text rust browser browsers pdf nginx wordpress clean

help:
	@echo 'make serve   look at the demo pages at http://127.0.0.1:$(PORT)/ (PORT to change)'
	@echo 'make test    run every test'
	@echo 'make bench   measure the card against chart libraries, and write BENCHMARKS.md'
	@echo 'make dist    build what is published into dist/ and print its sizes'

serve: dist
	@$(SAY) 'Serving; stop with Ctrl-C'
	@cargo run --quiet -- serve --port $(PORT)

test: lint native dom sizes pages desk ways consumers languages faults readers
	@$(SAY) 'All tests passed'

# --- the tests -------------------------------------------------------------------------------------

lint: rust
	@$(SAY) 'Formatting, lints and documentation'
	cargo fmt --check
	cargo clippy --quiet --all-targets -- -D warnings
	cargo clippy --quiet --test sizes --test bench --test pages --test desk --test ways --test consumers --test languages --test faults --test readers -- -D warnings
	cargo clippy --quiet --lib --test dom --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --quiet --lib --target wasm32-unknown-unknown --features faults -- -D warnings
	cargo clippy --quiet --lib --target wasm32-unknown-unknown --features desk -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --quiet --no-deps --document-private-items

native:
	@$(SAY) 'Native tests and snapshots'
	cargo test

# A machine that has just installed its browser may start it slowly: the driver has five seconds of its
# own, the tests twenty.
dom: rust browser $(TOOLS)/bin/wasm-pack $(TOOLS)/bin/wasm-bindgen
	@$(SAY) 'The card in a DOM'
	WASM_BINDGEN_TEST_DRIVER_TIMEOUT=120 WASM_BINDGEN_TEST_TIMEOUT=300 wasm-pack test --headless --chrome -- --test dom

sizes: dist
	@$(SAY) 'What readers fetch, and its budget'
	cargo test --test sizes -- --nocapture

pages: dist browser pdf
	@$(SAY) 'Whole pages in Chromium'
	cargo test --test pages

desk: dist browser
	@$(SAY) 'The desk, as an editor uses it'
	cargo test --test desk

ways: dist browser nginx wordpress
	@$(SAY) 'Every way onto a page'
	cargo test --test ways -- --nocapture

consumers: dist browser target/consumers/node_modules
	@$(SAY) 'The package, in pages that others build'
	cargo test --test consumers

faults: dist target/faults/dist/fact-box.js browsers
	@$(SAY) 'Every fault that a page meets, in three engines'
	cargo test --test faults -- --nocapture

languages: dist browsers
	@$(SAY) 'Numbers, lists and dates in each language, in three engines'
	cargo test --test languages -- --nocapture

# One after the other: each has three browsers at work.
readers: dist browsers
	@$(SAY) 'Every state of the card for every reader, in three engines'
	cargo test --test readers -- --nocapture --test-threads 1

# Times depend on the machine: nothing is asserted of them.
bench: dist browser tests/bench/node_modules
	@$(SAY) 'The card against chart libraries'
	@mkdir -p target/bench
	@cargo build --quiet
	@node tests/bench/build.mjs target/debug/fact-box target/bench/site
	cargo test --test bench -- --nocapture

# Nothing is tested: it is for somebody to look at.
gallery: dist browsers
	@$(SAY) 'Pictures of every state'
	cargo test --test readers gallery -- --ignored --nocapture

# Any bytes as a card, for an hour (SECONDS to change). It needs a nightly toolchain and cargo-fuzz
# (`rustup toolchain install nightly`, `cargo install cargo-fuzz`). What it finds is in FUZZ/artifacts.
FUZZ := target/fuzz
fuzz: SECONDS ?= 3600
fuzz:
	@command -v cargo-fuzz >/dev/null && rustup toolchain list | grep -q nightly || { \
		$(SAY) 'make fuzz needs: rustup toolchain install nightly; cargo install cargo-fuzz'; exit 1; }
	@mkdir -p $(FUZZ)/corpus $(FUZZ)/artifacts
	@cp -u www/cards/*.json tests/cards/*.json tests/hostile/*.json $(FUZZ)/corpus/
	@$(SAY) 'Any bytes as a card, for $(SECONDS) seconds'
	cargo +nightly fuzz run --fuzz-dir tests/fuzz --target-dir $(FUZZ)/build card $(FUZZ)/corpus -- \
		-artifact_prefix=$(FUZZ)/artifacts/ -dict=tests/fuzz/card.dict -max_len=8192 -timeout=10 \
		-rss_limit_mb=4096 -max_total_time=$(SECONDS)

# Writes the format's reference, the text of the cards into the demo pages, and the snapshots anew.
pages-text:
	cargo run --quiet -- schema --html > target/reference.html
	mv target/reference.html www/reference.html
	cargo run --quiet -- render --page $(addprefix www/,mexico.html $(notdir $(wildcard www/mexico.*.html)) mexico-daily.html world.html series.html figure.html address.html theming.html gallery.html)
	INSTA_UPDATE=always cargo test

# --- what is published -----------------------------------------------------------------------------

dist: dist/fact-box.js

dist/fact-box.js: $(CARD) $(DESK) $(wildcard www/*.* www/desk/*.* www/cards/*.* www/wordpress/*/*) index.html README.md HOSTING.md LICENSE node_modules
	@$(SAY) 'dist/'
	@mkdir -p target/card
	@cargo run --quiet -- schema > target/card/fact-box.schema.json
	@cargo run --quiet -- messages > target/card/messages.json
	@node www/build.mjs target/card dist target/desk

$(CARD): $(RUST) www/objects.mjs node_modules $(TOOLS)/bin/wasm-bindgen | rust
	@$(SAY) 'The card, for WebAssembly'
	@$(call card,target/card)

# Where an editor writes a card. It may weigh what it does, and say why it stopped.
$(DESK): $(RUST) www/desk/table.js node_modules $(TOOLS)/bin/wasm-bindgen | rust
	@$(SAY) 'The desk, for WebAssembly'
	@$(LIBRARY) --features desk
	@$(call bound,$(LINKED),target/desk,fact-box-desk)

# The same with the feature that lets a test make a card panic; nothing of it is published.
target/faults/dist/fact-box.js: dist/fact-box.js $(RUST) | rust
	@$(SAY) 'The card that panics when a test asks for it'
	@$(call card,target/faults,--features faults)
	@cp target/card/fact-box.schema.json target/card/messages.json target/faults/
	@node www/build.mjs target/faults target/faults/dist >/dev/null

# --- what is needed --------------------------------------------------------------------------------

# What rust-toolchain.toml names: rustup takes it by itself, unless it has been told not to, or has the toolchain without
# what is named beside it.
rust:
	@own=$$(rustc --print sysroot)/lib/rustlib && test -d $$own/src && test -d $$own/wasm32-unknown-unknown || { \
		$(SAY) 'Installing what rust-toolchain.toml names'; \
		rustup toolchain install; }

# Without --locked: the lock file that it is published with names a crate that cannot be had.
$(TOOLS)/bin/wasm-bindgen:
	@$(SAY) 'Building wasm-bindgen $(WASM_BINDGEN), once: two to three minutes'
	cargo install --quiet wasm-bindgen-cli --version $(WASM_BINDGEN) --root $(TOOLS)

$(TOOLS)/bin/wasm-pack:
	@$(SAY) 'Building wasm-pack $(WASM_PACK), once: one to two minutes'
	cargo install --quiet wasm-pack --version $(WASM_PACK) --root $(TOOLS)

node_modules: package-lock.json
	@$(SAY) 'Installing wasm-opt, esbuild, and what the tests use'
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

tests/bench/node_modules: tests/bench/package-lock.json
	@$(SAY) 'Installing the chart libraries'
	npm ci --prefix tests/bench --no-audit --no-fund --loglevel=error
	@touch $@

# Out of the tree, as the package itself is installed there. Not touched: npm would take what it has noted of it for out of date.
target/consumers/node_modules: tests/consumers/package-lock.json
	@$(SAY) 'Installing Vite, TypeScript, React and Ajv'
	@mkdir -p target/consumers
	@cp tests/consumers/package.json tests/consumers/package-lock.json target/consumers/
	npm ci --prefix target/consumers --no-audit --no-fund --loglevel=error

# With letters of every language that the card speaks.
browser:
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || { \
		$(SAY) 'Installing Chromium, its driver, and fonts'; \
		$(INSTALL) chromium chromium-driver fonts-liberation fonts-dejavu-core fonts-droid-fallback >/dev/null; }

# Firefox, and WebKit as GTK's programs have it, which wants a screen: Xvfb is one that nobody sees.
browsers: browser $(DRIVER)/bin/geckodriver
	@command -v firefox-esr >/dev/null || { \
		$(SAY) 'Installing Firefox'; \
		$(INSTALL) firefox-esr >/dev/null; }
	@command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null || { \
		$(SAY) 'Installing WebKit, its driver and a screen for it'; \
		$(INSTALL) webkit2gtk-driver xvfb >/dev/null; }

# What reads the words of a printed page.
pdf:
	@command -v pdftotext >/dev/null || { \
		$(SAY) 'Installing pdftotext'; \
		$(INSTALL) poppler-utils >/dev/null; }

# Built here because Debian has no driver for its Firefox.
$(DRIVER)/bin/geckodriver:
	@$(SAY) 'Building geckodriver $(GECKODRIVER), once: one to two minutes'
	cargo install --quiet geckodriver --version $(GECKODRIVER) --locked --root $(DRIVER)

nginx:
	@test -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so || { \
		$(SAY) 'Installing nginx and its brotli module'; \
		$(INSTALL) nginx libnginx-mod-http-brotli-static >/dev/null; }

# Nothing that starts a service: micro-httpd stands in for the web server that WordPress asks for.
wordpress:
	@command -v mariadbd >/dev/null && command -v php >/dev/null && test -d /usr/share/wordpress/wp-content/themes/twentytwentythree || { \
		$(SAY) 'Installing WordPress, PHP and MariaDB'; \
		$(INSTALL) --no-install-recommends wordpress wordpress-theme-twentytwentythree micro-httpd netcat-traditional \
			php-cli mariadb-server-core >/dev/null; }

clean:
	rm -rf dist node_modules target
