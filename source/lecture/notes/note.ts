/** What a scene's own words leave to the teacher: no numbers, those come from the race. */
export type TeacherNote = {
	/** What to say first: why this comes now. */
	readonly say: string;
	/** What the class should look at, and what it is easily taken for. */
	readonly watch: string;
};

/** Notes by the ids of their scenes. */
export type TeacherNotes = Readonly<Record<string, TeacherNote>>;
