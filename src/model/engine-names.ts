/** What a record says about which engine it concerns. */
export const engineNames = { docker: 'Docker', podman: 'Podman', both: 'Both engines' } as const;
