import {expect, test} from 'vitest';
import {helpText} from '../../source/commands/help.js';
import {type CommandId, commands} from '../../source/commands/parse/command-table.js';
import {charsets, flagNames, flags, flagsOf, palettes} from '../../source/commands/parse/flag-table.js';
import {defaultField} from '../../source/engine/setup/resolve.js';
import {palettes as renderPalettes} from '../../source/render/cells/palette.js';
import {parts} from '../readme/parts.js';

test.each(Object.keys(commands) as CommandId[])('help of %s is ASCII in 80 columns and has its flags', command => {
	const help = helpText(command);
	for (const line of help.split('\n')) expect(line).toMatch(/^[ -~]{0,80}$/);
	for (const name of flagNames) expect(help.includes(`\n  --${name}`)).toBe(flagsOf(command).includes(name));
	expect(help).toContain(commands[command].usage);
	// What a SPEC is needs saying where one can be given.
	expect(help.includes('A SPEC is')).toBe(
		flagsOf(command).includes('racer') || !['list', 'gradient', 'help'].includes(command),
	);
});

test('the lists in the table are those of who uses them', () => {
	expect(palettes).toEqual(renderPalettes);
	expect(charsets).toEqual(['auto', 'unicode', 'ascii']);
	expect(flags.racers.fallback).toMatch(new RegExp(`^${defaultField.join(',')}; `));
});

test('the README has a row for every flag', () => {
	const rows = String(parts.flags()).split('\n');
	for (const name of flagNames) expect(rows.filter(row => row.startsWith(`| \`--${name}`)).length).toBeGreaterThan(0);
	for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
});
