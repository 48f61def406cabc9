# SPDX-License-Identifier: EUPL-1.2
"""Opens what the server has sealed (src/lib/seal.c): unseal.py SECRET PURPOSE
SEALED…, one line each. libsodium does the work."""
import base64
import ctypes
import ctypes.util
import hashlib
import sys

sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
secret, purpose, *texts = sys.argv[1:]
key = hashlib.blake2b(b"conect subkey " + purpose.encode(), digest_size=32, key=bytes.fromhex(secret)).digest()
for text in texts:
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    out = ctypes.create_string_buffer(len(raw))
    length = ctypes.c_ulonglong()
    body = raw[25:]
    if raw[0] != 1 or sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            out, ctypes.byref(length), None, body, ctypes.c_ulonglong(len(body)), raw[:1], ctypes.c_ulonglong(1), raw[1:25], key) != 0:
        sys.exit("not sealed by this secret for this purpose")
    print(out.raw[:length.value].decode())
