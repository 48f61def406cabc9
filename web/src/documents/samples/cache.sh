url='https://ADDRESS/api/v1/vocabularies/domain'
etag=$(curl -s -D - -o domain.json "$url" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
curl -s -o /dev/null -w '%{http_code}\n' -H "If-None-Match: $etag" "$url"   # 304
