# SPDX-License-Identifier: EUPL-1.2
# Verbs for the machine it runs on: install, run, stop, db, migrate.

PORT ?= 8080
VAR ?= var
export PORT VAR DEMO_NGOS SEED ROWS

PREFIX ?= /usr/local

.PHONY: deps install run stop db migrate test-run test-tool
deps: ## install what building and testing need, on Debian 12
	$(Q)tools/install.sh test

install: $(OUT)/conectd $(OUT)/conect ## programs, migrations and, if built, pages into DESTDIR and PREFIX (/usr/local)
	$(Q)install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/conect
	$(Q)install -m 0755 $^ $(DESTDIR)$(PREFIX)/bin
	$(Q)cp -r --no-preserve=ownership migrations $(DESTDIR)$(PREFIX)/share/conect/
	$(Q)[ ! -d web/dist ] || { rm -rf $(DESTDIR)$(PREFIX)/share/conect/web && \
	    cp -r --no-preserve=ownership web/dist $(DESTDIR)$(PREFIX)/share/conect/web; }

run: ## a whole instance under VAR (var), on PORT (8080); state is kept
	$(Q)exec tools/run.sh

stop: ## end the instance of VAR
	$(Q)exec tools/stop.sh

db: ## psql on the database of VAR, as its superuser
	$(Q)exec tools/pg.sh psql $(VAR)/pg -d conect

migrate: $(OUT)/conect ## bring the database of VAR up to date
	$(Q)exec tools/run.sh migrate

test-run: $(OUT)/conectd $(OUT)/conect ## make run and make stop, as a user meets them
	$(Q)sh tests/run/run.sh

test-tool: $(OUT)/conect ## the operator's tool against a real PostgreSQL (T=import picks)
	$(Q)CONECT_BUILD=$(OUT) sh tests/tool/run.sh $(T)

KILLS ?= 50
.PHONY: durable
durable: $(OUT)/conect ## kill PostgreSQL KILLS=50 times under writers: nothing acknowledged may be lost
	$(Q)CONECT_BUILD=$(OUT) KILLS=$(KILLS) node --test --test-reporter=spec tests/fault/durable.test.mjs

.PHONY: bench
bench: $(OUT)/conectd $(OUT)/conect ## what searches cost, and the server beside its peers (ROWS=141330 ROUNDS=3)
	$(Q)exec tools/bench.sh

.PHONY: endure
endure: $(OUT)/conectd $(OUT)/conect $(OUT)/hold ## processes die, clients are slow or too many: figures and bounds (half an hour)
	$(Q)ulimit -n 20000 2>/dev/null; CONECT_BUILD=$(OUT) exec node tests/transport/endure.mjs $(T)

.PHONY: unpatched
unpatched: ## the transport tests against Kore as packaged: they must fail (ten minutes)
	$(Q)sh tests/transport/unpatched.sh $(T)

.PHONY: match
match: $(OUT)/conect ## how well entries of registers are matched: precision and recall on a labelled set
	$(Q)CONECT_BUILD=$(OUT) tests/bench/match/run.sh $(T)
