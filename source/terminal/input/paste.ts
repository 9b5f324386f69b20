/** A text that was pasted: in one line, without anything that is no character. */
export type Paste = {readonly kind: 'paste'; readonly text: string};

/** Bytes of a paste that are kept: more than any line of ours takes. */
const most = 4096;

const decoder = new TextDecoder();

/** Gathers what is between the two marks of a paste. */
export class PasteText {
	private bytes: number[] = [];

	add(byte: number): void {
		if (this.bytes.length < most) this.bytes.push(byte);
	}

	/** What has come, its end mark and what a terminal said in between left out; the next one begins empty. */
	take(): Paste {
		const text = decoder.decode(Uint8Array.from(this.bytes));
		this.bytes = [];
		// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are made of them
		const plain = text.replaceAll(/\x1b\[[\d;]*[@-~]?/g, '');
		return {kind: 'paste', text: plain.replaceAll(/[\p{Cc}\p{Cf}\ufffd\s]+/gu, ' ').trim()};
	}
}
