import type { AreaMatch } from "./matchAreas.ts";

/**
 * Makes the form the box that finds areas when its reader goes to it: who reads the page for something else does not load
 * what the box runs on. See enhanceAreaSearch.
 */
export function promiseAreaSearch(form: HTMLFormElement, choose?: (match: AreaMatch) => void): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"], input[type="text"]');
  if (!input) return;
  // What the box is must be known when it gets the focus.
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= enhance();
    return loading;
  };
  const enhance = async () => {
    const { enhanceAreaSearch } = await import("./areaCombobox.ts");
    form.removeEventListener("submit", submitEarly);
    enhanceAreaSearch(form, choose);
  };
  // Who was quicker goes on when it is there; where it cannot be loaded, to where the form itself leads.
  const submitEarly = async (event: SubmitEvent) => {
    event.preventDefault();
    await load().then(
      () => form.requestSubmit(),
      () => form.hasAttribute("action") && form.submit(),
    );
  };
  form.addEventListener("submit", submitEarly);
  input.addEventListener("focus", () => void load().catch(() => undefined), { once: true });
  form.hidden = false;
  if (document.activeElement === input) void load().catch(() => undefined);
}
