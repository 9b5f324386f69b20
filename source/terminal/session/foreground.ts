import {readFileSync} from 'node:fs';

/** Group and foreground group in a line of /proc/PID/stat; the name before them may hold spaces and parentheses. */
export function groupsIn(stat: string): {group: number; foreground: number} {
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return {group: Number(fields[2]), foreground: Number(fields[5])};
}

/**
 * Whether this process may set the terminal's modes. In the background the kernel stops whoever tries, in the middle of
 * the call, where no signal can end it in good order. Where that cannot be known (no /proc, no terminal of our own): true.
 */
export function isForeground(): boolean {
	try {
		const {group, foreground} = groupsIn(readFileSync('/proc/self/stat', 'utf8'));
		return !(foreground > 0) || group === foreground;
	} catch {
		return true;
	}
}
