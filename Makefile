# SPDX-License-Identifier: EUPL-1.2
# Every verb of this tree; `make help` lists them. Not recursive, except that a
# variant (sanitizers, fuzzing, coverage) is this same file run with another
# output folder.
#
#   make SAN=1 …   ASan + UBSan, in build/san     V=1   show the commands
#   make COV=1 …   coverage, in build/cov         T=x   only the tests named x

MAKEFLAGS += --no-builtin-rules
SHELL := /bin/sh
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:

CC = gcc
CLANG = clang
AWK = awk
PKGS = libpq jansson libsodium libutf8proc libcrypto
COMMIT := $(shell git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)

# --- where things go ---------------------------------------------------------

ifdef SAN
OUT := build/san
else ifdef COV
OUT := build/cov
else ifdef FUZZ
OUT := build/libfuzzer
else
OUT := build
endif
GEN := build/gen

ifdef V
Q :=
say = @:
else
Q := @
say = @printf '  %-8s %s\n' $(1) $(2)
endif

# --- what there is -----------------------------------------------------------

DOMAINS := $(filter-out src/lib/ src/core/ src/tool/,$(wildcard src/*/))
# What the server prepares, and what only the tool says to PostgreSQL.
TOOL_SQL := $(sort $(wildcard src/tool/*.sql src/tool/*/*.sql))
SQL := $(sort $(filter-out $(TOOL_SQL),$(wildcard src/*/*.sql)))
STATEMENTS := $(foreach f,$(SQL) $(TOOL_SQL),$(GEN)/$(notdir $(f)).h)

# The glue: what knows Kore. The rest of core does not.
GLUE_C := $(filter-out src/core/server_info.c,$(wildcard src/core/server*.c))
LIB_C := $(sort $(wildcard src/lib/*.c) \
    $(filter-out $(GLUE_C),$(wildcard src/core/*.c)) \
    $(foreach d,$(DOMAINS),$(wildcard $(d)*.c)))
SERVER_C := $(sort $(wildcard src/*.c) $(GLUE_C))
TOOL_C := $(sort $(wildcard src/tool/*.c src/tool/*/*.c))
OUR_C := $(LIB_C) $(SERVER_C) $(TOOL_C)
OUR_H := $(sort $(wildcard src/*.h src/*/*.h src/*/*/*.h))

UNIT_C := $(sort $(wildcard tests/unit/test_*.c))
UNIT_WORLD_C := $(sort $(wildcard tests/unit/*_world.c))
UNIT_SUPPORT_C := $(filter-out $(UNIT_C) $(UNIT_WORLD_C),$(sort $(wildcard tests/unit/*.c)))
FUZZ_C := $(sort $(wildcard tests/fuzz/*_fuzz.c))
TEST_C := $(UNIT_C) $(UNIT_WORLD_C) $(UNIT_SUPPORT_C) $(sort $(wildcard tests/fuzz/*.c))

obj = $(patsubst %.c,$(OUT)/obj/%.o,$(1))
LIB_O := $(call obj,$(LIB_C)) $(OUT)/obj/gen/statements.o $(OUT)/obj/gen/embedded.o \
    $(OUT)/obj/gen/mail.o
SERVER_O := $(call obj,$(SERVER_C)) $(OUT)/obj/gen/kore_conf.o
TOOL_O := $(call obj,$(TOOL_C)) $(if $(TOOL_SQL),$(OUT)/obj/gen/tool_statements.o)
UNIT := $(UNIT_C:tests/unit/%.c=$(OUT)/unit/%)
REPLAY := $(FUZZ_C:tests/fuzz/%_fuzz.c=$(OUT)/fuzz/%_replay)
FUZZERS := $(FUZZ_C:tests/fuzz/%.c=build/fuzz/%)

# --- flags -------------------------------------------------------------------

# As the C compiler is asked to check our own code; Kore's has its own style.
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion \
    -Wcast-qual -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes \
    -Wundef -Wvla -Wwrite-strings -Wformat=2 -Wimplicit-fallthrough \
    -Wnull-dereference -Wunused-const-variable=2 -Werror
WARN_GCC := -Wbidi-chars=any -Wtrampolines

HARDEN := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong \
    -fstack-clash-protection -fcf-protection=full \
    -ftrivial-auto-var-init=zero -fno-delete-null-pointer-checks \
    -fno-strict-overflow -fno-strict-aliasing -fPIE -fno-common \
    -Werror=format-security -Werror=implicit \
    -Werror=incompatible-pointer-types -Werror=int-conversion
LDHARDEN := -pie -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed

SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all \
    -fno-omit-frame-pointer -DARENA_UNPOOLED -DSANITIZED

ifdef SAN
OPT := -O1 -g $(SANITIZE) -fPIE -fno-common -fno-strict-aliasing
LDOPT := -pie $(SANITIZE)
KORE_SECCOMP := SECCOMP_RET_ALLOW
else ifdef COV
OPT := -O0 -g --coverage -fPIE -fno-common -fno-strict-aliasing
LDOPT := -pie --coverage
KORE_SECCOMP := SECCOMP_RET_ALLOW
else ifdef FUZZ
CC := $(CLANG)
WARN :=
WARN_GCC :=
OPT := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -DARENA_UNPOOLED \
    -fno-sanitize-recover=all -fno-common
LDOPT := -fsanitize=fuzzer,address,undefined
else
OPT := -O2 -g $(HARDEN)
LDOPT := $(LDHARDEN)
KORE_SECCOMP := SECCOMP_RET_KILL_PROCESS
endif

# Paths in the binary are those of the tree, wherever it was built.
OPT += -ffile-prefix-map=$(CURDIR)/=

CPPFLAGS := -std=c11 -D_GNU_SOURCE -Isrc -I$(GEN) \
    $(filter-out -I/usr/include,$(shell pkg-config --cflags $(PKGS) 2>/dev/null))
BANNED := $(wildcard src/lib/banned.h)
OURS := $(CPPFLAGS) $(OPT) $(WARN) $(WARN_GCC) -fvisibility=hidden \
    $(if $(BANNED),-include $(BANNED)) -MMD -MP
LIBS := $(shell pkg-config --libs $(PKGS) 2>/dev/null)

# --- build -------------------------------------------------------------------

.PHONY: all
all: $(OUT)/conectd $(OUT)/conect ## build the server and the operator's tool

ifndef FUZZ
include kore/kore.mk
endif

$(OUT)/conectd: $(SERVER_O) $(OUT)/libconect.a $(KORE_O)
	$(call say,LD,$@)
	$(Q)$(CC) $(LDOPT) -rdynamic -o $@ $(KORE_O) $(SERVER_O) \
	    $(OUT)/libconect.a $(LIBS) -lssl -lcrypto -lpthread -ldl

$(OUT)/conect: $(TOOL_O) $(OUT)/libconect.a
	$(call say,LD,$@)
	$(Q)$(CC) $(LDOPT) -o $@ $(TOOL_O) $(OUT)/libconect.a $(LIBS) $(shell pkg-config --libs libcurl) -lcrypto

# The same without the domains, for what has a dispatcher of its own.
$(OUT)/libcore.a: $(filter $(OUT)/obj/src/lib/% $(OUT)/obj/src/core/%,$(LIB_O))
	$(call say,AR,$@)
	$(Q)rm -f $@ && ar rcsD $@ $^

# A fresh archive each time: a deleted source must not live on in it.
$(OUT)/libconect.a: $(LIB_O)
	$(call say,AR,$@)
	$(Q)rm -f $@ && ar rcsD $@ $(LIB_O)

$(OUT)/obj/%.o: %.c Makefile | $(STATEMENTS) $(GEN)/statements.h
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(OURS) $(OURS_$<) -c $< -o $@

$(OUT)/obj/gen/%.o: $(GEN)/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(OURS) -c $< -o $@

OURS_src/core/server_info.c = -DCONECT_COMMIT='"$(COMMIT)"'

# Statements: every src/<domain>/x.sql becomes x.sql.h and a line of the
# registry.
EMBED := $(AWK) -f tools/scan-sql.awk -f tools/embed-sql.awk
EMBED_AWK := tools/scan-sql.awk tools/embed-sql.awk

define statement_header
$(GEN)/$(notdir $(1)).h: $(1) $(EMBED_AWK)
	$$(call say,SQL,$(1))
	$$(Q)mkdir -p $(GEN) && $(EMBED) mode=header $(1) > $$@
endef
$(foreach f,$(SQL) $(TOOL_SQL),$(eval $(call statement_header,$(f))))

$(GEN)/statements.h: $(SQL) $(EMBED_AWK)
	$(Q)mkdir -p $(GEN) && $(EMBED) mode=registry_h $(SQL) > $@

$(GEN)/statements.c: $(SQL) $(EMBED_AWK) | $(GEN)/statements.h
	$(Q)mkdir -p $(GEN) && $(EMBED) mode=registry_c $(SQL) > $@

$(GEN)/tool_statements.c: $(TOOL_SQL) $(EMBED_AWK) | $(GEN)/statements.h
	$(Q)mkdir -p $(GEN) && $(EMBED) mode=registry_c $(TOOL_SQL) > $@

# .incbin is not seen by -MMD
$(OUT)/obj/src/core/bundle.o: openapi/bundle.json
$(OUT)/obj/src/service/pages.o: $(GEN)/bundle.json.gz

# Templates and the words of the pages.
EMBEDDED := $(sort $(wildcard src/page/*.html src/page/*.xml) \
    $(foreach f,app home ngo authority vocabulary change coverage register page record,$(wildcard web/src/locales/*/$(f).json)))
