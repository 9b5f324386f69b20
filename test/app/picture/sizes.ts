import type {RegionName} from '../../../source/app/picture/layout.js';

/** What a terminal of a size shows of a race of six, at least. */
export type SizeRow = {
	readonly columns: number;
	readonly rows: number;
	/** Besides header, footer and leaderboard; where there is no curve to fit, `fit` is `relief`. */
	readonly regions: readonly RegionName[];
	/** Columns of the leaderboard's table: number, name, η, finish or gap, badge; loss, evaluations; a sparkline. */
	readonly board: 'short' | 'long' | 'sparkline';
	/** Rows of the plot of losses, without title, axis and the line below it; 0 where there is none. */
	readonly chart: number;
	/** Rows of the inspector. */
	readonly inspector: number;
};

/** From the least size up: what is written here is promised, and more room never shows less. */
export const sizeTable: readonly SizeRow[] = [
	{columns: 60, rows: 18, regions: ['map', 'chart'], board: 'short', chart: 5, inspector: 0},
	{columns: 80, rows: 24, regions: ['map', 'chart'], board: 'short', chart: 11, inspector: 0},
	{columns: 100, rows: 30, regions: ['map', 'chart'], board: 'short', chart: 17, inspector: 0},
	{columns: 120, rows: 30, regions: ['map', 'chart'], board: 'long', chart: 17, inspector: 0},
	{columns: 100, rows: 50, regions: ['map', 'chart', 'inspector'], board: 'short', chart: 22, inspector: 14},
	{columns: 120, rows: 36, regions: ['map', 'chart', 'inspector'], board: 'long', chart: 16, inspector: 6},
	{columns: 120, rows: 56, regions: ['map', 'chart', 'inspector', 'fit'], board: 'long', chart: 26, inspector: 16},
	{columns: 160, rows: 30, regions: ['map', 'chart', 'fit'], board: 'sparkline', chart: 17, inspector: 0},
	{columns: 140, rows: 36, regions: ['map', 'chart', 'inspector', 'fit'], board: 'sparkline', chart: 16, inspector: 6},
	{columns: 160, rows: 45, regions: ['map', 'chart', 'inspector', 'fit'], board: 'sparkline', chart: 18, inspector: 13},
	{columns: 200, rows: 60, regions: ['map', 'chart', 'inspector', 'fit'], board: 'sparkline', chart: 29, inspector: 17},
	{columns: 240, rows: 70, regions: ['map', 'chart', 'inspector', 'fit'], board: 'sparkline', chart: 35, inspector: 21},
];
