/** One element of a document, and what is in it. */
export type Element = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: (Element | string)[];
};

const name = '[A-Za-z_][\\w.:-]*';
const token = new RegExp(`<(/?)(${name})((?:\\s+${name}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'gu');
const invalid = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Reads a document of elements, attributes and text; throws at the first thing that XML would not have. */
export function parseXml(text: string): Element {
	const bad = invalid.exec(text) ?? strayAmpersand.exec(text);
	if (bad) throw new Error(`not XML at ${bad.index}: ${JSON.stringify(text.slice(bad.index, bad.index + 20))}`);
	const root: Element = {name: '', attributes: {}, children: []};
	const open = [root];
	let at = 0;
	for (const found of text.matchAll(token)) {
		if (found.index !== at) break;
		at += found[0].length;
		const [, isEnd, tag = '', attributes = '', isEmpty, words] = found;
		const inner = open.at(-1)!;
		if (words !== undefined) {
			if (words.includes(']]>')) throw new Error('not XML: ]]> in text');
			inner.children.push(words);
		} else if (isEnd) {
			if (inner.name !== tag) throw new Error(`not XML: </${tag}> ends <${inner.name}>`);
			open.pop();
		} else {
			const pairs = [...attributes.matchAll(/([\w.:-]+)="([^"]*)"/gu)].map(([, key, value]) => [key, value] as const);
			if (new Set(pairs.map(([key]) => key)).size !== pairs.length)
				throw new Error(`not XML: <${tag}> says a thing twice`);
			const element: Element = {name: tag, attributes: Object.fromEntries(pairs), children: []};
			inner.children.push(element);
			if (!isEmpty) open.push(element);
		}
	}
	if (at !== text.length) throw new Error(`not XML at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
	if (open.length > 1) throw new Error(`not XML: <${open.at(-1)!.name}> does not end`);
	const elements = root.children.filter(child => typeof child !== 'string' || child.trim() !== '');
	if (elements.length !== 1 || typeof elements[0] === 'string') throw new Error('not XML: not one element');
	return elements[0];
}

/** Every element of a document, itself first. */
export function* elementsOf(element: Element): Generator<Element> {
	yield element;
	for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}
