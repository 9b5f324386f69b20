import {channels, fromChannels, toLab} from '../../source/render/cells/color.js';

/** What becomes of linear red, green and blue where one kind of cone is missing (Machado, Oliveira and Fernandes, 2009). */
const visions: Readonly<Record<'normal' | 'protan' | 'deutan' | 'tritan', readonly (readonly number[])[]>> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

/** A colour as someone sees it, as the colour that looks so to everybody. */
export function seenBy(color: number, vision: keyof typeof visions): number {
	const parts = channels(color).map(channel => linear(channel / 255));
	const [red, green, blue] = visions[vision].map(row => {
		const value = row.reduce((sum, weight, at) => sum + weight * parts[at], 0);
		return 255 * gamma(Math.max(0, Math.min(1, value)));
	});
	return fromChannels(red, green, blue);
}

/** How different two colours look: about 0.02 is just noticeable side by side. */
export function difference(one: number, other: number): number {
	const [first, second] = [toLab(one), toLab(other)];
	return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}
