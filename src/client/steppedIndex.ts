/** Which of so many years a key leads to; null for other keys. The first arrow enters at the near end. */
export function steppedIndex(key: string, current: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return Math.min(current + 1, count - 1);
    case "ArrowLeft":
      return current < 0 ? count - 1 : Math.max(current - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
