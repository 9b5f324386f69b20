/** A surface of the quiz in words, for who does not see it: its own, and its map's. Neither names what the other tells. */
type Described = {readonly surface: string; readonly map: string};

/** The surfaces of the quiz by problem. */
export const quizSurfaces: Readonly<Record<string, Described>> = {
	'two-well': {
		surface: 'a round bowl, whose floor sinks into a hole on the left and one on the right',
		map: 'nearly round rings lie one inside the other, darker inwards; in the innermost, two small rings stand apart on dark ground, left and right of the middle',
	},
	'styblinski-tang': {
		surface: 'a low hill in the middle of a basin, with a pit in each of its four corners',
		map: 'in the middle a ring closes on brighter ground; round it, one in each quarter, four rings close on dark ground',
	},
	ravine: {
		surface: 'a straight trough from left to right, level along its floor, with steep walls before and behind',
		map: 'lines run from left to right, side by side, and none closes to a small ring; the ground is dark midway and gets brighter towards the top and the bottom edge alike',
	},
};
