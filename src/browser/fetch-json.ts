/** Fetches a JSON file from the site. Rejects if the server returns an error. */
export async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} returned ${response.status}`)
  return (await response.json()) as Content
}
