# SPDX-License-Identifier: EUPL-1.2
# The same answers, from the same SQL, as a careful program on Django REST
# framework gives them: no middleware, connections that are kept, the JSON that
# PostgreSQL made sent as it is. environment: SOCKET, DATABASE, STATEMENTS
import json
import os

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="of a measurement",
    MIDDLEWARE=[],
    LOGGING_CONFIG=None,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": os.environ["SOCKET"],
            "NAME": os.environ["DATABASE"],
            "USER": "conect_public",
            "CONN_MAX_AGE": None,
            "OPTIONS": {"options": "-c jit=off"},
        }
    },
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": [],
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "UNAUTHENTICATED_USER": None,
    },
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.views import APIView  # noqa: E402

with open(os.environ["STATEMENTS"], encoding="utf-8") as file:
    SQL = json.load(file)
FILTERS = (
    "folded name_key scheme value county locality domain legal_form status public_utility "
    "registered_from registered_to updated_since sort cursor"
).split()


def one(name, values):
    with connection.cursor() as cursor:
        cursor.execute(SQL[name], values)
        return cursor.fetchone()


class Live(APIView):
    def get(self, request):
        return Response({"status": "up"})


class Profile(APIView):
    def get(self, request, id):
        body, tag = one("ngo_get", {"id": id})[:2]
        etag = f'"{tag}"'
        if request.headers.get("If-None-Match") == etag:
            return HttpResponse(status=304, headers={"ETag": etag})
        return HttpResponse(body, content_type="application/json", headers={"ETag": etag})


class List(APIView):
    def get(self, request):
        values = dict.fromkeys(FILTERS) | {"limit": 20, "count": "none"}
        values["county"] = request.query_params["county"].split(",")
        items, following = one("ngo_list", values)[:2]
        page = json.dumps({"next": following, "prev": None, "limit": 20})
        return HttpResponse(f'{{"items":{items},"page":{page}}}', content_type="application/json")


urlpatterns = [
    path("health/live", Live.as_view()),
    path("api/v1/ngos", List.as_view()),
    path("api/v1/ngos/<str:id>", Profile.as_view()),
]
application = get_wsgi_application()
