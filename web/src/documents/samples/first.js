const answer = await fetch("https://ADDRESS/api/v1/ngos?q=copiilor&county=CV,HR&limit=2");
const { items } = await answer.json();
for (const ngo of items) console.log(ngo.name, ngo.national_number);
