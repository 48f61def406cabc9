import json
from urllib.parse import urlencode
from urllib.request import urlopen


def all_items(path, **filters):
    while True:
        with urlopen(f"https://ADDRESS/api/v1/{path}?{urlencode(filters)}") as answer:
            found = json.load(answer)
        yield from found["items"]
        if found["page"]["next"] is None:
            return
        filters["cursor"] = found["page"]["next"]


for ngo in all_items("ngos", county="CV", limit=200):
    print(ngo["name"])
