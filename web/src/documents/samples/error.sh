curl -H 'Accept-Language: en' 'https://ADDRESS/api/v1/ngos?conty=CV'
