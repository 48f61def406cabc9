const numbers = ["RO 30339344", "27772126"];
const answer = await fetch("https://ADDRESS/api/v1/ngos/lookup", {
	method: "POST",
	headers: { "Content-Type": "application/json" },
	body: JSON.stringify({ items: numbers.map((value) => ({ scheme: "cif", value })) }),
});
const { items } = await answer.json();
for (const { value, matches } of items) console.log(value, matches[0]?.name ?? "–");
