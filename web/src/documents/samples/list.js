async function* all(address) {
	const url = new URL(address);
	for (;;) {
		const answer = await fetch(url);
		if (!answer.ok) throw new Error((await answer.json()).detail);
		const { items, page } = await answer.json();
		yield* items;
		if (page.next === null) return;
		url.searchParams.set("cursor", page.next);
	}
}

for await (const ngo of all("https://ADDRESS/api/v1/ngos?county=CV&limit=200")) {
	console.log(ngo.name);
}
