import {cleanup, render} from 'ink-testing-library';
import {afterEach, expect, it} from 'vitest';
import {keymap} from '../../source/app/keys/keymap.js';
import {keyPresses} from '../../source/app/keys/press.js';
import {openState} from '../../source/app/open-state.js';
import {createStore} from '../../source/app/store.js';
import {gridText} from '../../source/render/cells/grid.js';
import {App} from '../../source/ui/app.js';
import {createCompositor} from '../../source/ui/compositor.js';
import {mount} from '../../source/ui/mount.js';

afterEach(cleanup);

const settled = () => new Promise(resolve => setTimeout(resolve, 5));

const printable = Array.from({length: 94}, (_, at) => String.fromCharCode(0x21 + at));
const names = [
	...new Set([
		...keymap.flatMap(({keys}) => keys),
		'enter',
		'tab',
		'backspace',
		'escape',
		...printable,
		'é',
		'日',
		'😀',
	]),
];

/** A dashboard of `toy`, paused, and what it takes to show it. */
function parts() {
	const store = createStore(openState({options: {}, playing: false, size: {columns: 100, rows: 30}}));
	const stage = createCompositor(() => {}, {color: 'none', charset: 'unicode'});
	return {store, stage, time: {now: () => 0, every: () => () => {}}, fps: 1};
}

it('Ink passes every key on by its name, in order and each once', async () => {
	const heard: string[] = [];
	const {key, unmount} = mount({...parts(), onKey: name => heard.push(name)});
	await settled();
	for (const name of names) key(name);
	expect(heard).toEqual(names);
	unmount();
});

it('keys before the first frame wait, and none is lost', async () => {
	const heard: string[] = [];
	const {key, unmount} = mount({...parts(), onKey: name => heard.push(name)});
	for (const name of ['l', 'shift+right', '?']) key(name);
	await settled();
	key('q');
	expect(heard).toEqual(['l', 'shift+right', '?', 'q']);
	unmount();
});

it('no key is heard once it is unmounted', async () => {
	const heard: string[] = [];
	const {key, unmount} = mount({...parts(), onKey: name => heard.push(name)});
	await settled();
	unmount();
	key('q');
	await settled();
	expect(heard).toEqual([]);
});

it('the dashboard takes its keys from Ink in ink-testing-library too', async () => {
	const {store, stage, time, fps} = parts();
	const {stdin, lastFrame} = render(<App {...{store, stage, time, fps}} onKey={keyPresses(store, () => {})} />);
	await settled();
	for (const name of ['l', 'l', 'shift+right', '?']) stdin.write(name);
	await settled();
	expect([store.state().tick, store.state().prompt?.kind]).toEqual([12, 'help']);
	expect(gridText(stage.compose(100, 30)).join('\n')).toContain('Keys');
	// All of it is on the stage, and nothing in Ink's own text.
	expect(lastFrame()?.trim()).toBe('');
});
