/** A start tag of a page with its attributes. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const tag =
  /<([a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9-]+="[^"<>]*")*)\s*\/?>|<\/[a-z][a-z0-9]*>|<!doctype html>/gu;

/**
 * The start tags of a page in order, the style apart. Throws on a `<` or `>` that belongs to no tag of the plain form
 * that pages are written in, so a text that came through unescaped is found wherever it stands.
 */
export function tagsOf(page: string): readonly Tag[] {
  const bare = page.replace(/<style>.*?<\/style>/su, "");
  const rest = bare.replace(tag, "");
  if (/[<>]/u.test(rest)) throw new Error(`no tag: ${/.{0,40}[<>].{0,40}/su.exec(rest)?.[0]}`);
  return [...bare.matchAll(tag)].flatMap(([, name, list = ""]) =>
    name === undefined ? [] : [{ name, attributes: attributesOf(list) }],
  );
}

function attributesOf(list: string): Readonly<Record<string, string>> {
  const pairs = [...list.matchAll(/([a-zA-Z0-9-]+)="([^"]*)"/gu)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, plain(value)]));
}

/** The texts of the elements of a name that hold something, in order, tags inside them left out. */
export function contentOf(page: string, name: string): readonly string[] {
  const elements = [...page.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, "gsu"))];
  return elements.map(([, content = ""]) => textOf(content)).filter((content) => content !== "");
}

/** The text of mark-up without its tags, line ends between elements kept. */
export function textOf(markup: string): string {
  return plain(markup.replace(/<style>.*?<\/style>/su, "").replace(tag, ""));
}

const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Characters for their names; throws on an ampersand that begins none of the five. */
function plain(text: string): string {
  return text.replace(/&(?:[a-z]+|#\d+)?;?/gu, (name) => {
    const character = characters[name];
    if (character === undefined) throw new Error(`no character is called ${name}`);
    return character;
  });
}
