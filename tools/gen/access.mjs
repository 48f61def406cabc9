// SPDX-License-Identifier: EUPL-1.2
// x-access, x-if-match and x-idempotent: what each operation that is not plainly
// public says once, written out as OpenAPI does: security, headers, answers.
export const ROLES = ['visitor', 'account', 'ngo_editor', 'ngo_admin', 'officer', 'representative', 'reviewer', 'sgg_admin', 'auditor'];

function refuse(op, why) {
	throw new Error(`${op.operationId}: x-access ${why}`);
}

function check(op, access) {
	const { roles, scope, step_up: stepUp } = access;
	if (!Array.isArray(roles) || roles.length === 0) refuse(op, 'names no roles');
	for (const r of roles) if (!ROLES.includes(r)) refuse(op, `names ${r}: one of ${ROLES.join(', ')}`);
	if (roles.includes('visitor') && (roles.length > 1 || scope || stepUp)) refuse(op, 'visitor: alone, without scope or step_up');
	if (scope !== undefined && !/^[a-z_]+:[a-z_]+$/.test(scope)) refuse(op, `scope ${scope} is not thing:act`);
	if (stepUp && scope) refuse(op, 'step_up: a key has nobody to ask');
	for (const k of Object.keys(access)) if (!['roles', 'scope', 'step_up', 'own'].includes(k)) refuse(op, `has ${k}`);
}

// PUBLIC: no credential is read. VISITOR: none, either, but it is no public
// answer. IDENTITY: act_as goes in front of the statement.
export function accessOf(op) {
	const access = op['x-access'];
	if (!access) return 'PUBLIC';
	return access.roles.includes('visitor') ? 'VISITOR' : 'IDENTITY';
}

function addParameter(op, parameter) {
	op.parameters = [...(op.parameters ?? []), structuredClone(parameter)];
}

// Of what may not be there yet it is needed only when it is, and any version will
// do for who says so.
function ifMatch(op, parameter) {
	if (op['x-if-match'] !== 'existing') return parameter;
	return { ...parameter, required: false, schema: { ...parameter.schema, pattern: `^(${parameter.schema.pattern.slice(1, -1)}|\\*)$` },
		description: `${parameter.description} Not needed where nothing is changed; \`*\` is whichever version there is.` };
}

// A merge patch (RFC 7396) may be called by either name.
function addMergePatch(op) {
	const content = op.requestBody?.content;
	if (content?.['application/json']) content['application/merge-patch+json'] ??= structuredClone(content['application/json']);
}

// method: lower case. common: x-common of openapi.yaml.
export function applyAccess(op, method, common) {
	const access = op['x-access'];
	if (!access && (op['x-if-match'] || op['x-idempotent'])) refuse(op, 'is missing beside x-if-match or x-idempotent');
	if (op['x-idempotent'] && method !== 'post') refuse(op, 'x-idempotent: of POST alone');
	if (op['x-if-match'] && ![true, 'existing'].includes(op['x-if-match'])) refuse(op, 'x-if-match: true or existing');
	if (op['x-if-match'] && !['patch', 'put', 'delete', 'post'].includes(method)) refuse(op, 'x-if-match: of writes alone');
	if (method === 'patch') addMergePatch(op);
	if (!access) return;
	check(op, access);
	if (method !== 'get') op['x-rate-limit'] ??= 'write';
	op.security = [];
	if (accessOf(op) === 'IDENTITY') {
		op.security.push({ session: [] });
		if (access.scope) op.security.push({ api_key: [access.scope] });
		Object.assign(op.responses, structuredClone(common.identity));
	} else if (method !== 'get') Object.assign(op.responses, structuredClone(common.visitor));
	if (op['x-if-match']) {
		addParameter(op, ifMatch(op, common.if_match.parameter));
		Object.assign(op.responses, structuredClone(common.if_match.responses));
	}
	if (op['x-idempotent']) {
		addParameter(op, common.idempotent.parameter);
		for (const [status, r] of Object.entries(common.idempotent.responses)) op.responses[status] ??= structuredClone(r);
	}
}
