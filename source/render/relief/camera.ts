/**
 * Where a relief is seen from. `turn`: radians the land is turned, anticlockwise as seen from above; 0 has x to the
 * right and y to the back, as on the map. `tilt`: radians above the horizon, π/2 looks straight down.
 */
export type Camera = {readonly turn: number; readonly tilt: number};

/** A good first look: two sides of the land, and over the nearer rim. */
export const initialCamera: Camera = {turn: 0.5, tilt: 0.75};

/** Lower would see nothing but walls. */
const lowest = 0.2;

/** A camera turned and tilted further; the tilt stays between a low look and straight down. Not finite counts as 0. */
export function moved({turn, tilt}: Camera, byTurn: number, byTilt: number): Camera {
	const full = 2 * Math.PI;
	const next = (turn + byTurn) % full;
	return sound({turn: next < 0 ? next + full : next, tilt: tilt + byTilt});
}

/** A camera that can be drawn with. */
export function sound({turn, tilt}: Camera): Camera {
	return {
		turn: Number.isFinite(turn) ? turn : 0,
		tilt: Math.max(lowest, Math.min(Math.PI / 2, Number.isNaN(tilt) ? 0 : tilt)),
	};
}

/** From the middle of the land to the eye, where 2 is the longer side of the ground: a mild perspective. */
const distance = 5;

/** A picture's `x` and `y` in pixels, and `near`, one over the distance: higher is nearer, straight on straight lines. */
export type Seen = {x: number; y: number; near: number};

/** The way from space to pixels: first by the camera, then by what makes the land fit the picture. */
export class Projection {
	private cosTurn = 1;
	private sinTurn = 0;
	private cosTilt = 1;
	private sinTilt = 0;
	private scaleX = 1;
	private scaleY = 1;
	private offsetX = 0;
	private offsetY = 0;

	/** Looks from a camera, nothing fitted: x to the right and y upwards around 0. */
	look(camera: Camera): void {
		const {turn, tilt} = sound(camera);
		this.cosTurn = Math.cos(turn);
		this.sinTurn = Math.sin(turn);
		this.cosTilt = Math.cos(tilt);
		this.sinTilt = Math.sin(tilt);
		this.fit(1, 1, 0, 0);
	}

	/** Scales and shifts all that follows. */
	fit(scaleX: number, scaleY: number, offsetX: number, offsetY: number): void {
		this.scaleX = scaleX;
		this.scaleY = scaleY;
		this.offsetX = offsetX;
		this.offsetY = offsetY;
	}

	/** Where a point of space is seen, written into `into`. */
	project(x: number, y: number, z: number, into: Seen): void {
		const across = x * this.cosTurn - y * this.sinTurn;
		const back = x * this.sinTurn + y * this.cosTurn;
		const up = back * this.sinTilt + z * this.cosTilt;
		const away = back * this.cosTilt - z * this.sinTilt;
		// Nothing of the land comes this near; what lies off it may.
		into.near = distance / Math.max(0.5, distance + away);
		into.x = across * into.near * this.scaleX + this.offsetX;
		into.y = up * into.near * this.scaleY + this.offsetY;
	}

	/** A direction of the picture (right, back, up, as the eye has it) as one of space. */
	toSpace(right: number, back: number, up: number): readonly [number, number, number] {
		return [right * this.cosTurn + back * this.sinTurn, back * this.cosTurn - right * this.sinTurn, up];
	}
}
