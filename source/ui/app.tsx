import {Box, useInput} from 'ink';
import {useCallback, useEffect, useMemo, useSyncExternalStore} from 'react';
import {createPace, type Now} from '../app/pace.js';
import {createSurveyor} from '../app/picture/landscape.js';
import {layoutFor} from '../app/picture/layout.js';
import type {Store} from '../app/store.js';
import type {GlyphLevel} from '../render/cells/capabilities.js';
import {bandCount} from '../render/land/band-tiles.js';
import {Body} from './body.js';
import {Footer} from './panels/footer.js';
import {Header} from './panels/header.js';
import {TooSmall} from './panels/too-small.js';
import {type Stage, StageProvider} from './stage.js';

/** Time, from outside: a clock in milliseconds, and calls at a steady interval until stopped. */
export type Time = {
	readonly now: Now;
	readonly every: (milliseconds: number, call: () => void) => () => void;
};

/** A stage whose pictures are as fine as the state says. */
function withGlyphs(stage: Stage, glyphs: GlyphLevel): Stage {
	return {
		capabilities: {...stage.capabilities, glyphs},
		place: (id, area, draw) => stage.place(id, area, draw),
		remove: id => stage.remove(id),
	};
}

type Props = {
	readonly store: Store;
	readonly stage: Stage;
	readonly time: Time;
	/** Frames a second while the race plays. */
	readonly fps: number;
	/** Called where ticks take long. */
	readonly onSlow?: (() => void) | undefined;
	/** Gets every key by its name. */
	readonly onKey: (name: string) => void;
};

/** The dashboard: takes keys and time, shows the state. */
export function App({store, stage, time, fps, onSlow, onKey}: Props) {
	const state = useSyncExternalStore(store.subscribe, store.state);
	const survey = useMemo(() => createSurveyor(palette => bandCount(stage.capabilities, palette)), [stage]);
	// Kept stable: Ink listens anew whenever the handler changes.
	useInput(useCallback(name => onKey(name), [onKey]));
	useEffect(() => {
		const due = createPace(time.now, 500 / fps, onSlow);
		return time.every(1000 / fps, () => {
			const count = due(store.state());
			if (count > 0) store.dispatch({type: 'tick', count});
		});
	}, [store, time, fps, onSlow]);

	const {glyphs} = state;
	const fineStage = useMemo(() => withGlyphs(stage, glyphs), [stage, glyphs]);
	const layout = layoutFor(state);
	return (
		<StageProvider value={fineStage}>
			{layout.kind === 'too-small' ? (
				<TooSmall size={state.size} />
			) : (
				// Absolute: Ink paints as much as there is in its flow, blank by blank, and nothing of it is shown.
				<Box position="absolute" flexDirection="column" width={state.size.columns}>
					<Header state={state} area={layout.header} />
					<Body state={state} layout={layout} survey={survey} />
					<Footer state={state} area={layout.footer} />
				</Box>
			)}
		</StageProvider>
	);
}
