export const enough = ({ value }: { value: string }): boolean => /[A-Za-z0-9+/]{12}/.test(value.slice(20));
