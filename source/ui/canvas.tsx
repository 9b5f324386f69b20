import {Box, type DOMElement} from 'ink';
import {useId, useLayoutEffect, useRef} from 'react';
import type {Rectangle} from '../render/cells/grid.js';
import {type Draw, useStage} from './stage.js';

/** Columns and rows of what stands where Ink lays it out. */
export type Extent = Pick<Rectangle, 'columns' | 'rows'>;

type Props = {readonly area: Extent; readonly draw: Draw};

/** The terminal's cell that a box of Ink's layout begins at. */
function cornerOf(box: DOMElement): Pick<Rectangle, 'left' | 'top'> {
	let [left, top] = [0, 0];
	for (let node: DOMElement | undefined = box; node?.yogaNode; node = node.parentNode) {
		left += node.yogaNode.getComputedLeft();
		top += node.yogaNode.getComputedTop();
	}
	return {left, top};
}

/** A picture made of cells: a box in Ink's layout, drawn on the stage where that puts it. */
export function Canvas({area: {columns, rows}, draw}: Props) {
	const stage = useStage();
	const id = useId();
	const box = useRef<DOMElement>(null);
	useLayoutEffect(() => {
		if (box.current) stage.place(id, {...cornerOf(box.current), columns, rows}, draw);
	});
	useLayoutEffect(() => () => stage.remove(id), [stage, id]);
	return <Box ref={box} width={columns} height={rows} flexShrink={0} />;
}
