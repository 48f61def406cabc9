# SPDX-License-Identifier: EUPL-1.2
# Kore, compiled in: the package's sources, our patches, our flags. Included by
# the Makefile. See kore/README.md.

KORE_NAMES := accesslog auth buf config connection domain filemap fileref \
    http json keymgr kore linux mem module msg net pool runtime seccomp tasks \
    timer utils validator version websocket worker
ifdef SAN
# Pools hide overruns from the sanitizers: every block is its own malloc.
KORE_NAMES := $(filter-out mem pool,$(KORE_NAMES))
KORE_SHIM_O := $(OUT)/kore/obj/shim_mem.o $(OUT)/kore/obj/shim_pool.o
endif
KORE_PATCHES := $(sort $(wildcard kore/patches/*.patch))
KORE_O = $(KORE_NAMES:%=$(OUT)/kore/obj/%.o) $(KORE_SHIM_O)

KORE_DEFS := -D_GNU_SOURCE=1 -D_FILE_OFFSET_BITS=64 -DKORE_USE_TASKS \
    -DKORE_SINGLE_BINARY -DPREFIX='"/usr"'
KORE_CPPFLAGS := $(KORE_DEFS) -isystem $(OUT)/kore/include/kore
KORE_CFLAGS = -std=c99 $(KORE_DEFS) -I$(OUT)/kore/include/kore \
    -I$(OUT)/kore/src -DSECCOMP_KILL_POLICY=$(KORE_SECCOMP) -Wformat -Wno-format-truncation $(OPT)

$(OUT)/kore/stamp: kore/SHA256SUMS $(KORE_PATCHES) tools/kore-sources.sh
	$(call say,KORE,"$(words $(KORE_PATCHES)) patches")
	$(Q)sh tools/kore-sources.sh $(OUT)/kore && touch $@

$(OUT)/kore/obj/shim_%.o: kore/shim/%.c $(OUT)/kore/stamp
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(KORE_CFLAGS) -c $< -o $@

$(OUT)/kore/obj/%.o: $(OUT)/kore/stamp
	$(call say,CC,kore/$*.c)
	$(Q)mkdir -p $(@D) && $(CC) $(KORE_CFLAGS) -c $(OUT)/kore/src/$*.c -o $@

# Only the glue may see Kore's headers.
$(SERVER_O): OURS += $(KORE_CPPFLAGS)
$(SERVER_O): | $(OUT)/kore/stamp

$(GEN)/kore_conf.c: kore.conf
	$(call say,EMBED,$<)
	$(Q)mkdir -p $(@D) && { echo '#include <sys/types.h>'; \
	    echo 'extern u_int8_t asset_builtin_kore_conf[];'; \
	    echo 'extern u_int32_t asset_len_builtin_kore_conf;'; \
	    echo 'u_int8_t asset_builtin_kore_conf[] = {'; \
	    od -An -v -tx1 $< | sed 's/ \([0-9a-f][0-9a-f]\)/0x\1,/g'; \
	    echo '};'; \
	    echo 'u_int32_t asset_len_builtin_kore_conf ='; \
	    echo '    sizeof(asset_builtin_kore_conf);'; } > $@

# The server with a dispatcher of a few lines in place of ours: transport
# tests that need answers no real operation gives.
STUB_O := $(OUT)/obj/tests/transport/stub_dispatch.o \
    $(OUT)/obj/tests/transport/stub_sandbox.o
$(STUB_O): OURS += $(KORE_CPPFLAGS)
$(STUB_O): | $(OUT)/kore/stamp

GLUE_O := $(call obj,$(GLUE_C)) $(OUT)/obj/gen/kore_conf.o
$(OUT)/stubd: $(GLUE_O) $(STUB_O) $(OUT)/libcore.a $(KORE_O)
	$(call say,LD,$@)
	$(Q)$(CC) $(LDOPT) -rdynamic -o $@ $(KORE_O) \
	    $(GLUE_O) $(STUB_O) $(OUT)/libcore.a \
	    $(LIBS) -lssl -lcrypto -lpthread -ldl

# Two instances on one socket: what keeps it open.
$(OUT)/hold: tests/transport/hold.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(CPPFLAGS) $(OPT) $(WARN) $(LDOPT) -o $@ $<

# The same routes on Kore without patches and without our glue; see
# tests/transport/unpatched.sh.
build/unpatched/stubd: tests/transport/plain/plain.c kore/SHA256SUMS
	$(call say,KORE,unpatched)
	$(Q)sh tools/kore-sources.sh $(@D)/kore /nowhere
	$(Q)printf '%s\n' 'unsigned char asset_builtin_kore_conf[] =' \
	    '    "worker_set_affinity 0\nhttp_body_timeout 15\n";' \
	    'unsigned int asset_len_builtin_kore_conf = 43;' > $(@D)/conf.c
	$(Q)$(CC) -std=gnu11 -O1 -g -w $(KORE_DEFS) -I$(@D)/kore/include/kore \
	    -I$(@D)/kore/src -rdynamic -o $@ tests/transport/plain/plain.c \
	    $(@D)/conf.c $(KORE_NAMES:%=$(@D)/kore/src/%.c) \
	    -lsodium -lssl -lcrypto -lpthread -ldl
