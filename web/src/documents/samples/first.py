import json
from urllib.request import urlopen

with urlopen("https://ADDRESS/api/v1/ngos?q=copiilor&county=CV,HR&limit=2") as answer:
    for ngo in json.load(answer)["items"]:
        print(ngo["name"], ngo["national_number"])
