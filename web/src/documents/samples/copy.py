import json
import os
from datetime import datetime, timedelta, timezone
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

API = "https://ADDRESS/api/v1/"
PATHS = {"ngo": "ngos", "authority": "authorities", "register": "registers"}
FILE = "conect.json"


def get(path, query={}):
    with urlopen(API + path + "?" + urlencode(query)) as answer:
        return json.load(answer)


def pages(path, query):
    """Pages until the list ends; of the feed, until nothing is new."""
    while True:
        found = get(path, query)
        query["cursor"] = found["page"]["next"]
        yield found["items"]
        if query["cursor"] is None or not found["items"]:
            return


def first_copy():
    # An hour back: what changes meanwhile is told twice rather than never.
    since = datetime.now(timezone.utc) - timedelta(hours=1)
    feed = {"type": ",".join(PATHS), "since": since.isoformat(), "limit": 200}
    copy = {"feed": feed, "records": {}}
    for path in PATHS.values():
        for items in pages(path, {"limit": 200}):
            copy["records"].update((record["id"], record) for record in items)
    return copy


def take(records, change):
    records.pop(change["id"], None)
    if change["operation"] == "delete":
        return
    try:
        records[change["id"]] = get(f"{PATHS[change['type']]}/{change['id']}")
    except HTTPError as error:
        if error.code != 410:  # removed since; a later entry says so
            raise


if os.path.exists(FILE):
    with open(FILE, encoding="utf-8") as file:
        copy = json.load(file)
else:
    copy = first_copy()

for changes in pages("changes", copy["feed"]):
    for change in changes:
        take(copy["records"], change)

with open(FILE + ".new", "w", encoding="utf-8") as file:
    json.dump(copy, file, ensure_ascii=False)
os.replace(FILE + ".new", FILE)
