/** The titles of the last two sections of every article. */
export const lastSections = ['What would change this advice', 'What an interviewer asks'] as const;
