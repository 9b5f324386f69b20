import {drawText, type Span} from '../../render/cells/grid.js';
import {textFor} from '../../render/cells/to-ascii.js';
import {Canvas, type Extent} from '../canvas.js';
import {useStage} from '../stage.js';

export type Line = readonly Span[];

type Props = {readonly area: Extent; readonly lines: readonly Line[]};

/** Lines of styled text in a fixed rectangle: what is too long or too many is cut, nothing ever pushes anything aside. */
export function TextPanel({area, lines}: Props) {
	const {capabilities} = useStage();
	return (
		<Canvas
			area={area}
			draw={grid => {
				for (const [row, line] of lines.slice(0, area.rows).entries()) {
					let column = 0;
					for (const {text, ...style} of line)
						column = drawText(grid, column, row, textFor(text, capabilities.charset), style);
				}
			}}
		/>
	);
}
