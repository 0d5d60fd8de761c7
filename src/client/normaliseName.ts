/** A name as it is compared: "'s-Gravenhage" is "sgravenhage", "Súdwest-Fryslân" is "sudwestfryslan". */
export function normaliseName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}