$(GEN)/embedded.c: $(EMBEDDED) tools/embed-files.sh Makefile
	$(Q)mkdir -p $(@D) && tools/embed-files.sh embedded page/embedded.h $(EMBEDDED) > $@
$(OUT)/obj/gen/embedded.o: $(EMBEDDED)

# Templates of mails; a file that comes or goes changes the folder's time.
MAIL := $(sort $(wildcard src/mail/*/*.txt))
$(GEN)/mail.c: $(MAIL) $(wildcard src/mail/ro src/mail/hu src/mail/en) tools/embed-files.sh Makefile
	$(Q)mkdir -p $(@D) && tools/embed-files.sh mail mail/embedded.h $(MAIL) > $@
$(OUT)/obj/gen/mail.o: $(MAIL)

# -n: no time stamp, so that two builds are the same.
$(GEN)/bundle.json.gz: openapi/bundle.json
	$(Q)mkdir -p $(@D) && gzip -9nc $< > $@

.PHONY: clean
clean: ## remove everything made
	$(Q)rm -rf build

# --- contract ----------------------------------------------------------------

.PHONY: gen gen-check
node_modules/.package-lock.json: package-lock.json
	$(call say,NPM,tools of the contract)
	$(Q)npm ci --no-audit --no-fund --loglevel=error && touch $@

gen: node_modules/.package-lock.json ## contract → src/routes.def, openapi/bundle.json, types of the web
	$(Q)node tools/gen.mjs

gen-check: node_modules/.package-lock.json ## fail when generated and committed files differ
	$(Q)node tools/gen.mjs --check

# --- tests -------------------------------------------------------------------

.PHONY: test test-unit test-sql test-api test-transport test-fault test-fuzz
test: ## every ring of tests, after installing what they need
	$(Q)tools/test.sh

$(OUT)/unit/libsupport.a: $(call obj,$(UNIT_SUPPORT_C))
	$(Q)mkdir -p $(@D) && rm -f $@ && ar rcsD $@ $^

$(OUT)/unit/%: $(OUT)/obj/tests/unit/%.o $(OUT)/unit/libsupport.a $(OUT)/libconect.a
	$(call say,LD,$@)
	$(Q)mkdir -p $(@D) && $(CC) $(LDOPT) -o $@ $(filter %.o,$^) $(filter %.a,$^) \
	    $(LIBS) -lcmocka -lpthread

# x_world.c stands in for a part of the library, in test_x alone.
$(foreach c,$(UNIT_WORLD_C),$(eval $(patsubst tests/unit/%_world.c,$(OUT)/unit/test_%,$(c)): \
    $(patsubst %.c,$(OUT)/obj/%.o,$(c))))
$(OUT)/unit/test_answers_snapshot: $(OUT)/obj/tests/unit/answers_world.o
# Static files and limits are met in dispatch: the same world.
$(OUT)/unit/test_static $(OUT)/unit/test_limits $(OUT)/unit/test_auth: $(OUT)/obj/tests/unit/dispatch_world.o
$(OUT)/fuzz/dispatch_replay build/fuzz/dispatch_fuzz: $(OUT)/obj/tests/unit/dispatch_world.o

test-unit: $(UNIT) ## pure C, under cmocka (T=str picks test_str)
	$(Q)set -e; for t in $(if $(T),$(OUT)/unit/test_$(T),$(UNIT)); do \
	    printf '  %-8s %s\n' TEST $$t; \
	    CMOCKA_MESSAGE_OUTPUT=STDOUT $$t > $$t.log 2>&1 || { cat $$t.log; exit 1; }; \
	done

test-sql: $(OUT)/conect ## migrations and statements, on a scratch cluster
	$(Q)CONECT_BUILD=$(OUT) sh tests/sql/run.sh $(T)

lint-contract: node_modules/.package-lock.json ## rules of the contract
	$(Q)sh tests/contract/run.sh

test-api: $(OUT)/conectd $(OUT)/conect node_modules/.package-lock.json ## the real server on a real PostgreSQL
	$(Q)CONECT_BUILD=$(OUT) sh tests/api/run.sh $(T)

test-transport: $(OUT)/conectd $(OUT)/stubd $(OUT)/hold ## raw sockets against the server
	$(Q)CONECT_BUILD=$(OUT) sh tests/transport/run.sh $(T)

test-fault: $(OUT)/conectd $(OUT)/conect node_modules/.package-lock.json ## what happens when parts fail
	$(Q)CONECT_BUILD=$(OUT) sh tests/fault/run.sh $(T)

# The corpus and every input that once failed, replayed under ASan.
test-fuzz:
	$(Q)$(MAKE) --no-print-directory SAN=1 replay ## replay corpus and regressions

.PHONY: replay
replay: $(REPLAY)
	$(Q)set -e; for t in $(REPLAY); do \
	    n=$$(basename $$t _replay); printf '  %-8s %s\n' REPLAY $$n; \
	    find tests/fuzz/corpus/$$n tests/fuzz/regression/$$n -type f \
	        -print0 2>/dev/null | xargs -0 -r -n 200 $$t; \
	done

$(OUT)/fuzz/%_replay: $(OUT)/obj/tests/fuzz/%_fuzz.o $(OUT)/obj/tests/fuzz/standalone.o $(OUT)/unit/libsupport.a $(OUT)/libconect.a
	$(call say,LD,$@)
	$(Q)mkdir -p $(@D) && $(CC) $(LDOPT) -o $@ \
	    $(filter %.o,$^) \
	    -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(LIBS)

build/fuzz/%_fuzz: $(OUT)/obj/tests/fuzz/%_fuzz.o $(OUT)/unit/libsupport.a $(OUT)/libconect.a
	$(call say,LD,$@)
	$(Q)mkdir -p $(@D) && $(CC) $(LDOPT) -o $@ \
	    $(filter %.o,$^) \
	    -Wl,--start-group $(filter %.a,$^) -Wl,--end-group $(LIBS)

.PHONY: fuzzers fuzz
fuzzers: $(if $(FUZZ),$(FUZZERS)) ## build every fuzzer
ifndef FUZZ
	$(Q)$(MAKE) --no-print-directory FUZZ=1 fuzzers
endif

TIME ?= 60
fuzz: fuzzers ## make fuzz F=query TIME=60: search for new inputs that fail
	$(Q)mkdir -p build/fuzz/corpus/$(F) tests/fuzz/regression/$(F)
	$(Q)build/fuzz/$(F)_fuzz -max_total_time=$(TIME) -print_final_stats=1 \
	    -artifact_prefix=tests/fuzz/regression/$(F)/ \
	    build/fuzz/corpus/$(F) $(wildcard tests/fuzz/corpus/$(F))

# Counters are added up over the rings; each starts from none.
COVERED := test-unit test-tool test-api test-transport
.PHONY: coverage
coverage: ## lines of C that the rings of tests reach, held against their bounds
	$(Q)find build/cov -name '*.gcda' -delete 2>/dev/null || :
	$(Q)for ring in $(COVERED); do $(MAKE) --no-print-directory COV=1 $$ring || exit 1; done
	$(Q)tools/coverage.sh

# --- style and lint ----------------------------------------------------------

FORMATTED := $(OUR_C) $(OUR_H) $(TEST_C) $(sort $(wildcard kore/shim/*.c \
    tests/*/*.h tests/transport/*.c tests/fault/preload/*.c))
SCRIPTS := $(sort $(shell grep -rlE --exclude-dir=node_modules '^\#!/bin/(sh|bash)' tools tests docker .ci 2>/dev/null))

.PHONY: fmt fmt-check lint lint-tidy lint-cpp lint-analyzer lint-shell lint-binary
fmt: ## format our C
	$(Q)clang-format -i $(FORMATTED)

fmt-check:
	$(call say,FMT,$(words $(FORMATTED)) files)
	$(Q)clang-format --dry-run --Werror $(FORMATTED)

lint: fmt-check lint-cpp lint-tidy lint-analyzer lint-shell lint-binary lint-contract ## every check that runs nothing
	$(call say,DEPS,src)
	$(Q)sh tools/deps.sh
	$(Q)sh tools/sizes.sh $(OUR_C) $(OUR_H) $(TEST_C)

lint-tidy: $(STATEMENTS) $(GEN)/statements.h $(OUT)/kore/stamp
	$(call say,TIDY,$(words $(OUR_C)) files)
	$(Q)printf '%s\n' $(OUR_C) | xargs -P 2 -n 4 sh -c 'clang-tidy --quiet \
	    --warnings-as-errors="*" "$$@" -- $(CPPFLAGS) $(KORE_CPPFLAGS) 2>/dev/null' tidy

# Suppressed: that system headers are not read (it knows their functions), and
# the remark that it follows fewer branches than it could.
lint-cpp:
	$(call say,CPPCHECK,src)
	$(Q)cppcheck --quiet --std=c11 --language=c --error-exitcode=1 -j 2 \
	    --enable=warning,performance,portability --inline-suppr \
	    --suppress=missingIncludeSystem --suppress=normalCheckLevelMaxBranches \
	    '-Djson_array_foreach(a,i,v)=for(i=0;(v=json_array_get(a,i));i++)' \
	    '-Djson_object_foreach(o,k,v)=for(k=0;(v=json_object_get(o,k));)' \
	    -Isrc -I$(GEN) $(OUR_C)

# Paths through our functions that leak, free twice or read what is not there.
# Nothing is suppressed.
lint-analyzer: $(STATEMENTS) $(GEN)/statements.h $(GEN)/bundle.json.gz $(OUT)/kore/stamp
	$(call say,ANALYZE,$(words $(OUR_C)) files)
	$(Q)printf '%s\n' $(OUR_C) | xargs -P 2 -n 8 sh -c 'for f; do \
	    gcc $(CPPFLAGS) $(KORE_CPPFLAGS) -O2 -fanalyzer -Werror -c "$$f" -o /dev/null || exit 255; done' gcc

lint-shell:
	$(call say,SHELL,$(words $(SCRIPTS)) scripts)
	$(Q)$(if $(SCRIPTS),shellcheck -S warning $(SCRIPTS),:)

lint-binary: build/conectd build/conect
	$(call say,HARDEN,$^)
	$(Q)sh tools/hardening.sh $^

.PHONY: check help
check: lint gen-check test ## what continuous integration runs

help: ## this list
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile tools/*.mk 2>/dev/null | expand -t 26

# Further verbs (run, stop, install, web …) live beside the tools they call.
-include $(wildcard tools/*.mk)

-include $(shell find $(OUT)/obj -name '*.d' 2>/dev/null)
