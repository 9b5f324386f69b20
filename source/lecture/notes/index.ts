import {adaptiveNotes} from './adaptive.js';
import {exampleNotes} from './examples.js';
import {memoryNotes} from './memory.js';
import type {TeacherNotes} from './note.js';
import {rateNotes} from './rates.js';
import {searchNotes} from './search.js';
import {surfaceNotes} from './surface.js';

/** What a teacher says and watches for, by scene. */
export const teacherNotes: TeacherNotes = {
	...searchNotes,
	...surfaceNotes,
	...memoryNotes,
	...exampleNotes,
	...rateNotes,
	...adaptiveNotes,
};
