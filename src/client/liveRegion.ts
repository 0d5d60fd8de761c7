let region: HTMLElement | null = null;

/** Says something to a screen reader when it has finished what it was saying. One region serves the page. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement("div");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = text;
}
