const origin = 'https://picker.localhost'

let respond: ((url: URL) => Promise<string> | string) | null = null

/** Who draws the pages of the open picker; null when none is open. */
export function servePicker(responder: ((url: URL) => Promise<string> | string) | null): void {
  respond = responder
}

export function isPickerAddress(url: string): boolean {
  return respond !== null && url.startsWith(`${origin}/`)
}

export async function answerPicker(url: string): Promise<Response> {
  const body = respond ? await respond(new URL(url)) : ''
  return new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

export function pickerAddress(path: string): string {
  return origin + path
}
