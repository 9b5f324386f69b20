/** Such stretches, from and to, in notches. */
export type Notched = readonly (readonly [from: number, to: number])[];

/**
 * First views of the problems there are, by id, as `rehearsedView` finds them: from and to of each parameter, in fortieths
 * of the domain. Looking ahead takes five to ten milliseconds of a program that has just started, and this none. A problem
 * that is not here is looked ahead on; a test holds what is here against that.
 */
export const knownViews: Readonly<Record<string, Notched>> = {
	toy: [
		[12, 33],
		[0, 23],
	],
	plateau: [
		[5, 33],
		[0, 24],
	],
	valley: [
		[16, 29],
		[7, 37],
	],
	'six-points': [
		[9, 22],
		[16, 37],
	],
	sparse: [
		[5, 32],
		[2, 35],
	],
	'four-inputs': [
		[15, 27],
		[15, 35],
		[15, 25],
		[14, 25],
		[14, 25],
	],
	penguins: [
		[5, 36],
		[2, 28],
		[12, 31],
	],
	moons: [
		[7, 28],
		[3, 29],
		[12, 37],
	],
	circles: [
		[14, 35],
		[15, 31],
		[12, 25],
	],
	beale: [
		[0, 38],
		[12, 29],
	],
	rosenbrock: [
		[7, 34],
		[6, 28],
	],
	himmelblau: [
		[3, 38],
		[5, 40],
	],
	saddle: [
		[1, 32],
		[3, 40],
	],
	ravine: [
		[5, 23],
		[11, 23],
	],
	booth: [
		[1, 28],
		[20, 40],
	],
	matyas: [
		[5, 23],
		[8, 23],
	],
	rastrigin: [
		[1, 30],
		[2, 23],
	],
	'two-well': [
		[7, 37],
		[10, 33],
	],
	mccormick: [
		[0, 39],
		[2, 37],
	],
	ackley: [
		[1, 23],
		[13, 32],
	],
	'three-hump': [
		[14, 39],
		[0, 26],
	],
	'styblinski-tang': [
		[1, 19],
		[2, 37],
	],
	counter: [[0, 40]],
};
