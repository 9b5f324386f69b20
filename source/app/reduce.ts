import {InputError} from '../engine/errors.js';
import {uniforms} from '../engine/random.js';
import {fieldOf, findProblem, resolveLane, resolveRace} from '../engine/resolve.js';
import {constant} from '../engine/schedule.js';
import type {LaneSettings, LaneSetup} from '../engine/setup.js';
import {landscapes} from '../render/draw-isolines.js';
import {palettes} from '../render/palette.js';
import {followed, viewportOf, zoomedIn} from './camera.js';
import {choices} from './choices.js';
import {layoutFor} from './layout.js';
import {looksFor} from './looks.js';
import type {Message} from './message.js';
import {placesAt} from './places.js';
import {reducePrompt} from './reduce-prompt.js';
import {speeds} from './speed.js';
import {atStart, laneNames, problemOf, type State} from './state.js';
import {nextValue} from './tuning.js';

export const latestTick = 1e9;

const mostLanes = 9;
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The state at another tick: the race itself is run, or gone back to, by its timeline. */
function atTick(state: State, tick: number): State {
	const to = clamp(tick, 0, latestTick);
	const places = placesAt(state.timeline, to, state.out, to >= state.tick ? state.places : undefined);
	return {...state, tick: to, head: Math.max(state.head, to), places};
}

/** The settings of every lane as they are at the tick shown. */
function currentLanes(state: State): LaneSetup[] {
	return state.timeline.tracks.map(track => ({...track.setup, settings: track.settingsAt(state.tick)}));
}

/** The same race from its start, over other lanes. */
function restarted(state: State, lanes: readonly LaneSetup[], notice: string): State {
	const {validation: _, ...setup} = state.timeline.setup;
	return {...state, ...atStartOf(state, {...setup, ...fieldOf(setup.source, lanes, setup.seed)}), notice};
}

function atStartOf(state: State, setup: Parameters<typeof atStart>[0]) {
	const start = atStart(setup, state.looks);
	return {...start, places: placesAt(start.timeline, 0, state.out)};
}

/** One lane's settings changed at the tick shown; what it had raced after that is dropped. */
export function withSettings(state: State, name: string, settings: LaneSettings, notice: string): State {
	if (settings.schedule.kind === 'validation' && !state.timeline.setup.validation) {
		// Holding examples out changes the loss of the whole race, so all of it begins again.
		const lanes = currentLanes(state).map(lane => (lane.name === name ? {...lane, settings} : lane));
		return restarted(state, lanes, `${notice}; the loss is over other examples now, so all start again`);
	}
	const timeline = state.timeline.edited(state.tick, name, settings);
	const dropped = state.tick < state.head ? '; raced anew from here' : '';
	return {...state, timeline, head: state.tick, notice: notice + dropped};
}

function changeRates(state: State, direction: 1 | -1, everyone: boolean): State {
	let next = state;
	const told: string[] = [];
	for (const {setup} of state.timeline.tracks) {
		if (!everyone && setup.name !== state.selected) continue;
		const parameter = setup.optimizer.hyperparameters.learningRate;
		if (!parameter) continue;
		const track = next.timeline.tracks.find(candidate => candidate.setup.name === setup.name)!;
		const settings = track.settingsAt(state.tick);
		const rate = nextValue(parameter, settings.hyper.learningRate, direction);
		if (rate === settings.hyper.learningRate) continue;
		told.push(`${setup.name} η = ${rate}`);
		next = withSettings(
			{...next, head: state.head},
			setup.name,
			{...settings, hyper: {...settings.hyper, learningRate: rate}},
			'',
		);
	}
	if (told.length === 0)
		return {...state, notice: everyone ? 'no rate to change' : `${state.selected} has no rate to change that way`};
	const what = everyone ? `every η ${direction === 1 ? 'up' : 'down'}` : told[0];
	return {...next, notice: `${what} from tick ${state.tick}`};
}

/** Racers as they appear from top to bottom: the ranking, then those that are out. */
export function rowOrder(state: State): string[] {
	return [...state.places.order, ...laneNames(state).filter(name => state.out.has(name))];
}

/** Another racer selected; what was typed for the one before does not become its. */
function chosen(state: State, name: string): State {
	const {prompt} = state;
	if (prompt?.kind !== 'tuning' || name === state.selected) return {...state, selected: name};
	return {...state, selected: name, prompt: {...prompt, typed: ''}};
}

function select(state: State, direction: 1 | -1): State {
	const order = rowOrder(state);
	const at = order.indexOf(state.selected);
	return chosen(state, order[clamp(at + direction, 0, order.length - 1)] ?? state.selected);
}

function toggle(state: State, number: number): State {
	const name = laneNames(state).find(candidate => state.looks[candidate]?.number === number);
	if (name === undefined) return {...state, notice: `there is no racer ${number}`};
	const out = new Set(state.out);
	if (!out.delete(name)) out.add(name);
	return {
		...state,
		out,
		places: placesAt(state.timeline, state.tick, out),
		notice: `${name} is ${out.has(name) ? 'out' : 'in again'}`,
	};
}

