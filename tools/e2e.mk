# SPDX-License-Identifier: EUPL-1.2
# Verbs for the pages in a browser: their tests, figures and pictures.

E2E := tests/e2e/node_modules/.package-lock.json
IN_BROWSER := $(OUT)/conectd $(OUT)/conect web $(E2E)
NODE24 = PATH="$(WEB_NODE):$$PATH"

.PHONY: test-web test-e2e bench-pages lighthouse screenshots
$(E2E): tests/e2e/package-lock.json | $(CURDIR)/build/tools/node_modules/.bin/node
	$(call say,NPM,tests in a browser)
	$(Q)(cd tests/e2e && $(NODE24) npm ci --omit=dev --ignore-scripts --loglevel=error) && touch $@

# Only one verb needs it, and it is larger than all the rest.
tests/e2e/node_modules/lighthouse/package.json: $(E2E)
	$(call say,NPM,lighthouse)
	$(Q)(cd tests/e2e && $(NODE24) npm ci --ignore-scripts --loglevel=error) && touch $@

test-web: web/node_modules/.package-lock.json ## the parts of the pages: types, style, vitest
	$(Q)cd web && export PATH="$(WEB_NODE):$$PATH" && npm run -s check && npx vitest run $(T)

test-e2e: $(IN_BROWSER) ## the pages in a real browser (T=access picks a file)
	$(Q)CONECT_BUILD=$(OUT) sh tests/e2e/run.sh $(T)

bench: bench-pages

bench-pages: $(IN_BROWSER) ## bytes of each page, as sent
	$(Q)$(NODE24) node tests/e2e/bytes.mjs

lighthouse: $(IN_BROWSER) tests/e2e/node_modules/lighthouse/package.json ## scores of three pages; fails under 95
	$(Q)$(NODE24) node tests/e2e/lighthouse.mjs

screenshots: $(IN_BROWSER) ## pictures of every page into build/screenshots
	$(Q)$(NODE24) node tests/e2e/screenshots.mjs
