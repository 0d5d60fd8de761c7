/** "Jongeren met jeugdhulp in Almere" → "jongeren-met-jeugdhulp-in-almere"; of a long title as many words as fit. */
export function fileName(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let name = words.shift() ?? "figuur";
  for (const word of words) {
    if (name.length + word.length > 70) break;
    name += `-${word}`;
  }
  return name;
}
