curl -o page.csv 'https://ADDRESS/api/v1/ngos?county=CV&limit=200&format=csv'
