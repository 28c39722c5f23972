/** Makes something of the store that is shown, as the page's own calls would, and gives its id. */
export function made(page, base, path, body) {
  return page.evaluate(
    async ({ store, path: where, body: what }) => {
      const session = await (await fetch('/api/v1/session')).json();
      const answer = await fetch(`/api/v1/tenants/${store}/${where}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Livery-Csrf': session.csrf },
        body: JSON.stringify(what),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()).id;
    },
    { store: base.split('/').at(-1), path, body },
  );
}
