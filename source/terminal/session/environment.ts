/** The variables of a process, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that is set to nothing counts as not set, as `NAME= command` means it. */
export function variable(env: Environment, name: string): string | undefined {
	return env[name] || undefined;
}

/** Whether the terminal is at the other end of an SSH connection. */
export function isRemote(env: Environment): boolean {
	return variable(env, 'SSH_TTY') !== undefined || variable(env, 'SSH_CONNECTION') !== undefined;
}