function addRacer(state: State, optimizer: string): State {
	const closed = {...state, prompt: null};
	if (laneNames(state).length >= mostLanes) return {...closed, notice: `a race takes at most ${mostLanes} racers`};
	const lane = resolveLane({optimizer}, problemOf(state), state.options, new Set(laneNames(state)));
	const timeline = state.timeline.withLane(lane);
	return {
		...closed,
		timeline,
		looks: looksFor(timeline.setup.lanes, state.looks),
		selected: lane.name,
		places: placesAt(timeline, state.tick, state.out),
		notice: `${lane.name} joins, as if it had raced from the start`,
	};
}

function removeRacer(state: State): State {
	const name = state.selected;
	if (laneNames(state).length === 1) return {...state, notice: 'the last racer stays'};
	const order = rowOrder(state);
	const timeline = state.timeline.withoutLane(name);
	const out = new Set([...state.out].filter(candidate => candidate !== name));
	const {[name]: _, ...looks} = state.looks;
	const {[name]: __, ...askedRates} = state.askedRates;
	const at = order.indexOf(name);
	return {
		...chosen(state, order[at + 1] ?? order[at - 1]),
		timeline,
		out,
		looks,
		askedRates,
		places: placesAt(timeline, state.tick, out),
		notice: `${name} is gone`,
	};
}

/** The same field on another problem: rates are that problem's own but where the race was asked for others. */
function chooseProblem(state: State, id: string): State {
	const problem = findProblem(id);
	// The start that was asked for is a point of the problem that is left.
	const {start: _, ...options} = state.options;
	const lanes = currentLanes(state).map((lane): LaneSetup => {
		const rate = state.askedRates[lane.name];
		const {learningRate, ...hyper} = lane.settings.hyper;
		const fresh = resolveLane(
			{
				optimizer: lane.optimizer.id,
				name: lane.name,
				hyper: rate === undefined ? hyper : {...hyper, learningRate: rate},
			},
			problem,
			options.learningRate === undefined ? {} : {learningRate: options.learningRate},
			new Set(),
		);
		const {batch, shuffle, schedule, momentumSchedule} = lane.settings;
		const keeps = schedule.kind !== 'validation';
		const settings = {
			...fresh.settings,
			batch: batch !== 'full' && batch < problem.exampleCount ? batch : ('full' as const),
			shuffle,
			schedule: keeps ? schedule : constant,
			momentumSchedule,
		};
		return {...fresh, settings};
	});
	const setup = {...resolveRace({...ruleOf(state), problem}), ...fieldOf(problem, lanes, state.timeline.setup.seed)};
	return {
		...state,
		...atStartOf(state, setup),
		options: {...options, problem: id},
		view: null,
		axes: [0, Math.min(1, problem.dimension - 1)],
		prompt: null,
		notice: problem.story,
	};
}

const ruleOf = ({timeline: {setup}}: State) => ({
	clock: setup.clock,
	tolerance: setup.tolerance,
	patience: setup.patience,
	seed: setup.seed,
});

/** All racers from one start, as they are set now. */
export function fromStart(state: State, start: readonly number[], notice: string): State {
	return restarted(
		// Who joins later starts there too.
		{...state, prompt: null, options: {...state.options, start}},
		currentLanes(state).map(lane => ({...lane, start})),
		notice,
	);
}

function randomStart(state: State): State {
	const {domain} = problemOf(state);
	const shares = uniforms(domain.length, state.timeline.setup.seed, 'start', state.draws);
	// Four digits are enough for a start, and can be said aloud and typed.
	const start = domain.map(([low, high], k) => Number((low + (high - low) * shares[k]).toPrecision(4)));
	return {
		...fromStart(state, start, `start ${state.draws + 1} by the seed: ${start.join(', ')}`),
		draws: state.draws + 1,
	};
}

/** Opens the picking of a start, at the selected racer's, on the map as it is shown meanwhile. */
function pickStart(state: State): State {
	const {x, y} = viewportOf({...state, prompt: {kind: 'start', at: [0, 0]}});
	const inside = (value: number, [low, high]: readonly [number, number]) =>
		value >= low && value <= high ? value : (low + high) / 2;
	const lane = state.timeline.setup.lanes.find(candidate => candidate.name === state.selected);
	const from = lane?.start ?? problemOf(state).start;
	return {
		...state,
		playing: false,
		prompt: {kind: 'start', at: [inside(from[state.axes[0]], x), inside(from[state.axes[1]], y)]},
	};
}

