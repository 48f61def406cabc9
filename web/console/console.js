// SPDX-License-Identifier: EUPL-1.2
// Starts Swagger UI with the contract of the server this page came from.
/* global SwaggerUIBundle */

// Swagger UI writes HTML into the page: drawings of its own, and descriptions
// of the contract, which it has cleaned before. The page's policy lets HTML in
// through this door only; scripts and addresses of scripts have no door.
const hostile =
	/<\/?(?:script|iframe|object|embed|base|meta|link|style|form)\b|[\s"'/]on[a-z]+\s*=|javascript:/i;

window.trustedTypes?.createPolicy("default", {
	createHTML(html) {
		if (hostile.test(html)) throw new TypeError("HTML that runs or loads something is refused");
		return html;
	},
});

/** The path of an operation is a link within a button there; here it is text. */
const plainPath = () => ({
	wrapComponents: {
		OperationSummaryPath: (_, { React }) =>
			function Path({ operationProps }) {
				const path = operationProps.get("path");
				return React.createElement("span", { className: "opblock-summary-path" }, path);
			},
	},
});

/** What screen readers and keyboards miss: [where, attribute, value or how to find it]. */
const missing = [
	[
		"tr[data-param-name] :is(select, input, textarea)",
		"aria-label",
		(e) => e.closest("tr").dataset.paramName,
	],
	["#servers", "aria-label", "Server"],
	[".body-param__text", "aria-label", "Body"],
	["select", "aria-label", "Kind of example or content"],
	["input:not([type=checkbox], [type=radio])", "aria-label", "Value"],
	["pre:not(.version)", "tabindex", "0"],
	[".responses-table[role=region]", "aria-label", (e) => `Answers ${e.id}`],
	[".information-container", "role", "region"],
	[".information-container", "aria-label", "About the API"],
	[".scheme-container", "role", "region"],
	[".scheme-container", "aria-label", "Server and access"],
	[".info .title", "aria-level", "2"],
];

function mend(root) {
	for (const [where, attribute, value] of missing)
		for (const element of root.querySelectorAll(where))
			if (!element.hasAttribute(attribute))
				element.setAttribute(attribute, typeof value === "string" ? value : value(element));
}

const place = document.getElementById("console");

SwaggerUIBundle({
	domNode: place,
	url: place.dataset.contract,
	validatorUrl: null, // its badge would ask a server of somebody else
	presets: [SwaggerUIBundle.presets.apis],
	plugins: [plainPath],
	deepLinking: true,
	docExpansion: "none",
	defaultModelsExpandDepth: 0,
	displayRequestDuration: true,
	persistAuthorization: false,
	tryItOutEnabled: true,
});

new MutationObserver(() => mend(place)).observe(place, { childList: true, subtree: true });
