import json
from urllib.request import Request, urlopen

numbers = ["RO 30339344", "27772126"]
question = {"items": [{"scheme": "cif", "value": number} for number in numbers]}
request = Request(
    "https://ADDRESS/api/v1/ngos/lookup",
    data=json.dumps(question).encode(),
    headers={"Content-Type": "application/json"},
)
with urlopen(request) as answer:
    for found in json.load(answer)["items"]:
        print(found["value"], [ngo["name"] for ngo in found["matches"]])
