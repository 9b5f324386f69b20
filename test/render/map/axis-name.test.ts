import {describe, expect, it} from 'vitest';
import {axisName} from '../../../source/render/map/axis-name.js';

const plain = {color: 'none', charset: 'unicode', theme: 'dark'} as const;

describe('the name of an axis', () => {
	it('is whole where it has room, whatever the other is', () => {
		expect(axisName('bill_depth', 'bill_length', 10, plain)).toBe('bill_depth');
	});

	it('is told from the other where both are cut and begin alike', () => {
		expect(axisName('bill_length_mm', 'bill_depth_mm', 8, plain)).toBe('…length…');
		expect(axisName('bill_depth_mm', 'bill_length_mm', 9, plain)).toBe('…depth_mm');
		expect(axisName('bill_depth_mm', 'bill_length_mm', 5, {...plain, charset: 'ascii'})).toBe('~dep~');
	});

	it('is cut at its end where they differ from the beginning, or one is all of the other’s', () => {
		expect(axisName('weight_kg', 'height_cm', 5, plain)).toBe('weig…');
		expect(axisName('weights', 'weights_of_two', 5, plain)).toBe('weig…');
	});
});
