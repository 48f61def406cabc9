# needs jq
url='https://ADDRESS/api/v1/ngos?county=CV&limit=200'
cursor=
while
	page=$(curl -fsS "$url${cursor:+&cursor=$cursor}") || exit 1
	printf '%s' "$page" | jq -r '.items[].name'
	cursor=$(printf '%s' "$page" | jq -r '.page.next // empty')
	[ -n "$cursor" ]
do :; done
