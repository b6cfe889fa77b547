/**
 * Fetches JSON.
 *
 * @throws if the request fails, the status is not 2xx, or the answer is not JSON
 */
export async function fetchJson<Value>(address: string): Promise<Value> {
  return (await (await fetchFile(address)).json()) as Value;
}

/**
 * Fetches a file that the indexer compressed.
 *
 * @throws if the request fails, the status is not 2xx, or the file is damaged
 */
export async function fetchCompressed(address: string): Promise<Uint8Array> {
  const { body } = await fetchFile(address);
  return new Uint8Array(await new Response(body!.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}
