import type {Answer, Checkpoint, Witness} from '../app/lesson/scene.js';

/** When a question is asked, when the race has answered it, and what is hidden meanwhile. */
export type QuestionTimes = Pick<Checkpoint, 'at' | 'shownAt' | 'speed' | 'hides'>;

/** The index of the greatest score; the first where several are, or where none is a number. */
export const greatest = (scores: readonly number[]): number =>
	scores.reduce((best, score, index) => (score > scores[best]! || Number.isNaN(scores[best]) ? index : best), 0);

/** The index of the choice that is nearest to what was measured, by ratio; a measured 0 takes the least. */
export const nearestChoice = (choices: readonly number[], measured: number): number =>
	greatest(choices.map(choice => -Math.abs(Math.log((choice + 1e-12) / (Math.abs(measured) + 1e-12)))));

/** A question whose answer is one of a few numbers. */
export function howMany(
	moment: QuestionTimes & {readonly question: string},
	choices: readonly (readonly [text: string, value: number])[],
	measure: (witness: Witness) => {readonly value: number} & Omit<Answer, 'right'>,
): Checkpoint {
	return {
		...moment,
		choices: choices.map(([text]) => text),
		answer(witness) {
			const {value, ...why} = measure(witness);
			const right = nearestChoice(
				choices.map(choice => choice[1]),
				value,
			);
			return {right, ...why};
		},
	};
}

/** A question whose answer is some of the lanes; the first choice where someone made it come out as none foresaw. */
export function whichOnes(
	moment: QuestionTimes & {readonly question: string},
	choices: readonly (readonly [text: string, names: readonly string[]])[],
	measure: (witness: Witness) => {readonly names: readonly string[]} & Omit<Answer, 'right'>,
): Checkpoint {
	return {
		...moment,
		choices: choices.map(([text]) => text),
		answer(witness) {
			const {names, ...why} = measure(witness);
			const right = choices.findIndex(choice => choice[1].join() === names.join());
			return {right: Math.max(0, right), ...why};
		},
	};
}
