/** Fetches a JSON file of the site. Rejects where the server does not have it. */
export async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return (await response.json()) as Content
}
