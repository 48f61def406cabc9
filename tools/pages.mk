# SPDX-License-Identifier: EUPL-1.2
# The pages: built by Node 24, which tools/install.sh puts into build/tools,
# since Debian's is too old for their tools.

WEB_NODE := $(CURDIR)/build/tools/node_modules/.bin
WEB_SOURCES := $(shell find web -name node_modules -prune -o -path web/dist -prune \
    -o -type f -print 2>/dev/null)

.PHONY: web
web: web/dist/.made ## the pages, into web/dist

$(WEB_NODE)/node:
	$(Q)tools/install.sh web

web/node_modules/.package-lock.json: web/package-lock.json | $(WEB_NODE)/node
	$(call say,NPM,tools of the web)
	$(Q)cd web && PATH="$(WEB_NODE):$$PATH" npm ci --loglevel=error && touch ../$@

# Names that begin with a dot are not served.
web/dist/.made: $(WEB_SOURCES) openapi/bundle.json openapi/problems.yaml web/node_modules/.package-lock.json
	$(call say,WEB,web/dist)
	$(Q)cd web && PATH="$(WEB_NODE):$$PATH" node build.mjs && touch dist/.made
