/** An element of a document as it was read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const nameForm = /[A-Za-z][A-Za-z0-9:-]*/uy;
const attributeForm = /\s+([A-Za-z][A-Za-z0-9:-]*)="([^"<]*)"/uy;
const textForm = /[^<]+/uy;
/** XML 1.0, production 2: what may stand in a document. */
const characters = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/**
 * Reads a document of elements, attributes and text as strictly as XML does; throws at the first thing that is not
 * well-formed. Comments, processing instructions, CDATA and declarations are refused: pictures have none.
 */
export function parseXml(document: string): XmlElement {
  if (!characters.test(document)) throw new Error("a character that XML forbids");
  let at = 0;
  const take = (form: RegExp): RegExpExecArray | undefined => {
    form.lastIndex = at;
    const found = form.exec(document) ?? undefined;
    if (found !== undefined) at = form.lastIndex;
    return found;
  };
  const expectText = (text: string) => {
    if (!document.startsWith(text, at)) throw new Error(`${text} expected at ${at}`);
    at += text.length;
  };
  const parseElement = (): XmlElement => {
    expectText("<");
    const name = take(nameForm)?.[0];
    if (name === undefined) throw new Error(`a name expected at ${at}`);
    const attributes: Record<string, string> = {};
    for (let found = take(attributeForm); found !== undefined; found = take(attributeForm)) {
      const [, key = "", value = ""] = found;
      if (Object.hasOwn(attributes, key)) throw new Error(`${key} stands twice`);
      attributes[key] = unescaped(value);
    }
    if (document.startsWith("/>", at)) {
      at += 2;
      return { name, attributes, children: [] };
    }
    expectText(">");
    const children: (XmlElement | string)[] = [];
    while (!document.startsWith("</", at)) {
      const text = take(textForm)?.[0];
      children.push(text === undefined ? parseElement() : unescaped(text));
    }
    expectText(`</${name}>`);
    return { name, attributes, children };
  };
  const root = parseElement();
  if (at !== document.length) throw new Error(`more after the root at ${at}`);
  return root;
}

function unescaped(text: string): string {
  return text.replace(/&[^;]*;?/gu, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`not an entity: ${entity.slice(0, 12)}`);
    return character;
  });
}

/** The element and everything below it, in document order. */
export function elementsOf(root: XmlElement): readonly XmlElement[] {
  return [
    root,
    ...root.children.flatMap((child) => (typeof child === "string" ? [] : elementsOf(child))),
  ];
}

/** The text below an element. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
