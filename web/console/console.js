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

const place = document.getElementById("console");

SwaggerUIBundle({
	domNode: place,
	url: place.dataset.contract,
	validatorUrl: null, // its badge would ask a server of somebody else
	presets: [SwaggerUIBundle.presets.apis],
	deepLinking: true,
	docExpansion: "list",
	defaultModelsExpandDepth: 0,
	displayRequestDuration: true,
	persistAuthorization: false,
	tryItOutEnabled: true,
});
