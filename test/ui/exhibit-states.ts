import type {Exhibit, Overlay} from '../../source/app/lesson/exhibit.js';
import {openScene} from '../../source/app/lesson/lesson.js';
import type {Scene} from '../../source/app/lesson/scene.js';
import {openState} from '../../source/app/open-state.js';
import {atTick} from '../../source/app/picture/at-tick.js';
import type {State} from '../../source/app/state.js';
import type {RaceOptions} from '../../source/engine/setup/resolve.js';
import {randomOverlay, scanOverlay} from '../../source/lecture/exhibits/search/overlay.js';
import {scenes} from '../../source/lecture/index.js';

/** A scene that shows one thing of a race. */
export const sceneOf = (race: RaceOptions, shown: Partial<Scene>): Scene => ({
	id: 'shown',
	section: 'Shown',
	title: 'Shown',
	systems: [],
	race,
	text: [],
	end: 100,
	checkpoints: [],
	...shown,
});

/** Such a scene at a tick. */
export function shownAt(race: RaceOptions, shown: Partial<Scene>, tick: number, columns = 120, rows = 36): State {
	const scene = sceneOf(race, shown);
	const first = openState({options: race, size: {columns, rows}, playing: false, scenes: [scene]});
	return atTick(openScene(first, scene), tick);
}

type Shown = {readonly race: RaceOptions; readonly shown: Partial<Scene>};

const sixPoints = {problem: 'six-points', racers: ['gd', 'gd:batch=1,name=SGD', 'gd:batch=4,name=four']};

/** Races that an exhibit is made for, and some that it is not: those of an exhibit without a line here are its scenes'. */
const exhibitRaces: Readonly<Record<string, readonly Shown[]>> = {
	guesses: [
		{race: {racers: ['gd']}, shown: {quiet: true}},
		{race: {problem: 'rosenbrock'}, shown: {quiet: true}},
	],
	search: [
		{race: {racers: ['gd']}, shown: {quiet: true, overlay: scanOverlay}},
		{race: {racers: ['gd']}, shown: {quiet: true, overlay: randomOverlay}},
		{race: {problem: 'counter'}, shown: {}},
	],
	direction: [
		{race: {racers: ['gd']}, shown: {}},
		{race: {problem: 'four-inputs', racers: ['gd', 'line-search']}, shown: {selected: 'line-search'}},
		{race: {problem: 'rosenbrock', racers: ['gd:lr=1000']}, shown: {}},
		{race: {problem: 'counter'}, shown: {}},
	],
	memory: [
		{race: {racers: ['gd', 'momentum']}, shown: {selected: 'momentum'}},
		{race: {racers: ['gd', 'adam']}, shown: {selected: 'adam'}},
		{race: {racers: ['gd']}, shown: {}},
	],
	estimates: [
		{race: sixPoints, shown: {selected: 'SGD'}},
		{race: sixPoints, shown: {selected: 'four'}},
		{race: sixPoints, shown: {}},
		{race: {problem: 'sparse', racers: ['adam:batch=10']}, shown: {}},
		{race: {problem: 'counter', racers: ['adam:batch=1']}, shown: {}},
	],
	schedule: [
		{
			race: {racers: ['gd:lr=3,name=constant', 'gd:lr=3,schedule=step:0.5/20', 'gd:lr=3,schedule=exponential:0.02']},
			shown: {},
		},
		{race: {problem: 'sparse', racers: ['gd:lr=3,schedule=validation:0.5', 'adam']}, shown: {}},
		{
			race: {racers: ['momentum:momentum-schedule=sutskever:0.99', 'gd:schedule=inverse:0.05', 'line-search']},
			shown: {end: 5000},
		},
		{
			race: {problem: 'sparse', clock: 'evaluations', racers: ['gd:batch=7,schedule=step:0.5/2', 'line-search']},
			shown: {},
		},
	],
	rates: [
		{race: {problem: 'sparse', racers: ['adagrad', 'rmsprop']}, shown: {selected: 'rmsprop'}},
		{race: {problem: 'four-inputs', racers: ['gd', 'adam']}, shown: {}},
		{race: {racers: ['gd']}, shown: {}},
		{race: {racers: ['line-search']}, shown: {}},
	],
	bias: [
		{race: {racers: ['adam', 'adam:correction=off,name=bare']}, shown: {}},
		{race: {racers: ['gd']}, shown: {}},
	],
	turns: [
		{race: {problem: 'valley', racers: ['gd', 'momentum']}, shown: {selected: 'momentum'}},
		{race: {problem: 'rosenbrock', racers: Array.from({length: 9}, () => 'gd:lr=1000')}, shown: {}},
	],
	sweep: [
		{race: {problem: 'six-points', racers: ['nag:lr=0.1', 'nag:lr=0.3']}, shown: {}},
		{race: {racers: ['gd', 'adam', 'line-search']}, shown: {}},
	],
};

/** The same for overlays. */
const overlayRaces: Readonly<Record<string, readonly Shown[]>> = {
	guesses: exhibitRaces.guesses,
	scan: exhibitRaces.search.slice(0, 1),
	random: exhibitRaces.search.slice(1, 2),
	direction: exhibitRaces.direction.slice(0, 3),
	'look-ahead': [
		{race: {problem: 'valley', racers: ['momentum', 'nag']}, shown: {selected: 'nag'}},
		{race: {problem: 'valley', racers: ['momentum', 'gd']}, shown: {}},
		{race: {racers: ['gd']}, shown: {}},
	],
	estimates: exhibitRaces.estimates.slice(0, 4),
	slice: [{race: {racers: ['gd']}, shown: {main: 'both'}}],
};

/** Every exhibit and overlay that a scene shows. */
export const shownExhibits: readonly Exhibit[] = [
	...new Set(scenes.flatMap(({exhibit}) => (typeof exhibit === 'object' ? [exhibit] : []))),
];
export const shownOverlays: readonly Overlay[] = [...new Set(scenes.flatMap(({overlay}) => overlay ?? []))];

/** The races that an exhibit or an overlay is tried on. */
export function racesOf({
	exhibit,
	overlay,
}: {
	readonly exhibit?: Exhibit;
	readonly overlay?: Overlay;
}): readonly Shown[] {
	const known = exhibit ? exhibitRaces[exhibit.id] : overlayRaces[overlay?.id ?? ''];
	const shown = scenes.filter(scene => (exhibit ? scene.exhibit === exhibit : scene.overlay === overlay));
	return known ?? shown.map(scene => ({race: scene.race, shown: scene}));
}
