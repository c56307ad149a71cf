import type { OpenedFile } from "../files.ts";

/** A small text file, whole, as UTF-8; a byte that is not becomes U+FFFD, which decoders of documents refuse. */
export async function wholeText(file: OpenedFile): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of file.bytes()) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}
