// SPDX-License-Identifier: EUPL-1.2
// A reader's own style, added without asking the page's policy: constructed
// style sheets are the browser's, not the document's.
export function addStyle(page, css) {
	return page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets.push(sheet);
	}, css);
}

// What sticks out of the window to the side: a page must fit its width.
export function sticksOut(page) {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const scrolls = (e) => e !== null && e !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
		const out = [...document.body.querySelectorAll('*')].filter((e) => {
			const box = e.getBoundingClientRect();
			return box.width > 0 && box.right > width + 1 && !scrolls(e.parentElement) && getComputedStyle(e).position !== 'fixed';
		});
		const wide = document.scrollingElement.scrollWidth > width ? [`the page is ${document.scrollingElement.scrollWidth} wide, the window ${width}`] : [];
		return [...wide, ...out.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 60)}`)];
	});
}

// Text that its box cuts off, where nobody can scroll to it.
export function cutOff(page) {
	return page.evaluate(() => {
		const hidden = (e) => e.closest('.visually-hidden, .ds-sr-only, .skip-link, [aria-hidden=true], select, textarea, input, svg') !== null;
		const cuts = (e) => {
			const { overflowX, overflowY, display } = getComputedStyle(e);
			if (display === 'inline' || display === 'none' || e.clientHeight === 0) return false;
			return (/hidden|clip/.test(overflowX) && e.scrollWidth > e.clientWidth + 2) || (/hidden|clip/.test(overflowY) && e.scrollHeight > e.clientHeight + 2);
		};
		return [...document.body.querySelectorAll('*')].filter((e) => cuts(e) && !hidden(e) && e.textContent.trim() !== '').slice(0, 5)
			.map((e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 60)}`);
	});
}
