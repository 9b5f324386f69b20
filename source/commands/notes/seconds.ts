import {longestWait} from '../../app/lesson/leg.js';
import type {Scene} from '../../app/lesson/scene.js';
import {speeds} from '../../app/speed.js';
import type {Played} from '../handout/play.js';

/** Words said in a second, and seconds that a class thinks about a question; a line of a board, written and spoken. */
const [wordsASecond, toThink, boardLine] = [2.5, 15, 6];

/** Ticks a second of a scene that names none. */
const usual = 10;

const wordsIn = (text: string) => text.split(/\s+/).filter(word => word !== '').length;

/** Seconds in which a text is said. */
const saying = (...texts: readonly string[]): number =>
	texts.reduce((sum, text) => sum + wordsIn(text), 0) / wordsASecond;

/** The speed at which so many ticks are raced where the scene names one: as much more as gets there in time. */
export const legSpeed = (ticks: number, named: number): number =>
	speeds.find(speed => speed >= Math.max(named, ticks / longestWait)) ?? Number.POSITIVE_INFINITY;

/** A stretch that a scene plays without a stop: its ticks, and how many a second. */
export type Leg = {readonly ticks: number; readonly speed: number};

/** The stretches of a scene: to each question, from there to its answer, and to its end. */
export function legsOf({checkpoints, speed, end}: Pick<Scene, 'checkpoints' | 'speed' | 'end'>): Leg[] {
	let from = 0;
	const leg = (to: number, named: number): Leg => {
		const ticks = Math.max(0, Math.min(to, end) - from);
		from = Math.max(from, to);
		return {ticks, speed: legSpeed(ticks, named)};
	};
	const own = speed ?? usual;
	return [
		...checkpoints.flatMap(checkpoint => [leg(checkpoint.at, own), leg(checkpoint.shownAt, checkpoint.speed ?? own)]),
		leg(end, own),
	].filter(({ticks}) => ticks > 0);
}

/** Seconds that a scene takes, its words said and its questions thought about, the board left shut. */
export function secondsOf({scene, verdicts}: Played, say: string): number {
	const racing = legsOf(scene).reduce((sum, {ticks, speed}) => sum + ticks / speed, 0);
	const asking = scene.checkpoints.reduce(
		(sum, {question, choices}) => sum + saying(question, ...choices) + toThink,
		0,
	);
	const telling = verdicts.reduce((sum, {verdict}) => sum + saying(verdict.because), 0);
	return Math.round(saying(say, ...scene.text) + racing + asking + telling);
}

/** Seconds that a board of so many lines takes. */
export const boardSeconds = (lines: number): number => lines * boardLine;

/** Minutes and seconds, as `1:05`; hours as `1:02:05`. */
export function clock(seconds: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(Math.round(seconds) % 60)}`;
}
