import {Box, Text} from 'ink';
import {useId, useLayoutEffect} from 'react';
import {createGrid, type Rectangle} from '../render/cells/grid.js';
import {usePaint} from './paint.js';
import {type Draw, useStage} from './stage.js';

type Props = {
	/** Where on the terminal; the layout keeps Ink's own idea of it the same. */
	readonly area: Rectangle;
	readonly draw: Draw;
};

/**
 * A picture made of cells. On a stage it only reserves its box in Ink's layout, and the cells go past Ink's text
 * path, which is what most of a frame would be spent on; without one it becomes rows of text, cell for cell.
 */
export function Canvas({area, draw}: Props) {
	const stage = useStage();
	const id = useId();
	useLayoutEffect(() => {
		stage?.place(id, area, draw);
	});
	useLayoutEffect(() => () => stage?.remove(id), [stage, id]);
	return (
		<Box width={area.columns} height={area.rows} flexShrink={0}>
			{stage ? null : <Rows area={area} draw={draw} />}
		</Box>
	);
}

function Rows({area, draw}: Props) {
	const paint = usePaint();
	const grid = createGrid(area.columns, area.rows);
	draw(grid);
	const rows = Array.from({length: grid.rows}, (_, row) => paint.row(grid, row));
	return <Text wrap="truncate">{rows.join('\n')}</Text>;
}
