curl 'https://ADDRESS/api/v1/ngos/lookup' \
	-H 'Content-Type: application/json' \
	-d '{"items": [{"scheme": "cif", "value": "RO 30339344"},
	               {"scheme": "national_number", "value": "1234/A/2019"}]}'