/** The next two of the drawn axes, for problems of more than two parameters. */
function nextAxes(state: State): State {
	const d = problemOf(state).dimension;
	if (d <= 2) return {...state, notice: 'this problem has no more axes to draw'};
	const pairs = Array.from({length: d}, (_, x) =>
		Array.from({length: d - x - 1}, (_, y) => [x, x + y + 1] as const),
	).flat();
	const at = pairs.findIndex(([x, y]) => x === state.axes[0] && y === state.axes[1]);
	const turned = {...state, axes: pairs[(at + 1) % pairs.length], view: null};
	return state.prompt?.kind === 'start' ? pickStart(turned) : turned;
}

const choose = (state: State, kind: 'problem' | 'optimizer', id: string): State =>
	kind === 'problem' ? chooseProblem(state, id) : addRacer(state, id);

const next = <Value>(list: readonly Value[], now: Value): Value => list[(list.indexOf(now) + 1) % list.length];

function openPrompt(state: State, prompt: (Message & {type: 'open'})['prompt']): State {
	if (state.prompt?.kind === prompt) return {...state, prompt: null};
	switch (prompt) {
		case 'help':
			return {...state, prompt: {kind: 'help', scroll: 0}};
		case 'start':
			return pickStart(state);
		case 'tuning':
			return {...state, prompt: {kind: 'tuning', row: 0, typed: ''}};
		case 'problem':
			return {...state, prompt: {kind: prompt, row: Math.max(0, choices.problem.indexOf(problemOf(state).id))}};
		case 'optimizer':
			return {...state, prompt: {kind: prompt, row: 0}};
	}
}

/** The next state. Pure: the same state and message give the same answer; a message that cannot be taken says why in the notice. */
export function reduce(state: State, message: Message): State {
	// What was said stands until the next key, which has the keys of the status line back.
	const isKey = message.type !== 'tick' && message.type !== 'resize';
	const heard = isKey && state.notice !== '' ? {...state, notice: ''} : state;
	try {
		return keptInView(heard, reduceSound(heard, message));
	} catch (error) {
		if (error instanceof InputError) return {...heard, notice: error.message};
		throw error;
	}
}

/** A state whose view goes along with the racer that is followed, whatever moved either. */
function keptInView(before: State, state: State): State {
	if (!state.follow || state === before) return state;
	const view = followed(state);
	return view === state.view ? state : {...state, view};
}

function reduceSound(state: State, message: Message): State {
	switch (message.type) {
		case 'tick': {
			if (!state.playing || message.count <= 0) return state;
			const stop = state.tick < state.end ? state.end : latestTick;
			const moved = atTick(state, Math.min(state.tick + message.count, stop));
			return moved.tick === stop ? {...moved, playing: false, notice: `paused at tick ${stop}`} : moved;
		}
		case 'resize':
			return {...state, size: message.size};
		case 'play':
			return {...state, playing: !state.playing};
		case 'step':
			return {...atTick(state, state.tick + message.by), playing: false};
		case 'jump':
			return {...atTick(state, message.to === 'start' ? 0 : state.head), playing: false};
		case 'speed':
			return {...state, speed: clamp(state.speed + message.direction, 0, speeds.length - 1)};
		case 'toggle':
			return toggle(state, message.number);
		case 'select':
			return select(state, message.direction);
		case 'rate':
			return changeRates(state, message.direction, message.everyone);
		case 'open':
			return openPrompt(state, message.prompt);
		case 'close':
			return {...state, prompt: null};
		case 'arrow':
		case 'accept':
		case 'typed':
			return reducePrompt(state, message, {withSettings, fromStart, choose});
		case 'choose-problem':
			return chooseProblem(state, message.id);
		case 'add-racer':
			return addRacer(state, message.optimizer);
		case 'remove-racer':
			return removeRacer(state);
		case 'random-start':
			return randomStart(state);
		case 'zoom':
			return {
				...state,
				view: message.direction === 1 ? zoomedIn(state) : null,
				follow: message.direction === 1 && state.follow,
			};
		case 'follow':
			return {...state, follow: !state.follow, notice: state.follow ? '' : `following ${state.selected}`};
		case 'axes':
			return nextAxes(state);
		case 'inspector': {
			const isOpen = layoutFor({...state, prompt: null}).inspector !== undefined;
			return {...state, inspector: isOpen ? 'closed' : 'open'};
		}
		case 'log-loss':
			return {...state, logLoss: !state.logLoss};
		case 'page': {
			const {kind, chart} = layoutFor({...state, prompt: null});
			if (kind === 'standard' && !chart) return {...state, inspector: 'auto'};
			if (kind !== 'compact') return {...state, notice: 'map and chart are both shown at this size'};
			return {...state, page: state.page === 'map' ? 'chart' : 'map'};
		}
		case 'palette':
			return {...state, palette: next(palettes, state.palette)};
		case 'contours':
			return {...state, contours: next(landscapes, state.contours)};
		case 'reset':
			return restarted(state, currentLanes(state), 'from the start, as set now');
	}
}
