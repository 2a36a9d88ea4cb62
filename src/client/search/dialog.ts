export function showDialog(): void {}
