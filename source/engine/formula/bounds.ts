/** Most UTF-16 units of a formula; checked before anything looks at it. */
export const mostCharacters = 10_000;
/** Most numbers, names, operators and calls in one. */
export const mostNodes = 2000;
/** How deep parentheses, powers and minus signs may stand in one another. */
export const mostNested = 100;
/** Most parameters. */
export const mostVariables = 10;
/** Most characters of a name. */
export const mostNameCharacters = 20;
/** Characters of a derivative beyond which nobody reads it. */
export const mostPrinted = 20_000;
