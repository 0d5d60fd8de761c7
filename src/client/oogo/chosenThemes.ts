/**
 * The themes that an address asks for, of those there are: ?themas=onderwijs,jeugdhulp, or as a form writes it,
 * ?themas=onderwijs&themas=jeugdhulp. All of them where it asks for none that is known.
 */
export function chosenThemes(query: string, themes: readonly string[]): readonly string[] {
  const asked = new URLSearchParams(query).getAll("themas").flatMap((names) => names.split(","));
  const chosen = themes.filter((theme) => asked.includes(theme));
  return chosen.length === 0 ? themes : chosen;
}
