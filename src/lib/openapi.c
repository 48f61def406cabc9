/* SPDX-License-Identifier: EUPL-1.2 */
#include "openapi.h"

#include <stdbool.h>
#include <string.h>

/*
 * A word is a string; a property or a parameter of the same name is an object.
 * Examples are an array in a schema, and anything beside `schema` in a
 * parameter, a header or a media type.
 */
static bool
is_for_readers(const json_t *around, const char *key, const json_t *value)
{
	bool described = json_object_get(around, "schema") != NULL;

	if (strcmp(key, "description") == 0 || strcmp(key, "summary") == 0)
		return (json_is_string(value));
	if (strcmp(key, "examples") == 0)
		return (described || json_is_array(value));
	return (described && strcmp(key, "example") == 0);
}

static void
trim_object(json_t *object)
{
	const char *key;
	json_t *value;
	void *next;

	json_object_foreach_safe(object, next, key, value)
	{
		if (is_for_readers(object, key, value))
			(void)json_object_del(object, key);
		else
			openapi_trim(value);
	}
}

/* As deep as the document is: it is our own, or was bounded when parsed. */
void
openapi_trim(json_t *document)
{
	json_t *value;
	size_t i;

	if (json_is_object(document))
		trim_object(document);
	json_array_foreach(document, i, value) openapi_trim(value);
}

void
openapi_forget_answers(json_t *document)
{
	const char *key, *name;
	json_t *path, *method;

	json_object_foreach(json_object_get(document, "paths"), key, path){
		json_object_foreach(path, name, method){
		    if (json_is_object(method))(void)
			json_object_del(method, "responses");
}
}
(void)json_object_del(json_object_get(document, "components"), "responses");
}
