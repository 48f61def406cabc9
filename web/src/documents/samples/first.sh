curl 'https://ADDRESS/api/v1/ngos?q=copiilor&county=CV,HR&limit=2'
