/**
 * Fetches JSON.
 *
 * @throws if the request fails, the status is not 2xx, or the answer is not JSON
 */
export async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as Value;
}
